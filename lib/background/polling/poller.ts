import { runUntilQuiet } from '../../async/run-until-quiet.ts';
import { type Context, serverNow } from '../context/context.ts';
import { hasOpenWork } from '../context/open-work.ts';
import { createTimer } from '../context/timer.ts';
import type { CodeFetch } from '../rentals/code-fetch.ts';
import { createCodeQuestions } from './ask.ts';
import { createFailureReport } from './failure-report.ts';
import { createLostCheck } from './lost-check.ts';
import { createPollPlan } from './poll-plan.ts';
import { createRentalEnds } from './rental-ends.ts';
import { createSilence } from './silence.ts';

/** Both browsers stop an idle worker after 30 s; a tick through the browser's process resets that. */
const LONGEST_TICK_MS = 20_000;
/** Whether the machine is back on a network is cheap to ask. */
const OFFLINE_CHECK_MS = 3_000;

interface Steps {
  look: CodeFetch;
  /** Reads the lists, `wide` the history too, and resolves with whether that could be read. */
  reconcile(how?: { wide: boolean; afresh: boolean }): Promise<boolean>;
  /** Resolves true where no list of the server has it. */
  isUnlisted(id: string): Promise<boolean>;
  /** At least every 20 s while a code is awaited. */
  onTick(): Promise<void>;
}

/** Asks for codes while there is a rental, and for nothing otherwise. */
export function createPoller(context: Context, { look, reconcile, isUnlisted, onTick }: Steps) {
  const { alarm, ports, store } = context;
  const silence = createSilence(ports);
  const plan = createPollPlan(context, silence);
  const ends = createRentalEnds(context, silence, isUnlisted);
  const failures = createFailureReport(context, silence);
  const readLists = () => reconcile({ wide: true, afresh: true });
  const ask = createCodeQuestions(context, { look, readLists, plan, silence, ends, failures });
  const lost = createLostCheck(context, silence);
  const timer = createTimer(ports);
  /** What has been asked and is not settled yet. */
  const underWay = new Set<Promise<void>>();
  let seenAt = Number.NEGATIVE_INFINITY;

  const pollUntilQuiet = runUntilQuiet(poll);

  /**
   * The one entry: alarm, timer, an opened view, start-up and a fresh rent all come through here. Resolves once what was
   * due is answered; meanwhile, others may become due.
   */
  async function runDue(): Promise<void> {
    await pollUntilQuiet();
    await Promise.all(underWay);
  }

  async function poll(): Promise<void> {
    const { state } = store;
    if (!hasOpenWork(state, serverNow(state, ports)) || state.account.status === 'none') return rest();
    // The next wake is armed before the network is asked: nothing after this line may be reached.
    await alarm.start();
    armWake(LONGEST_TICK_MS);
    await ports.stayAwake();
    noteClock();
    await onTick();
    if (!ports.isOnline()) return waitForNetwork();
    if (lost.isDue(state)) track(settleLost());
    // Each by itself: an answer that is slow, or fails, holds up no other.
    for (const rental of plan.due(store.state)) track(ask(rental));
    await armNext();
  }

  function track(work: Promise<void>): void {
    const done = work.then(armNext).finally(() => underWay.delete(done));
    underWay.add(done);
  }

  /** A clock that was put back would have everything wait until it is that late again. */
  function noteClock(): void {
    const now = ports.now();
    if (now < seenAt) {
      plan.forget();
      silence.lift();
      lost.forget();
    }
    seenAt = now;
  }

  async function waitForNetwork(): Promise<void> {
    await failures.reportOffline(ports.now() + OFFLINE_CHECK_MS);
    armWake(OFFLINE_CHECK_MS);
  }

  /** The network is back: what failed without it may be tried at once. */
  function backOnline(): Promise<void> {
    silence.lift();
    return runDue();
  }

  async function rest(): Promise<void> {
    timer.clear();
    plan.forget();
    ends.forget();
    silence.forget();
    // What has ended is on the disk before the alarm that would have seen to it is gone.
    await failures.clear();
    await alarm.stop();
  }

  /** Purchases whose answer was lost: the lists may show by now what they bought. */
  async function settleLost(): Promise<void> {
    lost.begin();
    await reconcile();
  }

  async function armNext(): Promise<void> {
    await failures.report();
    const { state } = store;
    if (!hasOpenWork(state, serverNow(state, ports))) return rest();
    armWake(Math.min(plan.nextAt(state), lost.nextAt(state)) - ports.now());
  }

  function armWake(delayMs: number): void {
    timer.set(pollSoon, Math.min(Math.max(delayMs, 0), LONGEST_TICK_MS));
  }

  /** Something may be due: a fresh rent, a lost answer, a code field that came up. */
  function pollSoon(): void {
    void runDue();
  }

  return { runDue, pollSoon, backOnline, serverAnswered: () => silence.serverAnswered() };
}
