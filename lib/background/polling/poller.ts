import { runUntilQuiet } from '../../async/run-until-quiet.ts';
import { type Context, serverNow } from '../context/context.ts';
import { hasOpenWork } from '../context/open-work.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { createTimer } from '../context/timer.ts';
import type { CodeFetch } from '../rentals/code-fetch.ts';
import { createCodeQuestions } from './ask.ts';
import { createPollMemory } from './poll-memory.ts';

/** Both browsers stop a worker that is idle for 30 seconds. Each tick makes a call that resets that timer. */
const LONGEST_TICK_MS = 20_000;
/** Checking for a network costs nothing. */
const OFFLINE_CHECK_MS = 3_000;

interface Steps {
  serverClock: Pick<ServerClock, 'certainMs' | 'check'>;
  look: CodeFetch;
  /** Reads the lists, with `wide` the history too. Resolves true if that worked. */
  reconcile(how?: { wide: boolean; afresh: boolean }): Promise<boolean>;
  /** The lists could not be read when they were last asked for. */
  hasMissed(): boolean;
  isUnlisted(id: string): Promise<boolean>;
  /** At least every 20 seconds while a code is expected. */
  onTick(): Promise<void>;
}

export function createPoller(
  context: Context,
  { serverClock, look, reconcile, hasMissed, isUnlisted, onTick }: Steps,
) {
  const { alarm, ports, store } = context;
  const memory = createPollMemory(context, { serverClock, hasMissed, isUnlisted });
  const { silence, plan, failures, lost } = memory;
  const readLists = () => reconcile({ wide: true, afresh: true });
  const ask = createCodeQuestions(context, { look, readLists, ...memory });
  const timer = createTimer(ports);
  const underWay = new Set<Promise<void>>();

  const pollUntilQuiet = runUntilQuiet(poll);

  /**
   * The only way in: alarm, timer, an opened view, startup and a new rental all end up here. Resolves once everything
   * that was due has been answered.
   */
  async function runDue(): Promise<void> {
    await pollUntilQuiet();
    await Promise.all(underWay);
  }

  async function poll(): Promise<void> {
    const { state } = store;
    if (!hasOpenWork(state, serverNow(state, ports)) || state.account.status === 'none') return rest();
    // The next wake-up is set before any request: the worker may be stopped at any line below.
    await alarm.start();
    armWake(LONGEST_TICK_MS);
    await ports.stayAwake();
    memory.noteClock();
    await serverClock.check();
    await onTick();
    if (!ports.isOnline()) return waitForNetwork();
    if (lost.isDue(state)) track(settleLost());
    // Each on its own: a slow or failing answer holds up no other.
    for (const rental of plan.due(store.state)) track(ask(rental));
    await armNext();
  }

  function track(work: Promise<void>): void {
    const done = work.then(armNext).finally(() => underWay.delete(done));
    underWay.add(done);
  }

  async function waitForNetwork(): Promise<void> {
    await failures.reportOffline(ports.now() + OFFLINE_CHECK_MS);
    armWake(OFFLINE_CHECK_MS);
  }

  /** Back on the network: what failed without it may be retried at once. */
  function backOnline(): Promise<void> {
    silence.lift();
    return runDue();
  }

  async function rest(): Promise<void> {
    timer.clear();
    memory.forget();
    // Ended rentals must be on disk before the alarm that watches over them is gone.
    await failures.clear();
    await alarm.stop();
  }

  /** By now the lists may show what the lost purchases bought. */
  async function settleLost(): Promise<void> {
    lost.markChecked();
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

  /** Something may be due: a new rental, a lost answer, a code field. */
  function pollSoon(): void {
    void runDue();
  }

  return { runDue, pollSoon, backOnline, serverAnswered: () => silence.serverAnswered() };
}
