import { type AppErrorCode, retryAfterOf } from '../../domain/errors.ts';
import { backOffMs, heededMs } from '../../domain/rental/poll-schedule.ts';
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

interface CommonPause extends Pause {
  /** The server asked for silence until then. */
  askedUntil: number;
  /** Every number was failing though the server answers otherwise. A number that has not failed is polled as usual. */
  sparesOthers: boolean;
}

export type Silence = ReturnType<typeof createSilence>;

/**
 * Which rentals are not polled for now. A number that fails is silent on its own; a failure of the account or the whole
 * server silences all, and then one request probes for all.
 */
export function createSilence({ now, random }: Pick<Ports, 'now' | 'random'>) {
  const own = new Map<string, Pause>();
  let common: CommonPause | null = null;
  /** Requests are numbered: of several sent at once only one failure counts, and no older answer ends a silence. */
  let questions = 0;
  let countedUpTo = 0;

  function nextQuestion(): number {
    questions += 1;
    return questions;
  }

  function noteAnswer(key: string, question: number): void {
    own.delete(key);
    serverAnswered(question);
  }

  /** The server answered something, so it works. */
  function serverAnswered(question = Number.POSITIVE_INFINITY): void {
    if (common === null || question <= countedUpTo) return;
    // What failed along with everything else was not the number's fault.
    if (!common.sparesOthers) own.clear();
    common = afterAll(common);
  }

  /** This number failed on its own. */
  function noteOwnFailure(key: string, error: unknown): void {
    own.set(key, longerPause(own.get(key), error));
  }

  /** The reason holds for all numbers. */
  function allFailed(question: number, error: unknown, sparesOthers = false): void {
    const isNew = question > countedUpTo;
    countedUpTo = questions;
    const askedUntil = Math.max(common?.askedUntil ?? 0, now() + heededMs(retryAfterOf(error)));
    const paused = isNew || common === null ? longerPause(common ?? undefined, error) : common;
    common = {
      ...paused,
      until: Math.max(paused.until, askedUntil),
      askedUntil,
      sparesOthers: sparesOthers && (common?.sparesOthers ?? true),
    };
  }

  function longerPause(before: Pause | undefined, error: unknown): Pause {
    const failures = (before?.failures ?? 0) + 1;
    const until = now() + backOffMs(failures, retryAfterOf(error), random());
    const code = codeOfError(error);
    return { failures, until, error: code, since: before?.error === code ? before.since : now() };
  }

  /** While it holds, one number is polled at a time. */
  function isHeldBack(key: string): boolean {
    return common !== null && common.failures > 0 && (!common.sparesOthers || own.has(key));
  }

  function until(key: string): number {
    const shared = common !== null && (!common.sparesOthers || own.has(key)) ? common.until : 0;
    return Math.max(own.get(key)?.until ?? 0, shared);
  }

  /** Failures in a row, for whatever reason. */
  function failures(key: string): number {
    return Math.max(own.get(key)?.failures ?? 0, isHeldBack(key) ? (common?.failures ?? 0) : 0);
  }

  /** The reason may be gone: everything may be asked again at once. */
  function lift(): void {
    for (const [key, pause] of own) own.set(key, { ...pause, until: 0 });
    if (common) common = { ...common, until: 0, askedUntil: 0 };
  }

  /** There is nothing left to poll. Only a silence that the server asked for outlives this. */
  function forgetAll(): void {
    own.clear();
    if (common) common = afterAll(common);
  }

  function afterAll(before: CommonPause): CommonPause | null {
    const { askedUntil } = before;
    return askedUntil <= now() ? null : { ...before, failures: 0, until: askedUntil, sparesOthers: false };
  }

  return {
    ask: nextQuestion,
    answered: noteAnswer,
    serverAnswered,
    failed: noteOwnFailure,
    allFailed,
    holds: isHeldBack,
    until,
    failures,
    lift,
    forget: forgetAll,
    own: (key: string): Pause | undefined => own.get(key),
    common: (): Pause | null => common,
    isCommon: () => common !== null && common.failures > 0 && !common.sparesOthers,
  };
}
