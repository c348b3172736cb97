import { type FillState, hasNumber } from '../fill/fill.ts';
import type { Rental } from './rental.ts';

/** Rented or filled in here. All others come from a list of the server, which may hold anything. */
export function isOfHere({ adopted }: Rental, fill: FillState | undefined): boolean {
  return !adopted || (fill !== undefined && hasNumber(fill));
}
