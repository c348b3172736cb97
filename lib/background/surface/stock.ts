import { AppError } from '../../domain/errors.ts';
import { afterLook, isWatching, withWatch } from '../../domain/services/stock-watch.ts';
import type { AppState } from '../../state/app-state.ts';
import { withServices } from '../../state/service-edits.ts';
import { type Context, codeOfError, noteError } from '../context/context.ts';

/** Stock alerts: reads the list of services every five minutes, for a day at most. */
export function createStock(context: Context, onBack: (service: string) => Promise<void>) {
  const { ports, store } = context;

  async function watch(service: string): Promise<void> {
    const { watches } = store.state;
    if (withWatch(watches, service, ports.now()) === null) throw new AppError('too_many_watches');
    // Set first, because the worker may be stopped as soon as the watch is stored.
    await ports.stockAlarm.start();
    await store.update((state) => ({
      ...state,
      watches: withWatch(state.watches, service, ports.now()) ?? state.watches,
    }));
    await resume();
  }

  async function unwatch(service: string): Promise<void> {
    await store.update((state) =>
      state.watches.some((one) => one.service === service)
        ? { ...state, watches: state.watches.filter((one) => one.service !== service) }
        : state,
    );
    await resume();
  }

  /** Sets the alarm only while there is something to watch. */
  async function resume(): Promise<void> {
    await (awaits(store.state) ? ports.stockAlarm.start() : ports.stockAlarm.stop());
  }

  async function checkStock(): Promise<void> {
    if (awaits(store.state)) await readServices().catch(noteFailure);
    await resume();
  }

  async function readServices(): Promise<void> {
    const services = await ports.api.services();
    await store.update((state) => withServices(state, services));
    await noteServices();
  }

  async function noteFailure(error: unknown): Promise<void> {
    await noteError(context, codeOfError(error));
  }

  /** Called after each read of the services. Announces each restock once. */
  async function noteServices(): Promise<void> {
    let told: readonly string[] = [];
    await store.update((state) => {
      const { watches, back } = afterLook(state.watches, state.services, ports.now());
      told = back;
      return watches === state.watches ? state : { ...state, watches };
    });
    for (const service of told) await onBack(service);
    if (told.length > 0) await resume();
  }

  function awaits({ watches, account }: AppState): boolean {
    return account.status !== 'none' && watches.some((one) => isWatching(one, ports.now()));
  }

  return { watch, unwatch, resume, checkStock, noteServices };
}
