import { type AppErrorCode, retryAfterOf } from '../../domain/errors.ts';
import { backOffMs } from '../../domain/rental/poll-schedule.ts';
import { codeOfError } from '../context/context.ts';
import type { Ports } from '../context/ports.ts';

/** How long we stop asking, and why. Times are on this machine's clock. */
export interface Pause {
  /** In a row. */
  failures: number;
  until: number;
  error: AppErrorCode;
  /** Since when it has been this very error. */
  since: number;
}

export interface CommonPause extends Pause {
  /** The server asked for silence until then. */
  askedUntil: number;
  /** Every number was failing though the server answers otherwise. A number that has not failed is polled as usual. */
  sparesOthers: boolean;
}

export function longerPause(
  before: Pause | null | undefined,
  error: unknown,
  { now, random }: Pick<Ports, 'now' | 'random'>,
): Pause {
  const failures = (before?.failures ?? 0) + 1;
  const until = now() + backOffMs(failures, retryAfterOf(error), random());
  const code = codeOfError(error);
  return { failures, until, error: code, since: before?.error === code ? before.since : now() };
}

/** Only a silence that the server asked for remains. */
export function askedPause(before: CommonPause, now: number): CommonPause | null {
  const { askedUntil } = before;
  return askedUntil <= now ? null : { ...before, failures: 0, until: askedUntil, sparesOthers: false };
}
