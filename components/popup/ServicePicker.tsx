import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Service } from '../../lib/domain/service.ts';
import { EmptyList } from './EmptyList.tsx';
import { ServiceList } from './ServiceList.tsx';

interface Props {
  query: string;
  visible: readonly Service[];
  total: number;
  ofThisSite: Service | null;
  chosen: Service | null;
  onQuery(text: string): void;
  onChoose(service: Service, by: 'key' | 'pointer'): void;
}

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Search field and list as one combobox: the focus stays in the field while arrows move through the list. */
export function ServicePicker({ query, visible, total, ofThisSite, chosen, onQuery, onChoose }: Props) {
  const [active, setActive] = useState(() => Math.max(0, chosen ? visible.indexOf(chosen) : 0));
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const index = Math.min(active, visible.length - 1);

  useEffect(() => input.current?.focus(), []);

  function search(text: string): void {
    setActive(0);
    onQuery(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const service = visible[index];
    if (step !== undefined) {
      setActive(Math.max(0, Math.min(visible.length - 1, index + step)));
    } else if (event.key === 'Enter' && service && !event.nativeEvent.isComposing) {
      onChoose(service, 'key');
    } else if (event.key === 'Escape' && query !== '') {
      search('');
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="search">
        <Search size={16} aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search services"
          aria-expanded={visible.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={index >= 0 ? `${listId}-${index}` : undefined}
          placeholder="Search services"
          autoComplete="off"
          spellCheck={false}
          data-testid="search"
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {query === '' ? null : (
          <button
            type="button"
            className="icon-button"
            aria-label="Clear search"
            onClick={() => {
              search('');
              input.current?.focus();
            }}
          >
            <X size={16} aria-hidden="true" />
          </button>
        )}
        <span className="count" role="status" data-testid="service-count">
          {countWords(visible.length, total)}
        </span>
      </div>
      {visible.length === 0 ? (
        <EmptyList query={query} />
      ) : (
        <ServiceList
          id={listId}
          query={query}
          services={visible}
          ofThisSite={ofThisSite}
          active={index}
          chosen={chosen}
          onChoose={(service) => onChoose(service, 'pointer')}
        />
      )}
    </>
  );
}

function countWords(visible: number, total: number): string {
  if (total === 0) return '';
  return visible === total
    ? total.toLocaleString()
    : `${visible.toLocaleString()} of ${total.toLocaleString()}`;
}
