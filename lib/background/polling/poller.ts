import { runUntilQuiet } from '../../async/run-until-quiet.ts';
import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import type { AppErrorCode } from '../../domain/errors.ts';
import { isOfHere } from '../../domain/rental/of-here.ts';
import { unseenPaceMs } from '../../domain/rental/poll-schedule.ts';
import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isLive, type RentalEvent } from '../../domain/rental/rental-events.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { fillOf, rentalOf, withEvent } from '../../state/state-edits.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import { hasOpenWork, isUnseen } from '../context/open-work.ts';
import type { CodeLook } from '../rentals/code-look.ts';
import { pacesOf } from './poll-pace.ts';
import { createSilence, type Pause } from './silence.ts';

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
/** A number that the server says it does not have, for so long and in its lists too, is gone. */
const GONE_AFTER_MS = 60_000;
/** What the lists say holds for so long, where several numbers fail one after the other. */
const LISTS_HOLD_MS = 5_000;
/** The server has failed as a whole. After so many more failures of one number's, it is seen whether it still does. */
const SURE_FAILURES = 3;
/** Browsers make six connections to a host. Those rented here need not wait until one of them is free. */
const MOST_ELSEWHERE_AT_ONCE = 3;
/** Whether the machine is back on a network is cheap to ask. */
const OFFLINE_CHECK_MS = 3_000;

interface Planned {
  rental: BoughtRental;
  asked: number;
  /** When it is asked about next. */
  at: number;
  isOfHere: boolean;
}

type Failing = Pick<Snapshot, 'polling' | 'failing'>;
const NOTHING_FAILS: Failing = { polling: null, failing: {} };

interface Steps {
  look: CodeLook;
  /** Reads the lists, `wide` the history too, and resolves with whether that could be read. */
  reconcile(how?: { wide: boolean; afresh: boolean }): Promise<boolean>;
  /** Resolves true where no list of the server has it. */
  isUnlisted(id: string): Promise<boolean>;
  /** At least every 20 s while a code is awaited. */
  onTick(): Promise<void>;
}

