import { useEffect, useEffectEvent, useRef } from 'react';
import { isOpen } from '../../lib/domain/rental/rental-events.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';

/** Calls back when a rental begins while the view is open, whatever started it. */
export function useNewRental(onNew: () => void): void {
  const rentals = useAppState((snapshot) => snapshot.rentals);
  const known = useRef(new Set(rentals.map(({ key }) => key)));
  const tell = useEffectEvent(onNew);

  useEffect(() => {
    const fresh = rentals.filter(({ key }) => !known.current.has(key));
    known.current = new Set(rentals.map(({ key }) => key));
    if (fresh.some(isOpen)) tell();
  }, [rentals]);
}
