import { useEffect, useEffectEvent, useRef } from 'react';
import type { LiveRental } from '../../lib/domain/rental/rental.ts';
import { isLive } from '../../lib/domain/rental/rental-events.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';

/** Tells of each message that arrives while the view is open. */
export function useNewMessage(tell: (rental: LiveRental) => void): void {
  const rentals = useAppState((snapshot) => snapshot.rentals);
  const counts = useRef<ReadonlyMap<string, number> | null>(null);
  const told = useEffectEvent(tell);

  useEffect(() => {
    const live = rentals.filter(isLive);
    const before = counts.current;
    counts.current = new Map(live.map(({ key, messages }) => [key, messages.length]));
    if (before === null) return;
    const fresh = live.find(({ key, messages }) => messages.length > (before.get(key) ?? messages.length));
    if (fresh) told(fresh);
  }, [rentals]);
}
