import type { ServerRental } from '../../api/types.ts';
import {
  absenceIsProof,
  earliestOf,
  findPurchase,
  isPastProof,
  mayRepeat,
} from '../../domain/rental/purchase.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { intentsIn, lostIntents } from '../../state/selectors.ts';
import { withEvent } from '../../state/state-edits.ts';
import { type Context, recordEvent, serverNow } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { createFoundPurchases } from './found-purchases.ts';
import { type Listed, readListed } from './listed.ts';
import { createLostClock, type Moment } from './lost-clock.ts';
import type { Purchases } from './purchases.ts';

interface Steps {
  purchases: Pick<Purchases, 'ask' | 'isInFlight' | 'noteBought'>;
  serverClock: Pick<ServerClock, 'isTold'>;
  onBought(key: string): Promise<void>;
}

const SEARCH_EVERY_MS = 60_000;

export function createLostPurchases(context: Context, { purchases, serverClock, onBought }: Steps) {
  const { ports, store } = context;
  const timeOf = createLostClock(serverClock);
  const { confirm, noteBought, tellBought } = createFoundPurchases(context, { purchases, onBought });
  let searchedAt = Number.NEGATIVE_INFINITY;

  /** An earlier worker's request can no longer be answered here. */
  function markUnanswered(): Promise<AppState> {
    return store.update((state) =>
      intentsIn(state)
        .filter(({ key }) => !purchases.isInFlight(key))
        .reduce((next, { key }) => withEvent(next, key, { type: 'unanswered' }), state),
    );
  }

  /** `asked` is the moment right before the lists were read. */
  async function settleIntent(lost: Requesting, listed: Listed, asked: Moment): Promise<void> {
    const { state } = store;
    // What another intent bought cannot be this one's.
    const bought = state.rentals.filter(isBought).map(({ id }) => id);
    const intent = { ...lost, knownIds: [...lost.knownIds, ...bought] };
    const isLate = absenceIsProof(intent, timeOf.at(asked, intent, state));
    const isUntold = !serverClock.isTold();
    // A cancelled one may have been refunded and dismissed right before this purchase.
    const mayBeIts = ({ status }: ServerRental) => isLate || status !== 'cancelled';
    const find = () => findPurchase(intent, listed.rentals().filter(mayBeIts), { isLate, isUntold });
    const found = find();
    if (found) return confirm(intent, found);
    if (mayRepeat(intent, serverNow(state, ports))) return repeat(intent);
    if (!isLate) return;
    const isProof = await isWholeSince(listed, earliestOf(intent));
    const foundFarther = find();
    if (foundFarther) return confirm(intent, foundFarther);
    if (isProof)
      await recordEvent(context, intent.key, { type: intent.keyChanged ? 'unproven' : 'not_bought' });
    else await giveUp();
  }

  /** A search that found no end is not repeated every time. */
  async function isWholeSince(listed: Listed, at: number): Promise<boolean> {
    if (ports.elapsed() - searchedAt < SEARCH_EVERY_MS) return false;
    const isWhole = await listed.isWholeSince(at);
    searchedAt = isWhole ? Number.NEGATIVE_INFINITY : ports.elapsed();
    return isWhole;
  }

  /** With the same idempotency key we get the rental that was bought, or buy it now. */
  async function repeat(intent: Requesting): Promise<void> {
    const outcome = await purchases.ask(intent);
    if (outcome.type === 'confirmed') {
      await noteBought(intent, outcome.evidence);
      return tellBought(intent.key);
    }
    if (outcome.type !== 'refused') return;
    // "In use" may mean that the first request got the number. Only lists read after this refusal can tell.
    const listed = await readListed(ports.api);
    await listed.readNewest();
    const found = findPurchase(intent, listed.rentals());
    await (found ? confirm(intent, found) : recordEvent(context, intent.key, outcome));
  }

  /** If the lists were unreadable for longer than a rental lives, the user is told instead of kept waiting. */
  async function giveUp(): Promise<void> {
    await store.update((state) =>
      lostIntents(state)
        .filter((intent) => isPastProof(intent, serverNow(state, ports)))
        .reduce((next, { key }) => withEvent(next, key, { type: 'unproven' }), state),
    );
  }

  return { markUnanswered, noteSince: timeOf.noteSince, settle: settleIntent, giveUp };
}
