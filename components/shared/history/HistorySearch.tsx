import { Search } from 'lucide-react';
import { useText } from '../use-text.ts';

export function HistorySearch({ text, onText }: { text: string; onText?: (text: string) => void }) {
  const { t } = useText();
  return (
    <div className="field history-search">
      <Search size="1rem" aria-hidden="true" />
      <input
        type="search"
        value={text}
        placeholder={t('options.history.search')}
        aria-label={t('options.history.searchLabel')}
        autoComplete="off"
        spellCheck={false}
        data-testid="history-search"
        onChange={(event) => onText?.(event.target.value)}
      />
    </div>
  );
}
