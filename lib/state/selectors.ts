import type { FillState } from '../domain/fill/fill.ts';
import { ownEntry } from '../domain/own-entry.ts';
import type { Rental, Requesting } from '../domain/rental/rental.ts';
import { isBought } from '../domain/rental/rental-events.ts';
import { latestCode } from '../domain/sms/messages.ts';
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

/** Whether the page has the newest code. */
export function isCodeFilled(state: Pick<AppState, 'fills' | 'rentals'>, key: string): boolean {
  const rental = rentalOf(state, key);
  const code = rental && isBought(rental) ? latestCode(rental.messages) : null;
  const { filledCode, code: outcome } = fillOf(state, key);
  return code !== null && filledCode === code && outcome !== 'reverted';
}

/** Purchases that are not settled yet. */
export function intentsIn({ rentals }: Pick<AppState, 'rentals'>): Requesting[] {
  return rentals.filter((rental) => rental.state === 'requesting');
}

/** Purchases whose answer was lost. */
export function lostIntents(state: Pick<AppState, 'rentals'>): Requesting[] {
  return intentsIn(state).filter(({ request }) => request === 'unanswered');
}
