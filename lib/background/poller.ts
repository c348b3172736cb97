import { AppError } from '../domain/errors.ts';
import { backOffMs } from '../domain/poll-schedule.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive, type RentalEvent } from '../domain/rental-events.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { rentalOf, withEvent } from '../storage/state-edits.ts';
import type { Cancels } from './cancels.ts';
import type { CodeLook } from './code-look.ts';
import { type Context, codeOfError, noteError, raise, serverNow } from './context.ts';
import { hasOpenWork } from './open-work.ts';
import { pacesOf } from './poll-pace.ts';

/** Both browsers stop an idle worker after 30 s; a tick through the browser's process resets that. */
const LONGEST_TICK_MS = 20_000;
/** Purchases whose answer was lost are looked for this often. */
const SETTLE_EVERY_MS = 5_000;
/** A last look shortly after expiry finds the code that came at the end. */
const LAST_LOOK_AFTER_MS = 1_000;
/** Its time is over by the clock, and no answer has said so yet. */
const OVERDUE_EVERY_MS = 10_000;
/**
 * Without an answer for this long after expiry, and after so many failures, a rental ends without that last look. The
 * time alone does not say so: this machine's clock may have been set to another.
 */
const GIVE_UP_AFTER_MS = 120_000;
const GIVE_UP_AFTER_FAILURES = 6;
/** Whether the machine is back on a network is cheap to ask. */
const OFFLINE_CHECK_MS = 3_000;

interface Steps {
  cancels: Cancels;
  look: CodeLook;
  reconcile(): Promise<unknown>;
  /** A rental was found cancelled: the balance has changed. */
  onRefund(): Promise<void>;
  /** At least every 20 s while a code is awaited. */
  onTick(): Promise<void>;
  /** Nobody waits for its outcome any more. */
  onCancelFailed(key: string): Promise<void>;
}

