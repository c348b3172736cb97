import { X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useFirstFocus } from '../../shared/use-first-focus.ts';
import { useText } from '../../shared/use-text.ts';
import { NoneFound } from './EmptyList.tsx';
import { ListOptions } from './ListOptions.tsx';
import { SearchField } from './SearchField.tsx';
import { ServiceList } from './ServiceList.tsx';

interface Props {
  query: string;
  category: string | null;
  visible: readonly Service[];
  total: number;
  chosen: Service | null;
  /** The row Enter picks before any arrow key. Null if Enter confirms the current choice. */
  startsAt: number | null;
  onQuery(text: string): void;
  onCategory(category: string | null): void;
  onChoose(service: Service | null, by: 'key' | 'pointer'): void;
  ref: RefObject<HTMLInputElement | null>;
}

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Search field and list as one combobox: the focus stays in the field while the arrow keys move through the list. */
export function ServicePicker(props: Props) {
  const { query, category, visible, total, chosen, startsAt, onQuery, onCategory, onChoose, ref } = props;
  const { t, number } = useText();
  const [moved, setMoved] = useState<number | null>(null);
  const listId = useId();
  const at = moved ?? (chosen && startsAt !== null ? Math.max(0, visible.indexOf(chosen)) : startsAt);
  const index = at === null ? null : Math.min(at, visible.length - 1);

  useFirstFocus(ref);

  function search(text: string): void {
    setMoved(null);
    onQuery(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step !== undefined) {
      setMoved(Math.max(0, Math.min(visible.length - 1, (index ?? -1) + step)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const service = index === null ? null : (visible[index] ?? null);
      if (service === null && startsAt !== null) return;
      onChoose(service, 'key');
    } else if (event.key === 'Escape' && query !== '') {
      search('');
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="search-row">
        <SearchField
          ref={ref}
          query={query}
          count={countWords()}
          list={{ id: listId, isOpen: visible.length > 0, at: index }}
          onQuery={search}
          onKeyDown={onKeyDown}
        />
        <ListOptions category={category} onCategory={onCategory} />
      </div>
      {category === null ? null : (
        <button type="button" className="chip" data-testid="clear-category" onClick={() => onCategory(null)}>
          <OutsideText>{category}</OutsideText>
          <X size="0.875rem" aria-label={t('popup.allCategories')} />
        </button>
      )}
      {visible.length === 0 ? (
        <NoneFound query={query} />
      ) : (
        <ServiceList
          id={listId}
          query={query}
          services={visible}
          active={index ?? -1}
          chosen={chosen}
          onChoose={(service) => onChoose(service, 'pointer')}
        />
      )}
    </>
  );

  function countWords(): string {
    if (visible.length === total) return number(total);
    return t('popup.countOf', { visible: visible.length, total });
  }
}
