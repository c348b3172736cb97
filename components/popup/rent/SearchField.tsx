import { Search, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../../shared/use-text.ts';

interface Props {
  query: string;
  count: string;
  /** The list that the field searches, and its active row. */
  list: { id: string; isOpen: boolean; at: number | null };
  onQuery(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
  ref: RefObject<HTMLInputElement | null>;
}

export function SearchField({ query, count, list, onQuery, onKeyDown, ref }: Props) {
  const { t } = useText();
  return (
    <div className="search">
      <Search size="1rem" aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={t('popup.search')}
        aria-expanded={list.isOpen}
        aria-controls={list.id}
        aria-autocomplete="list"
        aria-activedescendant={list.at !== null && list.at >= 0 ? `${list.id}-${list.at}` : undefined}
        placeholder={t('popup.search')}
        autoComplete="off"
        spellCheck={false}
        data-testid="search"
        data-focus-home
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={t('popup.clearSearch')}
          onClick={() => {
            onQuery('');
            ref.current?.focus();
          }}
        >
          <X size="1rem" aria-hidden="true" />
        </button>
      )}
      <span className="count" role="status" data-testid="service-count">
        {count}
      </span>
    </div>
  );
}
