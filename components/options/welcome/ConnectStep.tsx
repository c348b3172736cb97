import { MousePointerClick, Smartphone, TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { KeyForm } from '../../shared/controls/KeyForm.tsx';
import { useText } from '../../shared/use-text.ts';

const LINES = [
  ['rent', Smartphone],
  ['fill', TextCursorInput],
  ['click', MousePointerClick],
] as const;

export function ConnectStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const isConnected = useAppState(({ account }) => account.status === 'connected');
  // The step advances by itself once a key is accepted. The form stays until then.
  const [connected] = useState(isConnected);
  const label = useAppState(({ account }) => account.label);
  return (
    <>
      <ul className="welcome-lines">
        {LINES.map(([line, Icon]) => (
          <li key={line}>
            <Icon size={20} aria-hidden="true" />
            <span>{t(`welcome.connect.lines.${line}`)}</span>
          </li>
        ))}
      </ul>
      <section className="card welcome-card" aria-label={t('options.account.connectTitle')}>
        {connected ? (
          <>
            <p>{t('welcome.connect.connected', { account: label ?? t('options.account.unnamed') })}</p>
            <div className="row">
              <button type="button" className="button primary" data-testid="welcome-next" onClick={onDone}>
                {t('welcome.next')}
              </button>
            </div>
          </>
        ) : (
          <KeyForm onDone={onDone} />
        )}
      </section>
      {connected ? null : (
        <button type="button" className="quiet" data-testid="welcome-later" onClick={onDone}>
          {t('welcome.connect.later')}
        </button>
      )}
    </>
  );
}
