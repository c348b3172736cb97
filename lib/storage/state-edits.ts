import type { FillState } from '../domain/fill.ts';
import type { Rental } from '../domain/rental.ts';
import { applyEvent, type RentalEvent } from '../domain/rental-events.ts';
import type { Snapshot } from '../messaging/snapshot.ts';

// Pure edits of the state, for `repository.update`.

const NOT_FILLED: FillState = {
  site: null,
  number: null,
  code: null,
  filledCode: null,
  codeFieldSeen: false,
};

export function fillOf(state: Snapshot, key: string): FillState {
  return state.fills[key] ?? NOT_FILLED;
}

export function rentalOf(state: Snapshot, key: string): Rental | undefined {
  return state.rentals.find((rental) => rental.key === key);
}

export function withEvent(state: Snapshot, key: string, event: RentalEvent): Snapshot {
  const before = rentalOf(state, key);
  if (!before) return state;
  const after = applyEvent(before, event);
  if (after === before) return state;
  return { ...state, rentals: state.rentals.map((rental) => (rental === before ? after : rental)) };
}

export function withRental(state: Snapshot, rental: Rental): Snapshot {
  return { ...state, rentals: [rental, ...state.rentals] };
}

export function withoutRental(state: Snapshot, key: string): Snapshot {
  const { [key]: _, ...fills } = state.fills;
  return { ...state, fills, rentals: state.rentals.filter((rental) => rental.key !== key) };
}

export function withFill(state: Snapshot, key: string, change: Partial<FillState>): Snapshot {
  return { ...state, fills: { ...state.fills, [key]: { ...fillOf(state, key), ...change } } };
}
