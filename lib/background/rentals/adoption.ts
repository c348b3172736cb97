import type { ServerRental } from '../../api/types.ts';
import { findPurchase, isSecondOf } from '../../domain/rental/purchase.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import { type Evidence, isBought } from '../../domain/rental/rental-events.ts';
import { withAlert } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { intentsIn } from '../../state/selectors.ts';
import { withEvent, withRental } from '../../state/state-edits.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { evidenceOf, listing } from './evidence.ts';

/** More than anyone has. Of a longer list, the newest are shown and the rest is ignored. */
const MAX_ADOPTED = 100;

interface Adoptable {
  service: string;
  evidence: Evidence;
  /** Made at the same time as one bought here. */
  isSecond: boolean;
}

/** Takes over the lists: new states of our rentals, and rentals made elsewhere. */
export function createAdoption(
  context: Context,
  serverClock: Pick<ServerClock, 'isTold'>,
  onAdopted: () => void,
) {
  const { alarm, ports, store } = context;

  /** In one step, because every change is written and sent to every view. */
  async function takeOver(listed: readonly ServerRental[]): Promise<void> {
    const before = store.state;
    if (withListed(before, listed) === before) return;
    const { rentals } = await alarm.during(() => store.update((state) => withListed(state, listed)));
    const known = new Set(before.rentals.map(({ key }) => key));
    if (rentals.some(({ key }) => !known.has(key))) onAdopted();
  }

  function withListed(state: AppState, listed: readonly ServerRental[]): AppState {
    const known = new Map(state.rentals.filter(isBought).map(({ id, key }) => [id, key]));
    const seen = listed.reduce((next, rental) => {
      const key = known.get(rental.id);
      const event = listing(rental);
      return key && event ? withEvent(next, key, event) : next;
    }, state);
    const fromElsewhere = listed
      .filter(({ id }) => !known.has(id))
      .flatMap((rental) => adoptable(seen, rental));
    const room = MAX_ADOPTED - seen.rentals.filter(({ adopted }) => adopted).length;
    return fromElsewhere
      .toSorted(
        (a, b) => Number(b.isSecond) - Number(a.isSecond) || b.evidence.rentedAt - a.evidence.rentedAt,
      )
      .slice(0, Math.max(0, room))
      .toReversed()
      .reduce(withAdopted, seen);
  }

  function adoptable(state: AppState, rental: ServerRental): Adoptable[] {
    const now = serverNow(state, ports);
    const evidence = evidenceOf(rental, null, now);
    const isOver = rental.status === 'cancelled' || rental.status === 'expired' || evidence.expiresAt <= now;
    if (isOver || state.deliveries.some(({ id }) => id === rental.id)) return [];
    // It may belong to an unsettled purchase of ours, which is settled on its own.
    const timing = { isLate: true, isUntold: !serverClock.isTold() };
    if (intentsIn(state).some((intent) => findPurchase(intent, [rental], timing))) return [];
    const made = { service: rental.service, rentedAt: evidence.rentedAt };
    return [{ ...made, evidence, isSecond: state.rentals.some((own) => isSecondOf(own, made)) }];
  }

  function withAdopted(state: AppState, { service, evidence, isSecond }: Adoptable): AppState {
    const adopted: Requesting = {
      key: ports.newKey(),
      service,
      requestedAt: evidence.rentedAt,
      shownPriceMinor: null,
      knownIds: [],
      state: 'requesting',
      request: 'unanswered',
    };
    const next = withEvent(withRental(state, adopted), adopted.key, { type: 'confirmed', evidence });
    return isSecond ? withAlert(next, { kind: 'second_number', service }, ports.now()) : next;
  }

  return { takeOver };
}
