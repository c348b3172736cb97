import { AppError } from '../../domain/errors.ts';
import { afterLook, isWatching, withWatch } from '../../domain/services/stock-watch.ts';
import type { AppState } from '../../state/app-state.ts';
import { withServices } from '../../state/service-edits.ts';
import { type Context, codeOfError, noteError } from '../context/context.ts';

/** "Tell me when numbers are back": one look at the list of services every five minutes, for a day at most. */
export function createStock(context: Context, onBack: (service: string) => Promise<void>) {
  const { ports, store } = context;

  async function watch(service: string): Promise<void> {
    const { watches } = store.state;
    if (withWatch(watches, service, ports.now()) === null) throw new AppError('too_many_watches');
    // Before the watch is there, as the worker may be stopped right after it.
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

  /** Brings the alarm in line with what is watched: none, no alarm. */
  async function resume(): Promise<void> {
    await (awaits(store.state) ? ports.stockAlarm.start() : ports.stockAlarm.stop());
  }

  /** The alarm rang. */
  async function checkStock(): Promise<void> {
    if (awaits(store.state)) await readServices().catch(noteFailure);
    await resume();
  }

  async function readServices(): Promise<void> {
    const services = await ports.api.services();
    await store.update((state) => withServices(state, services));
    await noteServices();
  }

  /** The next look is soon enough. */
  async function noteFailure(error: unknown): Promise<void> {
    await noteError(context, codeOfError(error));
  }

  /** Whoever read the services: what came back is told, once. */
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

  return { watch, unwatch, resume, look: checkStock, noteServices };
}
