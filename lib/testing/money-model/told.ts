import type { ServerRental } from '../../api/types.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import { alertsOf } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { PRICE_MINOR } from '../scenarios.ts';
import type { World } from '../world.ts';

/** Where in the server's list the two numbers are that one order bought. */
export interface Doubled {
  rentals: readonly ServerRental[];
  at: number;
}

/** A purchase may be told as not made from then on, and turn up as one made elsewhere. */
const PROVED_AFTER_MS = 30_000;

interface Charged {
  api: Pick<World['api'], 'givenUpAt'>;
  doubled: readonly Doubled[];
  /** Ids of what was made elsewhere, or put away by the user. */
  elsewhere: ReadonlySet<string>;
}

/** Charges that nobody expected and of which no alert says anything, and those that are told as another's. */
export function untoldCharges(state: AppState, { api, doubled, elsewhere }: Charged): string[] {
  const alerts = alertsOf(state).map(({ what }) => what);
  const isTold = (kind: 'second_number' | 'charged_more', service: string) =>
    alerts.some((what) => what.kind === kind && what.service === service);
  const all = state.rentals.filter(isBought);
  const bought = new Map(all.map((rental) => [rental.id, rental]));
  const pairs = doubled.map(({ rentals, at }) => rentals.slice(at, at + 2).map(({ id }) => id));
  const twice = pairs.flatMap((ids) => {
    const [, second] = ids.map((id) => bought.get(id));
    const isSeen = second !== undefined && !ids.some((id) => elsewhere.has(id));
    return isSeen && !isTold('second_number', second.service) ? [`${second.id} was bought along untold`] : [];
  });
  const dear = all.filter(
    ({ adopted, priceMinor, service }) =>
      !adopted && priceMinor > PRICE_MINOR && !isTold('charged_more', service),
  );
  // One made elsewhere may have been taken for it.
  const isMixedUp = (service: string) => all.some((one) => one.service === service && elsewhere.has(one.id));
  const disowned = all.filter(({ adopted, id, rentedAt, service }) => {
    const afterMs = rentedAt - (api.givenUpAt(id) ?? rentedAt);
    const isLate = afterMs >= PROVED_AFTER_MS || pairs.flat().includes(id);
    return adopted && !elsewhere.has(id) && !isLate && !isMixedUp(service);
  });
  return [
    ...twice,
    ...dear.map(({ id, priceMinor }) => `${id} cost ${priceMinor} untold`),
    ...disowned.map(({ id }) => `${id} was rented here, and is told as made elsewhere`),
  ];
}
