import { useRef } from 'react';
import { useFirstFocus } from '../shared/use-first-focus.ts';
import { useText } from '../shared/use-text.ts';

/** The background did not answer and no stored state can be shown. */
export function Unreachable({ onReload }: { onReload: () => void }) {
  const { t } = useText();
  const reload = useRef<HTMLButtonElement>(null);
  useFirstFocus(reload);
  return (
    <main>
      <div className="screen-message" role="alert" data-testid="error">
        <h1>{t('options.unreachable.title')}</h1>
        <p>{t('popup.unreachableHint')}</p>
        <button ref={reload} type="button" className="button primary" onClick={onReload}>
          {t('popup.reload')}
        </button>
      </div>
    </main>
  );
}
