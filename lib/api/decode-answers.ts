import { messageIn, saidIn, untimedAt } from './decode-message.ts';
import { statusIn } from './decode-status.ts';
import type { CancelAnswer, CodeAnswer } from './types.ts';
import { type Decode, readOne } from './wire-shapes.ts';
import { price, read, readTime, type WireRecord } from './wire-values.ts';

const WRAPPERS = ['rental', 'sms', 'message'];

/** An empty body means that there is no code yet. */
export const decodeCode: Decode<CodeAnswer> = (body) => {
  if (body === null) return { status: 'active', message: null, expiresAt: null };
  // A lone `message` belongs to the envelope; it is not an SMS.
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

/** Proof of a cancel is a final status or a refund. `{"status": "cancelling"}` is neither. */
export const decodeCancel: Decode<CancelAnswer> = (body) => {
  const status = readOne(body, WRAPPERS, statusIn);
  const refundMinor = readOne(body, WRAPPERS, (record) =>
    read(record, price, 'refund_amount', 'refunded_amount', 'refund'),
  );
  const cancelledAt = readOne(body, WRAPPERS, (record) => readTime(record, 'cancelled_at', 'canceled_at'));
  const isProved = status === 'cancelled' || Boolean(refundMinor) || cancelledAt !== null;
  return isProved && status !== 'active' ? { refundMinor, cancelledAt } : null;
};

function holding(body: unknown, ...members: string[]): WireRecord | null {
  return readOne(body, WRAPPERS, (record) =>
    members.some((member) => Object.hasOwn(record, member)) ? record : null,
  );
}
