import { hasNumber } from '../domain/fill.ts';
import type { Rental } from '../domain/rental.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fillOf } from '../storage/state-edits.ts';

/** Rented here, or put into a page here. All others a list has told of, and anything may be in a list. */
export function isOfHere(state: Snapshot, { key, adopted }: Rental): boolean {
  return !adopted || hasNumber(fillOf(state, key));
}
