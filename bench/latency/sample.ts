/** What happens to one number, in milliseconds: a plan, made before the run. */
export interface Sample {
  /** From the start of the run to the rent. */
  rentAfterMs: number;
  /** From the rent to the form being sent. */
  sendAfterMs: number;
  /** From then to the SMS; null for one that never comes. */
  smsAfterMs: number | null;
}

const RENT_EVERY_MS = 2_800;
const SEND_AFTER_MS = [17_000, 23_000] as const;
const SMS_AFTER_MS = [4_000, 12_000] as const;
const NEVER_SHARE = 0.3;

/** Numbers rented one after the other, so that several are under way at any time. Phases are spread evenly, not drawn. */
export function planSamples(count: number): Sample[] {
  return Array.from({ length: count }, (_, n) => ({
    rentAfterMs: n * RENT_EVERY_MS,
    sendAfterMs: within(SEND_AFTER_MS, spread(n, 0.618_034)),
    smsAfterMs: neverComes(n) ? null : within(SMS_AFTER_MS, spread(n, 0.569_84)),
  }));
}

/** The same share of any number of samples: one that never comes costs half as many requests again. */
function neverComes(n: number): boolean {
  return Math.floor((n + 1) * NEVER_SHARE) > Math.floor(n * NEVER_SHARE);
}

/** The nth of a sequence that fills the space from 0 to 1 evenly at any length. */
function spread(n: number, step: number): number {
  return (0.5 + n * step) % 1;
}

function within([from, to]: readonly [number, number], share: number): number {
  return Math.round(from + (to - from) * share);
}

/** What was measured of one number. Times are milliseconds on the machine's one clock. */
export interface Measured {
  rentalId: string;
  rentedAt: number;
  sentAt: number;
  smsAt: number | null;
  /** When the code was seen to be in; null where it never was. */
  codeAt: number | null;
}
