import type { Context } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { createFailureReport } from './failure-report.ts';
import { createLostCheck } from './lost-check.ts';
import { createPollPlan } from './poll-plan.ts';
import { createRentalEnds } from './rental-ends.ts';
import { createSilence } from './silence.ts';

interface Steps {
  serverClock: Pick<ServerClock, 'certainMs'>;
  hasMissed(): boolean;
  isUnlisted(id: string): Promise<boolean>;
}

/** What this worker knows of its polling: when it asked, what failed, and what is due. */
export function createPollMemory(context: Context, { serverClock, hasMissed, isUnlisted }: Steps) {
  const { ports } = context;
  const silence = createSilence(ports);
  const plan = createPollPlan(context, silence);
  const ends = createRentalEnds(context, silence, serverClock, isUnlisted);
  const failures = createFailureReport(context, silence);
  const lost = createLostCheck(context, silence, hasMissed);
  let seenAt = Number.NEGATIVE_INFINITY;

  /** With the clock set back, everything would wait until it catches up. */
  function noteClock(): void {
    const now = ports.now();
    if (now < seenAt) {
      plan.forget();
      silence.lift();
      lost.forget();
    }
    seenAt = now;
  }

  function forget(): void {
    plan.forget();
    ends.forget();
    silence.forget();
  }

  return { silence, plan, ends, failures, lost, noteClock, forget };
}
