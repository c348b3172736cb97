import type { ReactNode } from 'react';
import { HistorySearch } from '../../shared/history/HistorySearch.tsx';
import { UsedChips } from '../../shared/history/UsedChips.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';

interface HistoryFrameProps {
  used: boolean;
  text: string;
  onUsed?: (used: boolean) => void;
  onText?: (text: string) => void;
  children: ReactNode;
}

/** What the history shows before it is read, and even before its code is loaded. */
export function HistoryFrame({ children, ...filter }: HistoryFrameProps) {
  const { actions } = useView();
  const { t } = useText();
  return (
    <div className="history-view">
      <search className="history-filters">
        <HistorySearch {...filter} />
        <UsedChips {...filter} />
      </search>
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
