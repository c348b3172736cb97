import { messageIn, saidIn, untimedAt } from './decode-message.ts';
import { statusIn } from './decode-status.ts';
import type { CancelAnswer, CodeAnswer } from './types.ts';
import { type Decode, isRecord, readOne } from './wire-shapes.ts';
import { price, read, readTime, type WireRecord } from './wire-values.ts';

const WRAPPERS = ['rental', 'sms', 'message'];

/** An empty body says that there is no code yet. */
export const decodeCode: Decode<CodeAnswer> = (body) => {
  if (body === null) return { status: 'active', message: null, expiresAt: null };
  // A lone `message` is the envelope talking, not an SMS.
  const answer = holding(body, 'code') ?? holding(body, 'rental_id', 'status', 'expires_at');
  if (answer === null) return null;
  const expiresAt = readOne(body, WRAPPERS, (record) => readTime(record, 'expires_at'));
  const message = messageIn(answer, untimedAt(null, expiresAt));
  const doubt = message === null ? saidIn(answer) : null;
  return {
    status: readOne(body, WRAPPERS, statusIn) ?? 'active',
    message,
    ...(doubt === null ? {} : { doubt }),
    expiresAt,
  };
};

/** An empty body is a cancel that says no more than that it was done. */
export const decodeCancel: Decode<CancelAnswer> = (body) => {
  if (body === null) return { refundMinor: null, cancelledAt: null };
  // Answered, and the rental goes on: then it is not cancelled.
  if (!isRecord(body) || readOne(body, WRAPPERS, statusIn) === 'active') return null;
  return {
    refundMinor: readOne(body, WRAPPERS, (record) =>
      read(record, price, 'refund_amount', 'refunded_amount', 'refund'),
    ),
    cancelledAt: readOne(body, WRAPPERS, (record) => readTime(record, 'cancelled_at', 'canceled_at')),
  };
};

function holding(body: unknown, ...members: string[]): WireRecord | null {
  return readOne(body, WRAPPERS, (record) =>
    members.some((member) => Object.hasOwn(record, member)) ? record : null,
  );
}
