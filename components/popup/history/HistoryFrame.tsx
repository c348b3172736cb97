import type { ReactNode } from 'react';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';

interface HistoryFrameProps {
  /** Only those that got a code. */
  used: boolean;
  onUsed?(used: boolean): void;
  children: ReactNode;
}

/** What the history shows before it is read, and even before its code is loaded. */
export function HistoryFrame({ used, onUsed, children }: HistoryFrameProps) {
  const { actions } = useView();
  const { t } = useText();
  return (
    <div className="history-view">
      <label className="history-filter">
        <input
          type="checkbox"
          checked={used}
          data-testid="history-used"
          onChange={(event) => onUsed?.(event.target.checked)}
        />
        {t('popup.onlyWithCode')}
      </label>
      {children}
      <button
        type="button"
        className="button wide"
        data-testid="all-history"
        onClick={() => actions.openOptions('history')}
      >
        {t('popup.wholeHistory')}
      </button>
    </div>
  );
}
