import { autoCancelAt } from '../domain/auto-cancel.ts';
import { AppError } from '../domain/errors.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import type { Cancels } from './cancels.ts';
import { type Context, codeOfError, raise, serverNow } from './context.ts';

const RETRY_AFTER_MS = 5_000;
/** However long the server asks to be left alone: the number expires meanwhile. */
const LONGEST_WAIT_MS = 30_000;

/** Gives numbers without a code back by itself, as far as the user wants it. */
export function createAutoCancel(
  context: Context,
  cancels: Cancels,
  onFailed: (key: string) => Promise<void>,
) {
  const { ports, store } = context;
  /** Until when not, on the server's clock. Refused once is refused: the rental goes on, and the user has been told. */
  const notBefore = new Map<string, number>();
  let timer: number | undefined;

  async function run(): Promise<void> {
    const state = await store.load();
    for (const { key } of due(state)) {
      notBefore.set(key, Number.POSITIVE_INFINITY);
      await cancels.cancel(key).catch((error) => refused(key, error));
    }
    await arm();
  }

  async function refused(key: string, error: unknown): Promise<void> {
    const code = codeOfError(error);
    if (code !== 'rate_limited') {
      await onFailed(key);
      return raise(context, { kind: 'error', code });
    }
    const asked = (error instanceof AppError && error.retryAfterMs) || 0;
    const wait = Math.min(Math.max(asked, RETRY_AFTER_MS), LONGEST_WAIT_MS);
    notBefore.set(key, serverNow(await store.load(), ports) + wait);
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
      return at === null ? [] : [{ key: rental.key, at: Math.max(at, notBefore.get(rental.key) ?? at) }];
    });
  }

  return { run, arm };
}
