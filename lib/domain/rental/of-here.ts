import { type FillState, hasNumber } from '../fill/fill.ts';
import type { Rental } from './rental.ts';

/** Rented here, or put into a page here. All others a list has told of, and anything may be in a list. */
export function isOfHere({ adopted }: Rental, fill: FillState | undefined): boolean {
  return !adopted || (fill !== undefined && hasNumber(fill));
}
