import { ChevronLeft } from 'lucide-react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { KeyForm } from '../shared/KeyForm.tsx';
import { useText } from '../shared/use-text.ts';

/** Asks for the API key. `onDone` once it is kept, or when the user goes back. */
export function KeyEntry({ onDone, canGoBack }: { onDone: () => void; canGoBack: boolean }) {
  const { t } = useText();
  const refused = useSnapshot(({ account }) => account.status === 'refused');
  return (
    <main className="key-entry">
      {canGoBack ? (
        <button type="button" className="back" data-testid="back" onClick={onDone}>
          <ChevronLeft size={16} aria-hidden="true" />
          {t('popup.back')}
        </button>
      ) : null}
      <h2>{t(refused ? 'options.account.refusedTitle' : 'options.account.connectTitle')}</h2>
      <p className="lead">{t(refused ? 'options.account.refusedDetail' : 'popup.connectLead')}</p>
      <KeyForm onDone={onDone} />
    </main>
  );
}
