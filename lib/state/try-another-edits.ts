import { ownEntry } from '../domain/own-entry.ts';
import type { Requesting } from '../domain/rental/rental.ts';
import { advanced, isOver, type TryAnother } from '../domain/rental/try-another.ts';
import type { AppState } from './app-state.ts';
import { fillOf, rentalOf, withFill, withRental } from './state-edits.ts';

/** The jobs that are still under way. */
export function openJobs(state: AppState): TryAnother[] {
  return Object.values(state.replacing).filter((job) => !isOver(job));
}

export function withJob(state: AppState, job: TryAnother): AppState {
  return { ...state, replacing: { ...state.replacing, [job.from]: job } };
}

/** Moves every job to where its rentals are. The same object back where none has moved. */
export function withJobsAdvanced(state: AppState, now: number): AppState {
  return openJobs(state).reduce((next, job) => {
    const to = job.to === null ? undefined : rentalOf(state, job.to);
    const after = advanced(job, rentalOf(state, job.from), to, now);
    if (after === job) return next;
    return after === null ? withoutJob(next, job) : withJob(next, after);
  }, state);
}

/** Takes an ended job off the screen; one under way stays. */
export function withJobDismissed(state: AppState, from: string): AppState {
  const job = ownEntry(state.replacing, from);
  return job && isOver(job) ? withoutJob(state, job) : state;
}

/** The intent for the new number and the job that it belongs to, as one step. Nothing where the job is not there yet. */
export function withReplacement(state: AppState, from: string, intent: Requesting): AppState {
  const job = ownEntry(state.replacing, from);
  if (job?.step !== 'renting' || job.to !== null) return state;
  const { inPrivate = false, rentedFor = false } = fillOf(state, from);
  const next = withFill(withRental(state, intent), intent.key, { site: job.site, inPrivate, rentedFor });
  return withJob(next, { ...job, to: intent.key });
}

export function withoutJob(state: AppState, { from }: TryAnother): AppState {
  const { [from]: _, ...replacing } = state.replacing;
  return { ...state, replacing };
}
