import { retryAfterOf } from '../../domain/errors.ts';
import { heededMs } from '../../domain/rental/poll-schedule.ts';
import type { Ports } from '../context/ports.ts';
import { askedPause, type CommonPause, longerPause, type Pause } from './pause.ts';

export type Silence = ReturnType<typeof createSilence>;

/**
 * Which rentals are not polled for now. A number that fails is silent on its own; a failure of the account or the whole
 * server silences all, and then one request probes for all.
 */
export function createSilence(ports: Pick<Ports, 'now' | 'random'>) {
  const { now } = ports;
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
    common = askedPause(common, now());
  }

  function noteOwnFailure(key: string, error: unknown): void {
    own.set(key, longerPause(own.get(key), error, ports));
  }

  /** The reason holds for all numbers. */
  function allFailed(question: number, error: unknown, sparesOthers = false): void {
    const isNew = question > countedUpTo;
    countedUpTo = questions;
    const askedUntil = Math.max(common?.askedUntil ?? 0, now() + heededMs(retryAfterOf(error)));
    const paused = isNew || common === null ? longerPause(common, error, ports) : common;
    common = {
      ...paused,
      until: Math.max(paused.until, askedUntil),
      askedUntil,
      sparesOthers: sparesOthers && (common?.sparesOthers ?? true),
    };
  }

  /** While this holds, one number at a time is polled. */
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

  /** The cause may be gone, so everything may be asked again at once. */
  function lift(): void {
    for (const [key, pause] of own) own.set(key, { ...pause, until: 0 });
    if (common) common = { ...common, until: 0, askedUntil: 0 };
  }

  /** Only a silence that the server asked for outlives this. */
  function forgetAll(): void {
    own.clear();
    if (common) common = askedPause(common, now());
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
