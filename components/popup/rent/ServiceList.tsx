import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Service } from '../../../lib/domain/services/service.ts';
import { useMedia } from '../../shared/use-media.ts';
import { useText } from '../../shared/use-text.ts';
import { textScale } from '../../shared/use-text-scale.ts';
import { DRAWN, DRAWN_AT_FIRST, FINGER_ROW_HEIGHT, rowWindow, scrollTo } from './row-window.ts';
import { ServiceRow } from './ServiceRow.tsx';

interface Props {
  id: string;
  /** A new query scrolls the list back to the top. */
  query: string;
  services: readonly Service[];
  /** -1 for none. */
  active: number;
  chosen: Service | null;
  onChoose(service: Service): void;
}

/** A long list that draws only the rows near the visible ones. */
export function ServiceList({ id, query, services, active, chosen, onChoose }: Props) {
  const { t } = useText();
  const [scrollTop, setScrollTop] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const most = useDeferredValue(DRAWN, DRAWN_AT_FIRST);
  const rowHeight = useMedia('(pointer: coarse)') ? FINGER_ROW_HEIGHT : undefined;
  const { from, to, before, after } = rowWindow(scrollTop, services.length, most, rowHeight);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query brings the active row back into sight
  useEffect(() => {
    if (list.current === null) return;
    const { scrollTop: at, clientHeight } = list.current;
    const scale = textScale();
    const seen = { scrollTop: at / scale, height: clientHeight / scale };
    list.current.scrollTop = scrollTo(Math.max(0, active), seen, rowHeight) * scale;
  }, [active, query]);

  return (
    <div
      id={id}
      ref={list}
      className="services"
      role="listbox"
      aria-label={t('popup.services')}
      // Keys are handled by the search field, so Tab skips the list.
      tabIndex={-1}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop / textScale())}
    >
      <div role="presentation" style={{ paddingTop: `${before / 16}rem`, paddingBottom: `${after / 16}rem` }}>
        {services.slice(from, to).map((service, drawn) => (
          <ServiceRow
            key={service.id}
            id={`${id}-${from + drawn}`}
            position={from + drawn + 1}
            total={services.length}
            service={service}
            active={from + drawn === active}
            chosen={service.name === chosen?.name}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}
