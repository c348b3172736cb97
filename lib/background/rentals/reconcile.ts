import type { ServerRental } from '../../api/types.ts';
import {
  absenceIsProof,
  earliestOf,
  findPurchase,
  isPastProof,
  isSecondOf,
  mayRepeat,
} from '../../domain/rental/purchase.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import { type Evidence, isBought, isLive, type RentalEvent } from '../../domain/rental/rental-events.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { rentalOf, withEvent, withRental } from '../../state/state-edits.ts';
import { withTrouble } from '../../state/trouble-edits.ts';
import { withBought } from '../context/bought.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { evidenceOf, listing } from './evidence.ts';
import { type Listed, readListed } from './listed.ts';
import type { Purchases } from './purchases.ts';

interface Steps {
  purchases: Pick<Purchases, 'ask' | 'isInFlight' | 'noteBought'>;
  serverClock: Pick<ServerClock, 'isTold'>;
  onBought(key: string): Promise<void>;
}

interface Wanted {
  wide: boolean;
  afresh: boolean;
}

interface Adoptable {
  service: string;
  evidence: Evidence;
  /** Made along with one that was bought here. */
  isSecond: boolean;
}

interface Moment {
  now: number;
  elapsed: number;
}

interface Look {
  wide: boolean;
  /** `asked` once the active rentals are being read, `listed` once they are and it is settled how far to look. */
  stage: 'begun' | 'asked' | 'listed';
  done: Promise<boolean>;
}

/** As many as one may have from elsewhere. More of them nobody rented: the newest are shown, the rest is left where it is. */
const MOST_ADOPTED = 100;
const SEARCH_EVERY_MS = 60_000;

/**
 * Brings what is known here in line with the server: settles purchases whose answer was lost, adopts rentals made
 * elsewhere, and takes over their codes.
 */
