import { useMemo } from 'react';
import { isLive } from '../../../lib/domain/rental/rental-events.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';

type Entries = readonly PastRental[] | null;

/** The server calls a rental completed with its first code, while it still lives and more may follow. */
export function useMarkedActive(): (entries: Entries) => Entries {
  const rentals = useAppState((snapshot) => snapshot.rentals);
  return useMemo(() => {
    const live = new Set(rentals.filter(isLive).map(({ id }) => id));
    const known = new WeakMap<PastRental, PastRental>();

    function markedActive(entry: PastRental): PastRental {
      if (!live.has(entry.id)) return entry;
      const marked = known.get(entry) ?? { ...entry, status: 'active' };
      known.set(entry, marked);
      return marked;
    }
    return (entries) => entries?.map(markedActive) ?? null;
  }, [rentals]);
}
