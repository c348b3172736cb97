import { ChevronLeft } from 'lucide-react';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { KeyForm } from '../shared/controls/KeyForm.tsx';
import { KEPT_KEY_MESSAGES } from '../shared/messages/kept-key-messages.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';

const TITLES = {
  none: 'options.account.connectTitle',
  refused: 'options.account.refusedTitle',
  connected: 'popup.changeKey',
} as const;
const LEADS = {
  none: 'popup.connectLead',
  refused: 'options.account.refusedDetail',
} as const;

/** `onDone` is called once the key is saved or the user goes back. */
export function KeyEntry({ onDone, canGoBack }: { onDone: () => void; canGoBack: boolean }) {
  const { t } = useText();
  const { actions } = useView();
  const { status, keep = 'always' } = useAppState(({ account }) => account);
  return (
    <main className="key-entry">
      {canGoBack ? (
        <button type="button" className="back" data-testid="back" onClick={onDone}>
          <ChevronLeft size="1rem" aria-hidden="true" />
          {t('popup.back')}
        </button>
      ) : null}
      <h2>{t(TITLES[status])}</h2>
      <p className="lead">{t(status === 'connected' ? KEPT_KEY_MESSAGES[keep] : LEADS[status])}</p>
      <KeyForm onDone={onDone} />
      {status === 'none' ? (
        <button
          type="button"
          className="quiet"
          data-testid="try-first"
          onClick={() => actions.openOptions('welcome')}
        >
          {t('popup.tryFirst')}
        </button>
      ) : null}
    </main>
  );
}