/** Asks for codes while there is a rental, and for nothing otherwise. */
export function createPoller(context: Context, steps: Steps) {
  const { alarm, ports, store } = context;
  const silence = createSilence(ports);
  /** On this machine's clock, as all else here that is not on the server's. */
  const askedAt = new Map<string, number>();
  const asking = new Set<string>();
  /** Whose time was over when they were last looked at. */
  const over = new Set<string>();
  /** What has been asked and is not settled yet. */
  const underWay = new Set<Promise<void>>();
  let lists: { readAt: number; answered: Promise<boolean> } | null = null;
  let settledAt = Number.NEGATIVE_INFINITY;
  let seenAt = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;

  const pollUntilQuiet = runUntilQuiet(pollOnce);

  /**
   * The one entry: alarm, timer, an opened view, start-up and a fresh rent all come through here. Resolves once what was
   * due is answered; meanwhile, others may become due.
   */
  async function runDue(): Promise<void> {
    await pollUntilQuiet();
    await Promise.all(underWay);
  }

  async function pollOnce(): Promise<void> {
    const { state } = store;
    if (!hasOpenWork(state, serverNow(state, ports)) || state.account.status === 'none') return rest();
    // The next wake is armed before the network is asked: nothing after this line may be reached.
    await alarm.start();
    arm(LONGEST_TICK_MS);
    await ports.stayAwake();
    noteClock();
    await steps.onTick();
    if (!ports.isOnline()) return waitForNetwork();
    settleLost(state);
    askDue();
    await armNext();
  }

  /** Each by itself: an answer that is slow, or fails, holds up no other. */
  function askDue(): void {
    for (const rental of nextDue(store.state)) {
      askedAt.set(rental.key, ports.now());
      asking.add(rental.key);
      track(ask(rental));
    }
  }

  /** Those of here first, and the least recently asked. Of those that are all silent, one is enough to find out. */
  function nextDue(state: Snapshot): BoughtRental[] {
    const due = askable(state)
      .filter(({ at }) => at <= ports.now())
      .sort((a, b) => Number(b.isOfHere) - Number(a.isOfHere) || a.asked - b.asked);
    const [first] = due.filter(({ rental }) => silence.holds(rental.key));
    const next = due.filter((one) => one === first || !silence.holds(one.rental.key));
    const here = next.filter(({ isOfHere }) => isOfHere);
    const elsewhere = next.filter(({ isOfHere }) => !isOfHere).slice(0, roomElsewhere(state));
    return [...here, ...elsewhere].map(({ rental }) => rental);
  }

  function roomElsewhere(state: Snapshot): number {
    const busy = state.rentals.filter(
      (rental) => asking.has(rental.key) && !isOfHere(rental, fillOf(state, rental.key)),
    );
    return Math.max(0, MOST_ELSEWHERE_AT_ONCE - busy.length);
  }

  async function ask(rental: BoughtRental): Promise<void> {
    const { key } = rental;
    const question = silence.ask();
    const error = await steps.look(rental).then(
      () => null,
      (reason: unknown) => reason,
    );
    const code = error === null ? null : codeOfError(error);
    // It is silent, or not, by the time that it may be asked again.
    if (code === null) silence.answered(key, question);
    else noteFailure(key, code, error, question);
    asking.delete(key);
    if (code === null) return endIfSeen(key);
    await tellSilence();
    await noteError(context, code);
    await lookElsewhere(key, code, error, question);
  }

  function track(work: Promise<void>): void {
    const done = work.then(armNext).finally(() => underWay.delete(done));
    underWay.add(done);
  }

  /** A clock that was put back would have everything wait until it is that late again. */
  function noteClock(): void {
    const now = ports.now();
    if (now < seenAt) {
      askedAt.clear();
      silence.lift();
      settledAt = Number.NEGATIVE_INFINITY;
    }
    seenAt = now;
  }

  async function waitForNetwork(): Promise<void> {
    const retryAt = ports.now() + OFFLINE_CHECK_MS;
    await store.update((state) =>
      state.polling?.error === 'offline'
        ? state
        : withTold(state, { polling: { error: 'offline', retryAt }, failing: {} }),
    );
    arm(OFFLINE_CHECK_MS);
  }

  /** The network is back: what failed without it may be tried at once. */
  function backOnline(): Promise<void> {
    silence.lift();
    return runDue();
  }

  async function rest(): Promise<void> {
    disarm();
    askedAt.clear();
    over.clear();
    silence.forget();
    // What has ended is on the disk before the alarm that would have seen to it is gone.
    await store.update((state) => withTold(state, NOTHING_FAILS));
    await alarm.stop();
  }

  function settleLost(state: Snapshot): void {
    const lost = state.rentals.some(
      (rental) => rental.state === 'requesting' && rental.request === 'unanswered',
    );
    if (!lost || ports.now() < Math.max(settledAt + SETTLE_EVERY_MS, silence.common()?.until ?? 0)) return;
    settledAt = ports.now();
    track(steps.reconcile().then(() => undefined));
  }

  /**
   * Its time is over, and it was looked at since. Where the server takes it for active still, it was its last answer that
   * told a wrong time, or the next one says the same.
   */
  async function endIfSeen(key: string): Promise<void> {
    const { state } = store;
    const rental = rentalOf(state, key);
    const isOverNow = rental !== undefined && isOver(rental, state);
    const isSure = over.has(key) || rental?.state === 'received';
    over.delete(key);
    if (isOverNow && isSure) await apply(key, { type: 'clock', now: serverNow(state, ports) });
    else if (isOverNow) over.add(key);
  }

  /** By itself, or along with all others. */
  function noteFailure(key: string, code: AppErrorCode, error: unknown, question: number): void {
    const { concerns } = ERROR_VERDICTS[code];
    if (concerns === 'all' || (concerns === 'unclear' && silence.isCommon())) {
      silence.allFailed(question, error);
      return;
    }
    silence.failed(key, error);
    if (concerns === 'one') silence.serverAnswered(question);
    else if (allFail()) silence.allFailed(question, error, true);
  }

  /** What a number does not tell by itself, the lists may; where they fail too, it is the server. */
  async function lookElsewhere(key: string, code: AppErrorCode, error: unknown, question: number) {
    const isTold = silence.isCommon();
    const knowable =
      ERROR_VERDICTS[code].concerns !== 'all' && (!isTold || silence.failures(key) > SURE_FAILURES);
    if (knowable) {
      const answered = await readLists(code === 'not_found');
      if (answered && isTold) {
        silence.serverAnswered();
        silence.failed(key, error);
      }
      if (answered && code === 'not_found') await endIfGone(key);
      if (!answered && !isTold && ERROR_VERDICTS[code].concerns === 'unclear')
        silence.allFailed(question, error);
    }
    await endUnseen(key);
  }

  function readLists(afresh: boolean): Promise<boolean> {
    const ageMs = lists ? ports.now() - lists.readAt : Number.NaN;
    const holds = ageMs >= 0 && ageMs < (afresh ? 1 : LISTS_HOLD_MS);
    if (!lists || !holds)
      lists = { readAt: ports.now(), answered: steps.reconcile({ wide: true, afresh: true }) };
    return lists.answered;
  }

  /** Alike, and there are several: it may be anything but the numbers. */
  function allFail(): boolean {
    const live = store.state.rentals.filter(isLive);
    return live.length > 1 && live.every(({ key }) => silence.own(key));
  }

  /** The server has no such number. After its time that is an end; before it, only where it lasts and no list has it. */
  async function endIfGone(key: string): Promise<void> {
    const { state } = store;
    const rental = rentalOf(state, key);
    if (!rental) return;
    if (isOver(rental, state))
      return void (await apply(key, { type: 'clock', now: serverNow(state, ports) }));
    const sinceMs = ports.now() - (silence.own(key)?.since ?? Number.NaN);
    const isGone = isLive(rental) && sinceMs >= GONE_AFTER_MS && (await steps.isUnlisted(rental.id));
    if (isGone) await apply(key, { type: 'lost_sight', now: serverNow(state, ports) });
  }

  async function endUnseen(key: string): Promise<void> {
    const { state } = store;
    const rental = rentalOf(state, key);
    if (!rental || !isLive(rental) || silence.failures(key) < GIVE_UP_AFTER_FAILURES) return;
    if (serverNow(state, ports) < rental.expiresAt + GIVE_UP_AFTER_MS) return;
    await apply(key, { type: 'lost_sight', now: serverNow(state, ports) });
  }

  function isOver(rental: Snapshot['rentals'][number], state: Snapshot): boolean {
    const isAwaited = isLive(rental) || isUnseen(rental, serverNow(state, ports));
    return isAwaited && serverNow(state, ports) >= rental.expiresAt + LAST_LOOK_AFTER_MS;
  }

  /** What keeps failing, for the views: of all numbers, or of some. */
  async function tellSilence(): Promise<void> {
    if (!ports.isOnline()) return;
    await store.update((state) => withTold(state, told(state)));
  }

  function told(state: Snapshot): Failing {
    const common = silence.common();
    if (common && silence.isCommon()) return { polling: tellable(common), failing: {} };
    const live = state.rentals.filter(isLive);
    const failing = live.flatMap(({ key }) => {
      const pause = silence.own(key);
      return pause ? [[key, tellable({ ...pause, until: silence.until(key) })] as const] : [];
    });
    const [first] = failing;
    if (!first || failing.length < live.length)
      return { polling: null, failing: Object.fromEntries(failing) };
    const retryAt = Math.min(...failing.map(([, pause]) => pause.retryAt));
    return { polling: { ...first[1], retryAt }, failing: {} };
  }

  /** When each is to be asked about next, of those that are not being asked. */
  function askable(state: Snapshot): Planned[] {
    const probing = [...asking].some(silence.holds);
    const hasRoom = roomElsewhere(state) > 0;
    return planned(state).filter(
      ({ rental: { key }, isOfHere }) =>
        !asking.has(key) && !(probing && silence.holds(key)) && (isOfHere || hasRoom),
    );
  }

  function planned(state: Snapshot): Planned[] {
    const now = serverNow(state, ports);
    const unseen = state.rentals
      .filter((rental) => isUnseen(rental, now))
      .map((rental) => ({ rental, paceMs: unseenPaceMs(now - rental.unseenAt) }));
    const isSilent = (key: string) => silence.own(key) !== undefined;
    return [...pacesOf(state, context, isSilent), ...unseen].map(({ rental, paceMs }) => {
      const asked = lastAsked(rental, state);
      const lastLook = rental.expiresAt + LAST_LOOK_AFTER_MS - state.clockSkewMs;
      const next = isLive(rental) && asked >= lastLook ? OVERDUE_EVERY_MS : paceMs;
      const wanted = asked >= lastLook ? asked + next : Math.min(asked + next, lastLook);
      const at = Math.max(wanted, silence.until(rental.key));
      return { rental, asked, at, isOfHere: isOfHere(rental, fillOf(state, rental.key)) };
    });
  }

  /** Right after the rent no code can be there yet; a rental found at start-up is old enough to be due. */
  function lastAsked(rental: BoughtRental, state: Snapshot): number {
    const asked = askedAt.get(rental.key) ?? Math.min(rental.rentedAt - state.clockSkewMs, ports.now());
    askedAt.set(rental.key, asked);
    return asked;
  }

  async function armNext(): Promise<void> {
    await tellSilence();
    const { state } = store;
    if (hasOpenWork(state, serverNow(state, ports))) arm(untilNext(state));
    else await rest();
  }

  function untilNext(state: Snapshot): number {
    const live = askable(state).map(({ at }) => at);
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

  return { runDue, backOnline, serverAnswered: () => silence.serverAnswered() };
}

function tellable({ error, until }: Pause): { error: AppErrorCode; retryAt: number } {
  return { error, retryAt: until };
}

/** The same object where it says so already. */
function withTold(state: Snapshot, told: Failing): Snapshot {
  const before: Failing = { polling: state.polling, failing: state.failing };
  return JSON.stringify(before) === JSON.stringify(told) ? state : { ...state, ...told };
}
