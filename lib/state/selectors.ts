import type { FillState } from '../domain/fill/fill.ts';
import { ownEntry } from '../domain/own-entry.ts';
import type { Rental } from '../domain/rental/rental.ts';
import type { AppState } from './app-state.ts';

const NOT_FILLED: FillState = {
  site: null,
  number: null,
  code: null,
  filledCode: null,
  codeFieldSeen: false,
};

export function fillOf({ fills }: Pick<AppState, 'fills'>, key: string): FillState {
  return ownEntry(fills, key) ?? NOT_FILLED;
}

export function rentalOf({ rentals }: Pick<AppState, 'rentals'>, key: string): Rental | undefined {
  return rentals.find((rental) => rental.key === key);
}
