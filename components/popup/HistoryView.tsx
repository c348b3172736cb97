import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';

/** The newest of the account's rentals. The whole history is on the full page. */
export function HistoryView() {
  const { acts } = useView();
  const { t } = useText();
  return (
    <div className="history-view">
      <button
        type="button"
        className="button"
        data-testid="all-history"
        onClick={() => acts.openOptions('history')}
      >
        {t('popup.wholeHistory')}
      </button>
    </div>
  );
}
