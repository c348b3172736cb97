import { useState } from 'react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ConfirmDialog } from '../../shared/controls/ConfirmDialog.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { ExternalLink } from '../../shared/controls/ExternalLink.tsx';
import { KeyForm } from '../../shared/controls/KeyForm.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { KEPT_KEY_MESSAGES } from '../../shared/messages/kept-key-messages.ts';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Card } from '../parts/Card.tsx';
import { KeyTraces } from './KeyTraces.tsx';

export function AccountPage() {
  const status = useAppState(({ account }) => account.status);
  return status === 'connected' ? <Connected /> : <NotConnected refused={status === 'refused'} />;
}

function NotConnected({ refused }: { refused: boolean }) {
  const { t } = useText();
  return (
    <Card
      title={t(refused ? 'options.account.refusedTitle' : 'options.account.connectTitle')}
      detail={t(refused ? 'options.account.refusedDetail' : 'options.account.connectDetail')}
      testId="connect-card"
    >
      <KeyForm />
    </Card>
  );
}

function Connected() {
  const { t, money } = useText();
  const { links } = useView();
  const label = useAppState(({ account }) => account.label);
  const balanceMinor = useAppState((snapshot) => snapshot.balanceMinor);
  const balanceError = useAppState((snapshot) => snapshot.catalogError);
  const refresh = useCommand('catalog.refresh');
  return (
    <>
      {balanceError ? <ErrorNote code={balanceError} onRetry={() => void refresh.run({})} /> : null}
      <Card title={t('options.account.yours')} testId="account-card">
        <dl className="facts">
          <div>
            <dt>{t('options.account.whose')}</dt>
            <dd className="facts-name">
              {label ? <OutsideText>{label}</OutsideText> : t('options.account.unnamed')}
            </dd>
          </div>
          <div>
            <dt>{t('options.balance')}</dt>
            <dd className="facts-money tabular">{balanceMinor === null ? '–' : money(balanceMinor)}</dd>
          </div>
        </dl>
        {balanceMinor === 0 ? <p className="muted">{t('options.account.empty')}</p> : null}
        <div className="row">
          <ExternalLink className="button primary" href={links.topUp}>
            {t('options.topUp')}
          </ExternalLink>
          <ExternalLink className="button" href={links.getKey}>
            {t('options.account.website')}
          </ExternalLink>
        </div>
      </Card>
      <ChangeKey />
      <Disconnect />
    </>
  );
}

function ChangeKey() {
  const { t } = useText();
  const keep = useAppState(({ account }) => account.keep ?? 'always');
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t('options.account.changeTitle')}
      detail={t(KEPT_KEY_MESSAGES[keep])}
      action={
        open ? null : (
          <button type="button" className="button" data-testid="change-key" onClick={() => setOpen(true)}>
            {t('options.account.change')}
          </button>
        )
      }
    >
      {open ? <KeyForm onDone={() => setOpen(false)} onCancel={() => setOpen(false)} /> : null}
    </Card>
  );
}

function Disconnect() {
  const { t } = useText();
  const disconnect = useCommand('account.disconnect');
  const [asking, setAsking] = useState(false);
  return (
    <Card
      title={t('options.account.disconnectTitle')}
      detail={t('options.account.disconnectDetail')}
      action={
        <button
          type="button"
          className="button danger"
          data-testid="disconnect"
          disabled={disconnect.pending}
          onClick={() => setAsking(true)}
        >
          {t('options.account.disconnect')}
        </button>
      }
    >
      {disconnect.error ? <ErrorNote code={disconnect.error.code} /> : null}
      <ConfirmDialog
        open={asking}
        title={t('options.account.disconnectAsk')}
        confirm={t('options.account.disconnect')}
        keep={t('options.account.keepKey')}
        onConfirm={() => {
          setAsking(false);
          void disconnect.run({});
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('options.account.disconnectSure')}</p>
        <KeyTraces />
      </ConfirmDialog>
    </Card>
  );
}