export function createReconcile(context: Context, { purchases, serverClock, onBought }: Steps) {
  const { alarm, ports, store } = context;
  let lostSince: ReadonlyMap<string, number> = new Map();
  let running: Look | undefined;
  let searchedAt = Number.NEGATIVE_INFINITY;

  /**
   * Looks at the active rentals; `wide` at the history too, where those are whose code is in already. A look that is under
   * way serves for another, save for one that asks for lists read from now on. Resolves with whether the history was read.
   */
  async function reconcile({ wide = false, afresh = false }: Partial<Wanted> = {}): Promise<boolean> {
    while (running && !serves(running, { wide, afresh })) await running.done;
    running ??= begin();
    running.wide ||= wide;
    return running.done;
  }

  function begin(): Look {
    const look: Look = { wide: false, stage: 'begun', done: Promise.resolve(false) };
    look.done = run(look).finally(() => {
      running = undefined;
    });
    return look;
  }

  async function run(look: Look): Promise<boolean> {
    const state = await markLost();
    if (state.account.status === 'none') return false;
    // Read before the lists are: an answer that took its time proves nothing about the time since.
    const asked: Moment = { now: ports.now(), elapsed: ports.elapsed() };
    noteLost(state, asked);
    look.stage = 'asked';
    try {
      const listed = await readListed(ports.api);
      look.stage = 'listed';
      const farther = look.wide || !allFound(lostIntents(state), listed.rentals());
      if (farther) await listed.readNewest();
      for (const intent of lostIntents(state)) await settle(intent, listed, asked);
      await takeOver(listed.rentals());
      return farther;
    } catch (error) {
      await noteError(context, codeOfError(error));
      await giveUp();
      return false;
    }
  }

  /** A request that an earlier worker sent can no longer be answered here. */
  function markLost(): Promise<Snapshot> {
    return store.update((state) =>
      intents(state)
        .filter(({ key }) => !purchases.isInFlight(key))
        .reduce((next, { key }) => withEvent(next, key, { type: 'unanswered' }), state),
    );
  }

  async function settle(lost: Requesting, listed: Listed, asked: Moment): Promise<void> {
    const { state } = store;
    // What another intent has been found to have bought is not this one's.
    const bought = state.rentals.filter(isBought).map(({ id }) => id);
    const intent = { ...lost, knownIds: [...lost.knownIds, ...bought] };
    const isLate = absenceIsProof(intent, timeOf(asked, intent, state));
    const isUntold = !serverClock.isTold();
    // One that is cancelled may have been given back, and taken off the screen, right before this purchase.
    const mayBeIts = ({ status }: ServerRental) => isLate || status !== 'cancelled';
    const find = () => findPurchase(intent, listed.rentals().filter(mayBeIts), { isLate, isUntold });
    const found = find();
    if (found) return confirm(intent, found);
    if (mayRepeat(intent, serverNow(state, ports))) return repeat(intent);
    if (!isLate) return;
    const isProof = await isWholeSince(listed, earliestOf(intent));
    const foundFarther = find();
    if (foundFarther) return confirm(intent, foundFarther);
    if (isProof) await apply(intent.key, { type: intent.keyChanged ? 'unproven' : 'not_bought' });
    else await giveUp();
  }

  /** For how long each has been lost, by what no change of this machine's clock shows in. */
  function noteLost(state: Snapshot, { elapsed }: Moment): void {
    lostSince = new Map(intents(state).map(({ key }) => [key, lostSince.get(key) ?? elapsed]));
  }

  /** On the server's clock, as the answers since have told it. */
  function timeOf({ now, elapsed }: Moment, { key, requestedAt }: Requesting, state: Snapshot): number {
    if (serverClock.isTold()) return now + state.clockSkewMs;
    return requestedAt + elapsed - (lostSince.get(key) ?? elapsed);
  }

  /** A search that has found no end is not begun again with each look. */
  async function isWholeSince(listed: Listed, at: number): Promise<boolean> {
    if (ports.elapsed() - searchedAt < SEARCH_EVERY_MS) return false;
    const isWhole = await listed.isWholeSince(at);
    searchedAt = isWhole ? Number.NEGATIVE_INFINITY : ports.elapsed();
    return isWhole;
  }

  /** The same key again gets the rental that was bought, or buys the one that was not. */
  async function repeat(intent: Requesting): Promise<void> {
    const outcome = await purchases.ask(intent);
    if (outcome.type === 'confirmed') {
      await buy(intent, outcome.evidence);
      return awaitCode(intent.key);
    }
    if (outcome.type !== 'refused') return;
    // "In use" may mean that the first request got it. Only lists read after the refusal can tell.
    const listed = await readListed(ports.api);
    await listed.readNewest();
    const found = findPurchase(intent, listed.rentals());
    await (found ? confirm(intent, found) : apply(intent.key, outcome));
  }

  async function confirm(intent: Requesting, found: ServerRental): Promise<void> {
    await buy(intent, evidenceOf(found, intent.shownPriceMinor, intent.requestedAt));
    const event = listing(found);
    if (event) await apply(intent.key, event);
    await awaitCode(intent.key);
  }

  async function awaitCode(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (rental && isLive(rental)) await onBought(key);
  }

  /** All of them in one step: each change is a write, and is shown to every view. */
  async function takeOver(listed: readonly ServerRental[]): Promise<void> {
    const before = store.state;
    if (withListed(before, listed) === before) return;
    await alarm.during(() => store.update((now) => withListed(now, listed)));
  }

  function withListed(state: Snapshot, listed: readonly ServerRental[]): Snapshot {
    const known = new Map(state.rentals.filter(isBought).map(({ id, key }) => [id, key]));
    const seen = listed.reduce((next, rental) => {
      const key = known.get(rental.id);
      const event = key === undefined ? null : listing(rental);
      return key === undefined || event === null ? next : withEvent(next, key, event);
    }, state);
    const fromElsewhere = listed
      .filter(({ id }) => !known.has(id))
      .flatMap((rental) => adoptable(seen, rental));
    const room = MOST_ADOPTED - seen.rentals.filter(({ adopted }) => adopted).length;
    return fromElsewhere
      .toSorted(
        (a, b) => Number(b.isSecond) - Number(a.isSecond) || b.evidence.rentedAt - a.evidence.rentedAt,
      )
      .slice(0, Math.max(0, room))
      .toReversed()
      .reduce(withAdopted, seen);
  }

  /** A rental that nobody here has asked for, and that goes on; none where it is not one. */
  function adoptable(state: Snapshot, rental: ServerRental): Adoptable[] {
    const now = serverNow(state, ports);
    const evidence = evidenceOf(rental, null, now);
    const isOver = rental.status === 'cancelled' || rental.status === 'expired' || evidence.expiresAt <= now;
    if (isOver || state.deliveries.some(({ id }) => id === rental.id)) return [];
    // It may be the answer to an intent, lost or still under way; that is settled by itself.
    const timing = { isLate: true, isUntold: !serverClock.isTold() };
    if (intents(state).some((intent) => findPurchase(intent, [rental], timing))) return [];
    const made = { service: rental.service, rentedAt: evidence.rentedAt };
    return [{ ...made, evidence, isSecond: state.rentals.some((own) => isSecondOf(own, made)) }];
  }

  function withAdopted(state: Snapshot, { service, evidence, isSecond }: Adoptable): Snapshot {
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
    return isSecond ? withTrouble(next, { kind: 'second_number', service }, ports.now()) : next;
  }

  /** The lists have told nothing for longer than a rental lives: the user is told so, not kept waiting. */
  async function giveUp(): Promise<void> {
    await store.update((state) =>
      lostIntents(state)
        .filter((intent) => isPastProof(intent, serverNow(state, ports)))
        .reduce((next, { key }) => withEvent(next, key, { type: 'unproven' }), state),
    );
  }

  function buy(intent: Requesting, evidence: Evidence) {
    purchases.noteBought(intent.key);
    return store.update((state) => withBought(state, intent, evidence, ports.now()));
  }

  function apply(key: string, event: RentalEvent) {
    return store.update((state) => withEvent(state, key, event));
  }

  return reconcile;
}

function serves(look: Look, { wide, afresh }: Wanted): boolean {
  return (look.stage === 'begun' || !afresh) && (look.stage !== 'listed' || look.wide || !wide);
}

function allFound(lost: readonly Requesting[], active: readonly ServerRental[]): boolean {
  return lost.every((intent) => findPurchase(intent, active) !== null);
}

function lostIntents(state: Snapshot): Requesting[] {
  return intents(state).filter(({ request }) => request === 'unanswered');
}

function intents(state: Snapshot): Requesting[] {
  return state.rentals.filter((rental) => rental.state === 'requesting');
}
