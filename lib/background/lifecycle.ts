import type { Context } from './context/context.ts';
import type { BackgroundParts, Events } from './parts.ts';

export function createLifecycle({ store }: Context, parts: BackgroundParts, { stateChanged }: Events) {
  const { accounts, attention, autoCancel, button, catalog, deliveries } = parts;
  const { fills, foregroundSync, poller, reconcile, stock, replacements } = parts;

  async function startUp(): Promise<void> {
    void stateChanged.emit(store.state);
    if (store.state.storage === 'newer') return;
    const buttonReady = button.sync();
    if (!(await matchKey())) await reconcile();
    await Promise.all([wake(), fills.resume(), stock.resume(), buttonReady]);
  }

  /** The alarm fired, or something else may have woken the worker. */
  async function wake(): Promise<void> {
    await matchKey();
    await Promise.all([
      poller.runDue(),
      autoCancel.cancelDue(),
      replacements.advance(),
      foregroundSync.lookForLateCharges(),
      catalog.followMoney({ retry: true }),
    ]);
  }

  /** The view has the state already; this updates it from the server. */
  async function viewOpened(): Promise<void> {
    await store.update((state) => (state.unread ? { ...state, unread: false } : state));
    await attention.seen();
    await matchKey();
    await foregroundSync.sync();
    poller.pollSoon();
    // The click that opened it may have given back the access that a code needs.
    if (fills.areLockedOut()) await fills.resume();
    await deliveries.seed();
  }

  /** If only the key survived, the server's lists bring back the rentals and their codes. */
  async function matchKey(): Promise<boolean> {
    const isFound = await accounts.matchKey();
    if (isFound) await reconcile({ wide: true });
    return isFound;
  }

  return { start: startUp, wake, viewOpened };
}