/** Asks for codes while there is a rental, and for nothing otherwise. */
export function createPoller(
  context: Context,
  { cancels, look, reconcile, onRefund, onTick, onCancelFailed }: Steps,
) {
  const { alarm, ports, store } = context;
  /** On this machine's clock, as is `silentUntil` and all else here that is not on the server's. */
  const askedAt = new Map<string, number>();
  let failures = 0;
  let silentUntil = 0;
  let settledAt = Number.NEGATIVE_INFINITY;
  let seenAt = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  /** The one entry: alarm, timer, an opened view, start-up and a fresh rent all come through here. */
  function runDue(): Promise<void> {
    if (running !== undefined) again = true;
    running ??= untilQuiet();
    return running;
  }

  async function untilQuiet(): Promise<void> {
    try {
      do {
        again = false;
        await runOnce();
      } while (again);
    } finally {
      // In the same step as the last look at `again`: a call in between would be heard by nobody.
      running = undefined;
    }
  }

  async function runOnce(): Promise<void> {
    const state = await store.load();
    if (!hasOpenWork(state, serverNow(state, ports)) || state.account.status === 'none') return rest();
    // The next wake is armed before the network is asked: nothing after this line may be reached.
    await alarm.start();
    arm(LONGEST_TICK_MS);
    await ports.stayAwake();
    noteClock();
    await onTick();
    if (!ports.isOnline()) return waitForNetwork();
    await settleLost(state);
    await askDue();
    const left = await store.load();
    if (hasOpenWork(left, serverNow(left, ports))) arm(untilNext(left));
    else await rest();
  }

  /** All that are due, side by side: a slow answer holds up no other. While asking fails, one is enough to find out. */
  async function askDue(): Promise<void> {
    const state = await store.load();
    const due = planned(state).flatMap(({ rental, at }) => (at <= ports.now() ? [rental] : []));
    const asked = failures > 0 ? due.slice(0, 1) : due;
    const errors = (await Promise.all(asked.map(ask))).filter((error) => error !== null);
    if (errors.length > 0) await failed(errors);
    else if (asked.length > 0) await recovered();
    for (const { key } of asked) {
      await endIfOver(key);
      await finishCancel(key);
    }
  }

  /** A clock that was put back would have everything wait until it is that late again. */
  function noteClock(): void {
    const now = ports.now();
    if (now < seenAt) {
      askedAt.clear();
      silentUntil = 0;
      settledAt = Number.NEGATIVE_INFINITY;
    }
    seenAt = now;
  }

  async function waitForNetwork(): Promise<void> {
    const retryAt = ports.now() + OFFLINE_CHECK_MS;
    await store.update((state) =>
      state.polling?.error === 'offline' ? state : { ...state, polling: { error: 'offline', retryAt } },
    );
    arm(OFFLINE_CHECK_MS);
  }

  /** The network is back: what failed without it may be tried at once. */
  function backOnline(): Promise<void> {
    silentUntil = 0;
    return runDue();
  }

  async function rest(): Promise<void> {
    disarm();
    askedAt.clear();
    await alarm.stop();
    await store.update((state) => (state.polling === null ? state : { ...state, polling: null }));
  }

  async function settleLost(state: Snapshot): Promise<void> {
    const lost = state.rentals.some(
      (rental) => rental.state === 'requesting' && rental.request === 'unanswered',
    );
    if (!lost || ports.now() < Math.max(settledAt + SETTLE_EVERY_MS, silentUntil)) return;
    settledAt = ports.now();
    await reconcile();
  }

  /** Resolves with what went wrong, or null. */
  async function ask(rental: LiveRental): Promise<unknown> {
    askedAt.set(rental.key, ports.now());
    try {
      await look(rental);
      return null;
    } catch (error) {
      return error;
    }
  }

  async function endIfOver(key: string): Promise<void> {
    const state = await store.load();
    const rental = rentalOf(state, key);
    if (rental?.state === 'cancelled') return onRefund();
    if (!rental || !isLive(rental)) return;
    const now = serverNow(state, ports);
    const asked = failures === 0 && now >= rental.expiresAt + LAST_LOOK_AFTER_MS;
    const givenUp = failures >= GIVE_UP_AFTER_FAILURES && now >= rental.expiresAt + GIVE_UP_AFTER_MS;
    if (asked || givenUp) await apply(key, { type: 'clock', now });
  }

  async function finishCancel(key: string): Promise<void> {
    await cancels.settle(key).catch(async (error) => {
      await onCancelFailed(key);
      await raise(context, { kind: 'error', code: codeOfError(error) });
    });
  }

  async function recovered(): Promise<void> {
    failures = 0;
    silentUntil = 0;
    await store.update((state) => (state.polling === null ? state : { ...state, polling: null }));
  }

  async function failed(errors: readonly unknown[]): Promise<void> {
    const codes = errors.map(codeOfError);
    const code = codes.find((one) => one === 'unauthorized') ?? codes[0] ?? 'bad_response';
    failures += 1;
    const asked = Math.max(
      0,
      ...errors.map((error) => (error instanceof AppError && error.retryAfterMs) || 0),
    );
    silentUntil = ports.now() + backOffMs(failures, asked, ports.random());
    await noteError(context, code);
    await store.update((state) => ({ ...state, polling: { error: code, retryAt: silentUntil } }));
  }

  /** When each live rental is to be asked about next. */
  function planned(state: Snapshot): { rental: LiveRental; at: number }[] {
    return pacesOf(state, context).map(({ rental, paceMs }) => {
      const asked = lastAsked(rental, state);
      const next = asked + paceMs;
      const lastLook = rental.expiresAt + LAST_LOOK_AFTER_MS - state.clockSkewMs;
      const wanted = asked >= lastLook ? asked + OVERDUE_EVERY_MS : Math.min(next, lastLook);
      return { rental, at: Math.max(wanted, silentUntil) };
    });
  }

  /** Right after the rent no code can be there yet; a rental found at start-up is old enough to be due. */
  function lastAsked(rental: LiveRental, state: Snapshot): number {
    const asked = askedAt.get(rental.key) ?? Math.min(rental.rentedAt - state.clockSkewMs, ports.now());
    askedAt.set(rental.key, asked);
    return asked;
  }

  function untilNext(state: Snapshot): number {
    const live = planned(state).map(({ at }) => at);
    const settle = state.rentals.some(({ state: name }) => name === 'requesting')
      ? [ports.now() + SETTLE_EVERY_MS]
      : [];
    return Math.min(...live, ...settle) - ports.now();
  }

  function arm(delay: number): void {
    disarm();
    const tick = Math.min(Math.max(delay, 0), LONGEST_TICK_MS);
    timer = ports.timers.set(() => void runDue(), tick);
  }

  function disarm(): void {
    if (timer !== undefined) ports.timers.clear(timer);
    timer = undefined;
  }

  function apply(key: string, event: RentalEvent): Promise<Snapshot> {
    return store.update((state) => withEvent(state, key, event));
  }

  return { runDue, backOnline };
}
