import { useEffect, useState } from 'react';
import type { LiveRental } from '../../../../lib/domain/rental/rental.ts';
import { useAppState } from '../../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../../lib/state/selectors.ts';
import type { FillValue } from '../../../shared/messages/fill-messages.ts';
import { underWay } from './under-way.ts';

/** A fill that takes longer waits for something. */
const SOON_MS = 2_000;

/**
 * What is just being filled in by itself. Its button does not light up meanwhile, only to go out again in the blink of an
 * eye. Counts from when the message at hand, or the number, was first shown.
 */
export function useUnderWay(rental: LiveRental): FillValue | null {
  const value = useAppState((state) => underWay(fillOf(state, rental.key), rental.messages));
  const [isNew, setNew] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setNew(false), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return isNew ? value : null;
}
