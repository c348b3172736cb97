/** What decides how soon a code is worth asking for. */
export interface PollFacts {
  /** Milliseconds since the number was rented. */
  ageMs: number;
  /** The number is in a form. */
  numberFilled: boolean;
  /** A code field is on screen. */
  codeFieldSeen: boolean;
  viewOpen: boolean;
  hasCode: boolean;
  /** Failed calls in a row. */
  failures: number;
  /** Until when the server asked to be left alone, from now; 0 if it did not. */
  retryAfterMs: number;
  /** Live rentals that share the budget. */
  rentals: number;
}

const SECOND = 1_000;
const SLOWEST_MS = 30 * SECOND;
/** However long the server asks to be left alone, a rental lives ten minutes only. */
const LONGEST_SILENCE_MS = 120 * SECOND;

/** Milliseconds until a rental is asked about again. */
export function pollDelayMs(facts: PollFacts): number {
  const wanted = facts.failures > 0 ? backOffMs(facts.failures) : paceMs(facts);
  // Up to three rentals are asked at full pace; beyond that they share it.
  const shared = wanted * Math.max(1, facts.rentals / 3);
  return Math.max(Math.min(shared, SLOWEST_MS), Math.min(facts.retryAfterMs, LONGEST_SILENCE_MS));
}

function paceMs({ ageMs, numberFilled, codeFieldSeen, viewOpen, hasCode }: PollFacts): number {
  if (hasCode) return (viewOpen ? 8 : 12) * SECOND;
  const late = ageMs > 150 * SECOND ? 3 : 1;
  if (codeFieldSeen) return 2 * SECOND * late;
  if (viewOpen) return 3 * SECOND * late;
  return (numberFilled ? 4 : 6) * SECOND * late;
}

function backOffMs(failures: number): number {
  return Math.min(2 ** failures * SECOND, SLOWEST_MS);
}
