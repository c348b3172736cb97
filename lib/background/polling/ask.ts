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

/** What the lists say holds for so long, where several numbers fail one after the other. */
const LISTS_HOLD_MS = 5_000;
/** The server has failed as a whole. After so many more failures of one number's, it is seen whether it still does. */
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

/** Asks about one rental. Where that fails, finds out whether it is that rental's alert or the server's. */
export function createCodeQuestions(
  context: Context,
  { look, readLists, plan, silence, ends, failures }: Steps,
) {
  const { ports, store } = context;
  let lists: { readAt: number; answered: Promise<boolean> } | null = null;

  async function askForCodes(rental: BoughtRental): Promise<void> {
    const { key } = rental;
    plan.begin(key);
    const question = silence.ask();
    const error = await look(rental).then(
      () => null,
      (reason: unknown) => reason,
    );
    const failure = error === null ? null : { key, code: codeOfError(error), error, question };
    // It is silent, or not, by the time that it may be asked again.
    if (failure) noteFailure(failure);
    else silence.answered(key, question);
    plan.end(key);
    await (failure ? followUp(failure) : ends.endIfSeen(key));
  }

  /** By itself, or along with all others. */
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

  /** Alike, and there are several: it may be anything but the numbers. */
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

  /** What a number does not tell by itself, the lists may; where they fail too, it is the server. */
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
