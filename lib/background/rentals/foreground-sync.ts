import { mayTurnUp } from '../../domain/rental/purchase.ts';
import { type Context, serverNow } from '../context/context.ts';
import { createTimer } from '../context/timer.ts';

/** While someone looks, what is rented and cancelled elsewhere shows within this time. */
const EVERY_MS = 20_000;

interface Steps {
  reconcile(sync: { wide: boolean }): Promise<boolean>;
  refreshBalance(): Promise<void>;
}

/** Looks for what changed at the server without this extension, as long as a view is open to show it. */
export function createForegroundSync(context: Context, { reconcile, refreshBalance }: Steps) {
  const { ports, store } = context;
  const timer = createTimer(ports);
  let widelyAt = Number.NEGATIVE_INFINITY;

  /** A view was opened. What is in the history by now shows within the time, should it stay open. */
  async function sync(): Promise<void> {
    const ageMs = ports.now() - widelyAt;
    await syncNow({ wide: !(ageMs >= 0 && ageMs < EVERY_MS) });
  }

  async function syncNow(how: { wide: boolean }): Promise<void> {
    armTick();
    await ports.stayAwake();
    if (await reconcile(how)) widelyAt = ports.now();
  }

  function armTick(): void {
    if (context.viewOpen()) timer.set(() => void tick(), EVERY_MS);
    else timer.clear();
  }

  async function tick(): Promise<void> {
    if (context.viewOpen()) await Promise.all([syncNow({ wide: true }), refreshBalance()]);
  }

  /** A purchase that was proved absent may have been late: its number is not left to run out unseen. */
  async function lookForLateCharges(): Promise<void> {
    const { state } = store;
    const now = serverNow(state, ports);
    if (state.rentals.some((rental) => mayTurnUp(rental, now))) await reconcile({ wide: true });
  }

  return { sync, lookForLateCharges };
}
