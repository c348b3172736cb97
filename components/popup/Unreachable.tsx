import { useText } from '../shared/use-text.ts';

/** Shown when the background was asked and never answered, and nothing is known to show instead. */
export function Unreachable({ onReload }: { onReload: () => void }) {
  const { t } = useText();
  return (
    <main>
      <div className="screen-message" role="alert" data-testid="error">
        <h1>{t('options.unreachable.title')}</h1>
        <p>{t('popup.unreachableHint')}</p>
        <button type="button" className="button primary" onClick={onReload}>
          {t('popup.reload')}
        </button>
      </div>
    </main>
  );
}
