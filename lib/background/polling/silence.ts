import { type AppErrorCode, retryAfterOf } from '../../domain/errors.ts';
import { backOffMs, heededMs } from '../../domain/rental/poll-schedule.ts';
import { codeOfError } from '../context/context.ts';
import type { Ports } from '../context/ports.ts';

/** How long nobody is asked, and why. Times are on this machine's clock. */
export interface Pause {
  /** In a row. */
  failures: number;
  until: number;
  error: AppErrorCode;
  /** Since when it is that error and no other. */
  since: number;
}

interface CommonPause extends Pause {
  /** The server itself asked to be left alone until then. */
  askedUntil: number;
  /** All numbers were failing, though the server answers otherwise: one that has not failed yet is asked as ever. */
  sparesOthers: boolean;
}

export type Silence = ReturnType<typeof createSilence>;

/**
 * Who is not asked for the time being. A number whose own answers fail is silent by itself; what is a matter of the account,
 * or of the whole server, silences all, and one question then finds out for all.
 */
export function createSilence({ now, random }: Pick<Ports, 'now' | 'random'>) {
  const own = new Map<string, Pause>();
  let common: CommonPause | null = null;
  /** Questions are counted, so that of those asked side by side one failure counts, and no older answer ends a silence. */
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

  /** The server works: whatever it was asked for, it answered. */
  function serverAnswered(question = Number.POSITIVE_INFINITY): void {
    if (common === null || question <= countedUpTo) return;
    // What failed along with everything else was not the numbers' own fault.
    if (!common.sparesOthers) own.clear();
    common = afterAll(common);
  }

  /** A question about this number failed by itself. */
  function noteOwnFailure(key: string, error: unknown): void {
    own.set(key, longerPause(own.get(key), error));
  }

  /** It failed for a reason that holds for every other. */
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

  /** One of those that it holds for is asked at a time. */
  function isHeldBack(key: string): boolean {
    return common !== null && common.failures > 0 && (!common.sparesOthers || own.has(key));
  }

  function until(key: string): number {
    const shared = common !== null && (!common.sparesOthers || own.has(key)) ? common.until : 0;
    return Math.max(own.get(key)?.until ?? 0, shared);
  }

  /** How often in a row a question about it failed, for whatever reason. */
  function failures(key: string): number {
    return Math.max(own.get(key)?.failures ?? 0, isHeldBack(key) ? (common?.failures ?? 0) : 0);
  }

  /** What kept the questions from being answered may be over: they may be asked again at once. */
  function lift(): void {
    for (const [key, pause] of own) own.set(key, { ...pause, until: 0 });
    if (common) common = { ...common, until: 0, askedUntil: 0 };
  }

  /** Nobody is asked any more: only what the server itself asked for is kept for those who come next. */
  function forgetNumber(): void {
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
    forget: forgetNumber,
    own: (key: string): Pause | undefined => own.get(key),
    common: (): Pause | null => common,
    isCommon: () => common !== null && common.failures > 0 && !common.sparesOthers,
  };
}
