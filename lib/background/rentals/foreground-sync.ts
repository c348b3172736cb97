import { mayTurnUp } from '../../domain/rental/purchase.ts';
import { type Context, serverNow } from '../context/context.ts';
import { createTimer } from '../context/timer.ts';

/** How soon an open view shows what was rented or cancelled elsewhere. */
const EVERY_MS = 20_000;

interface Steps {
  reconcile(sync: { wide: boolean }): Promise<boolean>;
  refreshBalance(): Promise<void>;
}

/** While a view is open, looks for changes made without this extension. */
export function createForegroundSync(context: Context, { reconcile, refreshBalance }: Steps) {
  const { ports, store } = context;
  const timer = createTimer(ports);
  let widelyAt = Number.NEGATIVE_INFINITY;

  /** A view was opened. The history waits for the next tick if it was read just now. */
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

  /** A purchase that was proved absent may still be charged late. Its number must not expire unseen. */
  async function lookForLateCharges(): Promise<void> {
    const { state } = store;
    const now = serverNow(state, ports);
    if (state.rentals.some((rental) => mayTurnUp(rental, now))) await reconcile({ wide: true });
  }

  return { sync, lookForLateCharges };
}
