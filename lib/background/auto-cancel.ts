import { autoCancelAt } from '../domain/auto-cancel.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import type { Cancels } from './cancels.ts';
import { type Context, codeOfError, raise, serverNow } from './context.ts';

/** Gives numbers without a code back by itself, as far as the user wants it. */
export function createAutoCancel(context: Context, cancels: Cancels) {
  const { ports, store } = context;
  /** Refused once is refused: the rental goes on, and the user has been told. */
  const tried = new Set<string>();
  let timer: number | undefined;

  async function run(): Promise<void> {
    const state = await store.load();
    for (const { key } of due(state)) {
      tried.add(key);
      await cancels.cancel(key).catch((error) => raise(context, { kind: 'error', code: codeOfError(error) }));
    }
    await arm();
  }

  /** The alarm would come too late by up to half a minute. */
  async function arm(): Promise<void> {
    if (timer !== undefined) ports.timers.clear(timer);
    const state = await store.load();
    const now = serverNow(state, ports);
    const next = Math.min(...planned(state).map(({ at }) => at));
    timer = Number.isFinite(next) ? ports.timers.set(() => void run(), Math.max(0, next - now)) : undefined;
  }

  function due(state: Snapshot): { key: string }[] {
    const now = serverNow(state, ports);
    return planned(state).filter(({ at }) => at <= now);
  }

  function planned({ rentals, settings, resentAt }: Snapshot): { key: string; at: number }[] {
    return rentals.flatMap((rental) => {
      const at = autoCancelAt(rental, settings.autoCancel, resentAt[rental.key] ?? null);
      return at === null || tried.has(rental.key) ? [] : [{ key: rental.key, at }];
    });
  }

  return { run, arm };
}
