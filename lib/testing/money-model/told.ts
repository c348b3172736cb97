import type { ServerRental } from '../../api/types.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import { alertsOf } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { PRICE_MINOR } from '../scenarios.ts';

/** Where in the server's list the two numbers are that one order bought. */
export interface Doubled {
  rentals: readonly ServerRental[];
  at: number;
}

/** Charges that nobody expected, and of which no alert says anything. */
export function untoldCharges(
  state: AppState,
  doubled: readonly Doubled[],
  elsewhere: ReadonlySet<string>,
): string[] {
  const alerts = alertsOf(state).map(({ what }) => what);
  const isTold = (kind: 'second_number' | 'charged_more', service: string) =>
    alerts.some((what) => what.kind === kind && what.service === service);
  const bought = new Map(state.rentals.filter(isBought).map((rental) => [rental.id, rental]));
  const twice = doubled.flatMap(({ rentals, at }) => {
    const ids = rentals.slice(at, at + 2).map(({ id }) => id);
    const [, second] = ids.map((id) => bought.get(id));
    const isSeen = second !== undefined && !ids.some((id) => elsewhere.has(id));
    return isSeen && !isTold('second_number', second.service) ? [`${second.id} was bought along untold`] : [];
  });
  const dear = [...bought.values()].filter(
    ({ adopted, priceMinor, service }) =>
      !adopted && priceMinor > PRICE_MINOR && !isTold('charged_more', service),
  );
  return [...twice, ...dear.map(({ id, priceMinor }) => `${id} cost ${priceMinor} untold`)];
}
