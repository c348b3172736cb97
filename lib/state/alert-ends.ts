import type { FillValue } from '../domain/fill/field-memory.ts';
import { ownEntry } from '../domain/own-entry.ts';
import type { Rental } from '../domain/rental/rental.ts';
import { isBought, isLive } from '../domain/rental/rental-events.ts';
import { alertsOf, withAlerts } from './alert-edits.ts';
import type { AppState, PendingAlert } from './app-state.ts';

type What = PendingAlert['what'];

interface Change {
  before: Rental | undefined;
  after: Rental;
}

/** Removes failures that this change resolved, whatever caused it. */
export function withAlertsEnded(before: AppState, after: AppState): AppState {
  if (after.alert === null || (before.rentals === after.rentals && before.fills === after.fills))
    return after;
  const known = new Map(before.rentals.map((rental) => [rental.key, rental]));
  const changes = after.rentals
    .map((rental) => ({ before: known.get(rental.key), after: rental }))
    .filter((change) => change.before !== change.after);
  const hasEnded = (what: What) => endsByRental(what, changes) || endsByFill(what, before, after);
  return withAlerts(
    after,
    alertsOf(after).filter(({ what }) => !hasEnded(what)),
  );
}

function endsByRental(what: What, changes: readonly Change[]): boolean {
  switch (what.kind) {
    case 'error':
      return what.about !== undefined && changes.some((change) => settles(change, what.about));
    case 'nothing_to_fill':
      return changes.some(what.value === 'number' ? isNew : hasNewMessage);
    case 'no_service':
      return changes.some(isNew);
    // One of the two may have been cancelled unseen. The user still learns that two were charged.
    case 'second_number':
    case 'charged_more':
    case 'fill':
    case 'put_away':
      return false;
    default:
      return what satisfies never;
  }
}

function settles(change: Change, about: Extract<What, { kind: 'error' }>['about']): boolean {
  const { after } = change;
  if (about?.rental === undefined) return isOf(change, about?.service ?? '') && isNew(change);
  const isWell = after.state === 'cancelled' || after.state === 'completed' || after.state === 'received';
  return after.key === about.rental && isWell;
}

function endsByFill(what: What, before: AppState, after: AppState): boolean {
  if (what.kind !== 'fill' && what.kind !== 'nothing_to_fill') return false;
  const isFilled = ({ fills }: AppState, key: string, value: FillValue) =>
    ownEntry(fills, key)?.[value] === 'filled';
  return Object.keys(after.fills).some(
    (key) => isFilled(after, key, what.value) && !isFilled(before, key, what.value),
  );
}

function isOf({ after }: Change, service: string): boolean {
  return after.service.toLowerCase() === service.toLowerCase();
}

function isNew({ before, after }: Change): boolean {
  return isBought(after) && isLive(after) && (before === undefined || !isBought(before));
}

function hasNewMessage({ before, after }: Change): boolean {
  const count = (rental: Rental | undefined) => (rental && isBought(rental) ? rental.messages.length : 0);
  return count(after) > count(before);
}
