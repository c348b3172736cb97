import { AppError } from '../domain/errors.ts';
import { hasNumber } from '../domain/fill.ts';
import { pollDelayMs } from '../domain/poll-schedule.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive, type RentalEvent } from '../domain/rental-events.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fillOf, rentalOf, withEvent } from '../storage/state-edits.ts';
import type { Cancels } from './cancels.ts';
import { type Context, codeOfError, noteError, raise, serverNow } from './context.ts';
import { observation } from './evidence.ts';
import { hasOpenWork } from './open-work.ts';

/** Both browsers stop an idle worker after 30 s; a tick through the browser's process resets that. */
const LONGEST_TICK_MS = 20_000;
/** Purchases whose answer was lost are looked for this often. */
const SETTLE_EVERY_MS = 5_000;
/** A last look shortly after expiry finds the code that came at the end. */
const LAST_LOOK_AFTER_MS = 1_000;
/** Without an answer for this long after expiry, a rental ends without that last look. */
const GIVE_UP_AFTER_MS = 120_000;

interface Steps {
  cancels: Cancels;
  reconcile(): Promise<void>;
  /** A rental was found cancelled: the balance has changed. */
  onRefund(): Promise<void>;
}

/** Asks for codes while there is a rental, and for nothing otherwise. */
export function createPoller(context: Context, { cancels, reconcile, onRefund }: Steps) {
  const { ports, store } = context;
  const askedAt = new Map<string, number>();
  let failures = 0;
  let silentUntil = 0;
  let settledAt = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  /** The one entry: alarm, timer, an opened view, start-up and a fresh rent all come through here. */
  function runDue(): Promise<void> {
    if (running !== undefined) again = true;
    running ??= untilQuiet().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function untilQuiet(): Promise<void> {
    do {
      again = false;
      await runOnce();
    } while (again);
  }

  async function runOnce(): Promise<void> {
    const state = await store.load();
    if (!hasOpenWork(state, serverNow(state, ports)) || state.account.status === 'none') return rest();
    // The next wake is armed before the network is asked: nothing after this line may be reached.
    await ports.alarm.start();
    arm(LONGEST_TICK_MS);
    await ports.stayAwake();
    await settleLost(state);
    for (const { key } of state.rentals) {
      const current = await store.load();
      const rental = rentalOf(current, key);
      if (rental && isLive(rental) && dueAt(rental, current) <= ports.now()) await ask(rental);
    }
    const left = await store.load();
    if (hasOpenWork(left, serverNow(left, ports))) arm(untilNext(left));
    else await rest();
  }

  async function rest(): Promise<void> {
    disarm();
    askedAt.clear();
    await ports.alarm.stop();
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

  async function ask(rental: LiveRental): Promise<void> {
    askedAt.set(rental.key, ports.now());
    try {
      const answer = await ports.api.code(rental.id);
      await recovered();
      const { status, expiresAt } = answer;
      const messages = answer.message ? [answer.message] : [];
      const after = await apply(rental.key, { type: 'observed', messages, status, expiresAt });
      // The short answer holds the newest message only; one before it may have been missed.
      if (messageCount(after, rental.key) > rental.messages.length) await askWhole(rental);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) await failed(error);
      else await askWhole(rental);
    }
    await endIfOver(rental.key);
    await finishCancel(rental.key);
  }

  /** The rental with all its messages. One the server no longer knows has ended. */
  async function askWhole(rental: LiveRental): Promise<void> {
    try {
      await apply(rental.key, observation(await ports.api.rental(rental.id)));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) return failed(error);
      await apply(rental.key, { type: 'observed', messages: [], status: 'expired', expiresAt: null });
    }
  }

  async function endIfOver(key: string): Promise<void> {
    const state = await store.load();
    const rental = rentalOf(state, key);
    if (rental?.state === 'cancelled') return onRefund();
    if (!rental || !isLive(rental)) return;
    const now = serverNow(state, ports);
    const asked = failures === 0 && now >= rental.expiresAt + LAST_LOOK_AFTER_MS;
    if (asked || now >= rental.expiresAt + GIVE_UP_AFTER_MS) await apply(key, { type: 'clock', now });
  }

  async function finishCancel(key: string): Promise<void> {
    // Nobody waits for this cancel any more: its failure is said in the next view.
    await cancels.settle(key).catch((error) => raise(context, { kind: 'error', code: codeOfError(error) }));
  }

  async function recovered(): Promise<void> {
    failures = 0;
    silentUntil = 0;
    await store.update((state) => (state.polling === null ? state : { ...state, polling: null }));
  }

  async function failed(error: unknown): Promise<void> {
    const code = codeOfError(error);
    failures += 1;
    const asked = (error instanceof AppError && error.retryAfterMs) || 0;
    const state = await store.load();
    const wait = Math.max(0, ...state.rentals.filter(isLive).map((rental) => delayMs(rental, state, asked)));
    silentUntil = ports.now() + wait;
    await noteError(context, code);
    await store.update((now) => ({ ...now, polling: { error: code, retryAt: silentUntil } }));
  }

  function delayMs(rental: LiveRental, state: Snapshot, retryAfterMs: number): number {
    const fill = fillOf(state, rental.key);
    return pollDelayMs({
      ageMs: serverNow(state, ports) - rental.rentedAt,
      numberFilled: hasNumber(fill),
      codeFieldSeen: fill.codeFieldSeen,
      viewOpen: context.viewOpen(),
      hasCode: rental.messages.length > 0,
      failures,
      retryAfterMs,
      rentals: state.rentals.filter(isLive).length,
    });
  }

  /** On this machine's clock. */
  function dueAt(rental: LiveRental, state: Snapshot): number {
    // Right after the rent no code can be there yet; a rental found at start-up is old enough to be due.
    const asked = askedAt.get(rental.key) ?? rental.rentedAt - state.clockSkewMs;
    const next = asked + delayMs(rental, state, 0);
    const lastLook = rental.expiresAt + LAST_LOOK_AFTER_MS - state.clockSkewMs;
    return Math.max(asked >= lastLook ? next : Math.min(next, lastLook), silentUntil);
  }

  function untilNext(state: Snapshot): number {
    const live = state.rentals.filter(isLive).map((rental) => dueAt(rental, state));
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

  return { runDue };
}

function messageCount(state: Snapshot, key: string): number {
  const rental = rentalOf(state, key);
  return rental && 'messages' in rental ? rental.messages.length : 0;
}
