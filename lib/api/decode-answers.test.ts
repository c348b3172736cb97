import { describe, expect, test } from 'vitest';
import { decodeCancel, decodeCode } from './decode-answers.ts';
import { decodeRental } from './decode-rental.ts';

const wire = {
  rental_id: 'fd7b389f',
  status: 'completed',
  code: '5384',
  message: '<Uber> Your code: 5384',
  received_at: 1776619718,
  expires_at: 1776620287,
};
const message = { code: '5384', text: '<Uber> Your code: 5384', receivedAt: 1776619718000 };
const answer = { status: 'completed', message, expiresAt: 1776620287000 };

describe('the newest code', () => {
  test.each<[string, unknown]>([
    ['as documented', wire],
    ['as a number', { ...wire, code: 5384 }],
    ['in {data}', { data: wire }],
    ['in an envelope with a message of its own', { success: true, message: 'OK', status: 'ok', data: wire }],
    ['in an envelope with a code of its own', { code: 200, message: 'OK', data: wire }],
    ['beside the rental', { ...wire, status: 1, rental: { status: 'completed', expires_at: 1776620287 } }],
    ['in {sms}', { status: 'completed', expires_at: 1776620287, sms: wire }],
  ])('%s', (_case, body) => {
    expect(decodeCode(body)).toEqual(answer);
  });

  test.each([null, '', 'null', undefined, 0])('is absent while the code is %j', (code) => {
    const body = { ...wire, status: 'active', code, message: null, received_at: null };
    expect(decodeCode(body)).toEqual({ ...answer, status: 'active', message: null });
  });

  test('the newest code may be a message in which the API found no code', () => {
    expect(decodeCode({ ...wire, code: null, message: 'Welcome' })?.message).toEqual({
      ...message,
      code: null,
      text: 'Welcome',
    });
  });

  test.each([4213, '4213'])('has the zeros in front that the text has and %j has lost', (code) => {
    const text = 'Your Uber code is 004213';
    expect(decodeCode({ ...wire, code, message: text })?.message).toEqual({
      ...message,
      code: '004213',
      text,
    });
  });

  test.each(['N/A', 'pending', 'kein Code'])(
    'is none while the code is %j, though there may be more to it',
    (code) => {
      const body = { ...wire, status: 'active', code, message: null };
      expect(decodeCode(body)).toEqual({ ...answer, status: 'active', message: null, doubt: code });
    },
  );

  test('the newest code keeps its leading zeros', () => {
    expect(decodeCode({ ...wire, code: '0042' })?.message?.code).toBe('0042');
  });

  test('a code without a time is dated as in its rental, or it would look like a second message', () => {
    const { received_at: _, ...untimed } = wire;
    const rental = decodeRental({
      id: 'fd7b389f',
      phone_number: '3026873874',
      rented_at: 1776619687,
      expires_at: 1776620287,
      sms_messages: [{ code: '5384', message: wire.message }],
    });
    expect(decodeCode(untimed)?.message).toEqual(rental?.messages[0]);
  });

  test('an empty answer has no code', () => {
    expect(decodeCode(null)).toEqual({ status: 'active', message: null, expiresAt: null });
  });

  test.each<[unknown]>([[{}], [{ message: 'Please slow down' }], ['5384'], [5384], [[wire]]])(
    'is not readable from %j',
    (body) => {
      expect(decodeCode(body)).toBeNull();
    },
  );
});

describe('a cancel', () => {
  const cancelled = { id: 'fd7b389f', status: 'cancelled', refund_amount: 0.4, cancelled_at: 1776276800 };

  test.each<[string, unknown]>([
    ['as documented', cancelled],
    ['as text', { ...cancelled, refund_amount: '0.40', cancelled_at: '1776276800' }],
    ['in {data}', { success: true, data: cancelled }],
    [
      'in {rental}',
      { rental: { id: 'x', status: 'cancelled', cancelled_at: 1776276800 }, refund_amount: 0.4 },
    ],
    ['with another spelling', { status: 'canceled', refund: 0.4, canceled_at: 1776276800 }],
  ])('%s', (_case, body) => {
    expect(decodeCancel(body)).toEqual({ refundMinor: 40, cancelledAt: 1776276800000 });
  });

  test('a cancel with no refund differs from one that does not mention it', () => {
    expect(decodeCancel({ ...cancelled, refund_amount: 0 })?.refundMinor).toBe(0);
    expect(decodeCancel({ status: 'cancelled' })).toEqual({ refundMinor: null, cancelledAt: null });
  });

  test.each<[unknown]>([
    [{ status: 'completed', refund_amount: 0.4 }],
    [{ refund_amount: 0.4 }],
    [{ id: 'fd7b389f', cancelled_at: 1776276800 }],
  ])('a cancel is proved by its refund or its time, as in %j', (body) => {
    expect(decodeCancel(body)).not.toBeNull();
  });

  test.each<[unknown]>([
    [null],
    [{}],
    [{ ok: false, message: 'You cannot cancel yet' }],
    [{ message: 'done' }],
    [{ detail: 'cannot be cancelled in the first 2 minutes' }],
    [{ status: 'cancelling' }],
    [{ status: 'completed', refund_amount: 0 }],
    [{ ...cancelled, status: 'active' }],
    ['ok'],
    [[cancelled]],
    [7],
  ])('a cancel is not proved by %j', (body) => {
    expect(decodeCancel(body)).toBeNull();
  });
});
