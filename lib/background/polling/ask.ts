import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import type { AppErrorCode } from '../../domain/errors.ts';
import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import { type Context, codeOfError, noteError } from '../context/context.ts';
import type { CodeFetch } from '../rentals/code-fetch.ts';
import type { FailureReport } from './failure-report.ts';
import type { PollPlan } from './poll-plan.ts';
import type { RentalEnds } from './rental-ends.ts';
import type { Silence } from './silence.ts';

/** When several numbers fail in a row, one read of the lists serves them all for this long. */
const LISTS_HOLD_MS = 5_000;
/**
 * While the server is failing as a whole, a number that fails this many more times makes us check whether it still is.
 */
const SURE_FAILURES = 3;

interface Failure {
  key: string;
  code: AppErrorCode;
  error: unknown;
  question: number;
}

interface Steps {
  look: CodeFetch;
  readLists(): Promise<boolean>;
  plan: PollPlan;
  silence: Silence;
  ends: RentalEnds;
  failures: FailureReport;
}

/** Asks about one rental. If that fails, finds out whether the problem is the rental's or the server's. */
export function createCodeQuestions(
  context: Context,
  { look, readLists, plan, silence, ends, failures }: Steps,
) {
  const { ports, store } = context;
  let lists: { readAt: number; answered: Promise<boolean> } | null = null;

  async function askForCodes(rental: BoughtRental): Promise<void> {
    const { key } = rental;
    plan.markAsked(key);
    const question = silence.ask();
    const error = await look(rental).then(
      () => null,
      (reason: unknown) => reason,
    );
    const failure = error === null ? null : { key, code: codeOfError(error), error, question };
    // The silence must be known before the rental can be asked about again.
    if (failure) noteFailure(failure);
    else silence.answered(key, question);
    plan.markAnswered(key);
    await (failure ? followUp(failure) : ends.endIfSeen(key));
  }

  function noteFailure({ key, code, error, question }: Failure): void {
    const { concerns } = ERROR_VERDICTS[code];
    if (concerns === 'all' || (concerns === 'unclear' && silence.isCommon())) {
      silence.allFailed(question, error);
      return;
    }
    silence.failed(key, error);
    if (concerns === 'one') silence.serverAnswered(question);
    else if (everyNumberFails()) silence.allFailed(question, error, true);
  }

  /** With several numbers failing alike, the cause may be anything but the numbers. */
  function everyNumberFails(): boolean {
    const live = store.state.rentals.filter(isLive);
    return live.length > 1 && live.every(({ key }) => silence.own(key));
  }

  async function followUp(failure: Failure): Promise<void> {
    await failures.report();
    await noteError(context, failure.code);
    await compareWithLists(failure);
    await ends.endIfUnanswered(failure.key);
  }

  /** If a number's failure is ambiguous, the lists decide: if they fail too, it is the server. */
  async function compareWithLists({ key, code, error, question }: Failure): Promise<void> {
    const { concerns } = ERROR_VERDICTS[code];
    const isCommon = silence.isCommon();
    const isOpen = concerns !== 'all' && (!isCommon || silence.failures(key) > SURE_FAILURES);
    if (!isOpen) return;
    const isAnswered = await listsAnswer(code === 'not_found');
    if (isAnswered && isCommon) {
      silence.serverAnswered();
      silence.failed(key, error);
    }
    if (isAnswered && code === 'not_found') await ends.endIfGone(key);
    if (!isAnswered && !isCommon && concerns === 'unclear') silence.allFailed(question, error);
  }

  function listsAnswer(afresh: boolean): Promise<boolean> {
    const ageMs = lists ? ports.now() - lists.readAt : Number.NaN;
    const holds = ageMs >= 0 && ageMs < (afresh ? 1 : LISTS_HOLD_MS);
    if (!lists || !holds) lists = { readAt: ports.now(), answered: readLists() };
    return lists.answered;
  }

  return askForCodes;
}
