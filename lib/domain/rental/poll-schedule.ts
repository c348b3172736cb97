/** What decides how soon a code is worth asking for. Times are milliseconds until now. */
export interface PollFacts {
  /** Since the number was rented. */
  ageMs: number;
  /** Since the page or the user last told that the site was asked to send a code; null if they did not. */
  sinceSentMs: number | null;
  /** Since the newest code came; null before the first. */
  sinceCodeMs: number | null;
  /** The number is in a form. */
  numberFilled: boolean;
  /** A code field is on screen. */
  codeFieldSeen: boolean;
  viewOpen: boolean;
  /** The usual time from the rent to the first code of this service; null if unknown. */
  usualWaitMs: number | null;
  /** The user wants fewer requests. */
  sparing: boolean;
}

const SECOND = 1_000;

/** Nearly all codes come within this time after the site was asked. */
const LIKELY_MS = 25 * SECOND;
const QUICKEST_MS = 1.2 * SECOND;
/** After that, polls are a part of the time waited so far apart: the longer it took, the less a moment matters. */
const LATE_SHARE = 1 / 6;
/** By then most users have requested another code or number. */
const VERY_LATE_MS = 120 * SECOND;
const VERY_LATE_SHARE = 1 / 3;
const SLOWEST_MS = 60 * SECOND;
/** A view is open. */
const VIEWED_MS = 5 * SECOND;

/** Around the usual time of this service's codes, if nothing better is known. */
const USUAL_MS = 2.5 * SECOND;
const UNSENT_SHARE = 1 / 10;

/** A second code is rare, and the page or the user usually announces it. */
const AFTER_CODE_MS = 12 * SECOND;
const AFTER_CODE_SHARE = 1 / 2;
const SLOWEST_AFTER_CODE_MS = 90 * SECOND;
const AFTER_CODE_VIEWED_MS = 10 * SECOND;

/** Of all rentals together. */
const MAX_PER_SECOND = 5;
/** The part of it that rentals from elsewhere get, however many are rented here. */
const ELSEWHERE_PER_SECOND = 0.5;

/** A rental whose end nobody saw is polled soon after the server is back, then less and less often. */
const UNSEEN_SHARE = 1 / 4;
const QUICKEST_UNSEEN_MS = 30 * SECOND;
const SLOWEST_UNSEEN_MS = 900 * SECOND;

const LONGEST_BACK_OFF_MS = 30 * SECOND;
/** A rental lives only ten minutes, however long the server asks for silence. */
const LONGEST_SILENCE_MS = 120 * SECOND;

/** Time between two polls of a rental, if it were the only one. */
export function pollPaceMs(facts: PollFacts): number {
  const { sinceSentMs, sinceCodeMs, sparing } = facts;
  const answered = sinceCodeMs !== null && (sinceSentMs === null || sinceSentMs >= sinceCodeMs);
  const wanted = answered
    ? afterCodeMs(sinceCodeMs, facts.viewOpen)
    : sinceSentMs === null
      ? unsentMs(facts)
      : sentMs(sinceSentMs, facts.viewOpen);
  return sparing ? wanted * 2 : wanted;
}

/** Time between two polls of a rental whose end nobody saw. `sinceEndMs`: since its time was over. */
export function unseenPaceMs(sinceEndMs: number): number {
  return clamp(sinceEndMs * UNSEEN_SHARE, QUICKEST_UNSEEN_MS, SLOWEST_UNSEEN_MS);
}

/**
 * How many times slower each is polled, so that all rentals together keep to one budget. Those rented here come
 * first, because a server may list any number of others.
 */
export function crowding(hereMs: readonly number[], elsewhereMs: readonly number[]) {
  const [here, elsewhere] = [perSecond(hereMs), perSecond(elsewhereMs)];
  const kept = Math.min(elsewhere, ELSEWHERE_PER_SECOND);
  const slowerHere = Math.max(1, here / (MAX_PER_SECOND - kept));
  const left = MAX_PER_SECOND - here / slowerHere;
  return { here: slowerHere, elsewhere: Math.max(1, elsewhere / left) };
}

function perSecond(pacesMs: readonly number[]): number {
  return pacesMs.reduce((sum, paceMs) => sum + SECOND / paceMs, 0);
}

/** Milliseconds of silence after so many failures in a row. `random` (0 to 1) keeps clients from coming back together. */
export function backOffMs(failures: number, retryAfterMs: number, random: number): number {
  const doubled = Math.min(2 ** failures * SECOND, LONGEST_BACK_OFF_MS);
  return Math.max(doubled * (0.75 + random / 2), heededMs(retryAfterMs));
}

/** The wait the server asked for, or as much of it as a rental can afford. */
export function heededMs(retryAfterMs: number): number {
  return Math.min(retryAfterMs, LONGEST_SILENCE_MS);
}

function sentMs(sinceSentMs: number, viewOpen: boolean): number {
  if (sinceSentMs < LIKELY_MS) return QUICKEST_MS;
  const share = sinceSentMs < VERY_LATE_MS ? LATE_SHARE : VERY_LATE_SHARE;
  return Math.min(sinceSentMs * share, viewOpen ? VIEWED_MS : SLOWEST_MS);
}

function unsentMs({ ageMs, numberFilled, codeFieldSeen, viewOpen, usualWaitMs }: PollFacts): number {
  if (usualWaitMs !== null && ageMs > usualWaitMs / 2 && ageMs < usualWaitMs * 1.5) return USUAL_MS;
  if (viewOpen) return clamp(ageMs * UNSENT_SHARE, 3 * SECOND, VIEWED_MS);
  const eager = codeFieldSeen ? 4 : numberFilled ? 5 : 6;
  return clamp(ageMs * UNSENT_SHARE, eager * SECOND, SLOWEST_MS);
}

function afterCodeMs(sinceCodeMs: number, viewOpen: boolean): number {
  if (viewOpen) return AFTER_CODE_VIEWED_MS;
  return clamp(sinceCodeMs * AFTER_CODE_SHARE, AFTER_CODE_MS, SLOWEST_AFTER_CODE_MS);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
