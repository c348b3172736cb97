import { type Delivery, deliveryRecord } from './delivery.ts';
import type { BoughtRental } from './rental.ts';

/** Where a rental stands between its rent and its expiry. Times are milliseconds on the server's clock. */
export interface Timeline {
  rentedAt: number;
  /** From the rent until now, or until the first message. */
  waitedMs: number;
  /** Median for this service in the user's own history; null if there is none. */
  usualWaitMs: number | null;
  lateAt: number;
  late: boolean;
  /**
   * The last moment at which a cancel is sure to be in time; null once a code is in, because nothing is refunded
   * then.
   */
  cancelBy: number | null;
  refundable: boolean;
  expiresAt: number;
  /** Never below zero. */
  leftMs: number;
}

const LATE_WITHOUT_HISTORY_MS = 90_000;
/** Below this, twice the usual wait is no reason to worry yet. */
const MIN_LATE_MS = 20_000;
/** Time for a cancel whose first answer gets lost. */
const CANCEL_MARGIN_MS = 30_000;
const LAST_MINUTE_MS = 60_000;
/** The usual wait and as long again have more room on a bar than all that may follow. */
const EXPECTED_PART = 0.6;

/** `now` on the server's clock. `resentAt`: when the user last asked the site to send the code again. */
export function timeline(
  rental: BoughtRental,
  deliveries: readonly Delivery[],
  now: number,
  resentAt: number | null = null,
): Timeline {
  const { rentedAt, expiresAt, messages, service } = rental;
  const { usualWaitMs } = deliveryRecord(deliveries, service);
  const patienceMs = usualWaitMs === null ? LATE_WITHOUT_HISTORY_MS : Math.max(2 * usualWaitMs, MIN_LATE_MS);
  const lateAt = Math.max(rentedAt, resentAt ?? rentedAt) + patienceMs;
  const cancelBy = messages.length > 0 ? null : expiresAt - CANCEL_MARGIN_MS;
  const awaited = rental.state === 'waiting' && messages.length === 0;
  return {
    rentedAt,
    waitedMs: Math.max(0, (messages[0]?.receivedAt ?? Math.min(now, expiresAt)) - rentedAt),
    usualWaitMs,
    lateAt,
    late: awaited && now >= lateAt,
    cancelBy,
    refundable: awaited && cancelBy !== null && now <= cancelBy,
    expiresAt,
    leftMs: Math.max(0, expiresAt - now),
  };
}

/** Another try by the site would hardly come in time. */
export function isLastMinute({ cancelBy, leftMs }: Pick<Timeline, 'cancelBy' | 'leftMs'>): boolean {
  return cancelBy !== null && leftMs < LAST_MINUTE_MS;
}

/** Where a moment lies on the bar of a wait, from 0 to 1. */
export function partOfWait(
  { rentedAt, expiresAt, usualWaitMs }: Pick<Timeline, 'rentedAt' | 'expiresAt' | 'usualWaitMs'>,
  at: number,
): number {
  const whole = expiresAt - rentedAt;
  const passed = Math.max(0, Math.min(whole, at - rentedAt));
  const expected = 2 * (usualWaitMs ?? whole);
  if (whole <= 0) return 1;
  if (expected >= whole) return passed / whole;
  if (passed <= expected) return (EXPECTED_PART * passed) / expected;
  return EXPECTED_PART + ((1 - EXPECTED_PART) * (passed - expected)) / (whole - expected);
}
