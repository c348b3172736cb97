import { Check } from 'lucide-react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { ExternalLink } from '../../shared/controls/ExternalLink.tsx';
import { useFieldButton } from '../../shared/use-field-button.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Card } from '../parts/Card.tsx';
import { OnSite } from './OnSite.tsx';
import { Pin } from './Pin.tsx';

export function ReadyStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  return (
    <>
      <Account />
      <Pin />
      <OnSite />
      <Access />
      <div className="row">
        <button type="button" className="button primary" data-testid="welcome-finish" onClick={onDone}>
          {t('welcome.finish')}
        </button>
      </div>
    </>
  );
}

function Account() {
  const { t, money } = useText();
  const { links } = useView();
  const { status, label } = useAppState(({ account }) => account);
  const balanceMinor = useAppState((snapshot) => snapshot.balanceMinor);
  if (status !== 'connected') return null;
  return (
    <Card
      title={t('welcome.connect.connected', { account: label ?? t('options.account.unnamed') })}
      detail={
        balanceMinor === 0
          ? t('options.account.empty')
          : balanceMinor === null
            ? null
            : `${t('options.balance')}: ${money(balanceMinor)}`
      }
      testId="welcome-account"
      action={
        balanceMinor === 0 ? (
          <ExternalLink className="button" href={links.topUp}>
            {t('options.topUp')}
          </ExternalLink>
        ) : null
      }
    />
  );
}

function Access() {
  const { t } = useText();
  const { everywhere, setEverywhere, error } = useFieldButton();
  return (
    <Card title={t('welcome.ready.access')} detail={t('welcome.ready.accessDetail')}>
      {everywhere ? (
        <p role="status" className="welcome-done">
          <Check size="1rem" aria-hidden="true" />
          {t('welcome.ready.allowed')}
        </p>
      ) : (
        <div className="row">
          <button
            type="button"
            className="button"
            data-testid="welcome-allow"
            onClick={() => setEverywhere(true)}
          >
            {t('welcome.ready.allow')}
          </button>
        </div>
      )}
      {error ? <ErrorNote code={error} /> : null}
    </Card>
  );
}
