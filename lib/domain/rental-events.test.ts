import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../testing/builders.ts';
import type { Rental } from './rental.ts';
import { applyEvent, isBought, isOpen, type RentalEvent } from './rental-events.ts';

const { state: _, key, service, requestedAt, ...evidence } = aWaiting();
const code = aMessage('482913');
const observed = (change: Partial<Extract<RentalEvent, { type: 'observed' }>> = {}): RentalEvent => ({
  type: 'observed',
  messages: [],
  status: 'active',
  expiresAt: null,
  ...change,
});
const end = aWaiting().expiresAt;

test('no rental lives for ever, whatever the server says', () => {
  const never = Date.parse('2099-12-31T23:59:59Z');
  const hour = 3_600_000;
  const bought = applyEvent(aRequest(), {
    type: 'confirmed',
    evidence: { ...evidence, expiresAt: never },
  });
  expect(bought).toMatchObject({ expiresAt: evidence.rentedAt + hour });
  expect(applyEvent(bought, observed({ expiresAt: never }))).toBe(bought);
  expect(applyEvent(aWaiting(), observed({ expiresAt: end + hour / 2 }))).toMatchObject({
    expiresAt: end + hour / 2,
  });
});

describe('what an event makes of a rental', () => {
  test.each<[string, Rental, RentalEvent, object]>([
    [
      'answered',
      aRequest(),
      { type: 'confirmed', evidence },
      { state: 'waiting', id: 'rental-1', priceMinor: 40 },
    ],
    [
      'answered with a code',
      aRequest(),
      { type: 'confirmed', evidence: { ...evidence, messages: [code] } },
      { state: 'received' },
    ],
    [
      'refused',
      aRequest(),
      { type: 'refused', reason: 'no_numbers' },
      { state: 'failed', reason: 'no_numbers' },
    ],
    ['lost', aRequest(), { type: 'unanswered' }, { state: 'requesting', request: 'unanswered' }],
    [
      'proved absent',
      aRequest({ request: 'unanswered' }),
      { type: 'not_bought' },
      { state: 'failed', reason: 'not_bought' },
    ],
    [
      'absent while still asked',
      aRequest(),
      { type: 'not_bought' },
      { state: 'requesting', request: 'sent' },
    ],
    [
      'found after it was lost',
      aRequest({ request: 'unanswered' }),
      { type: 'confirmed', evidence },
      { state: 'waiting' },
    ],
    [
      'code',
      aWaiting(),
      observed({ messages: [code], status: 'completed' }),
      { state: 'received', messages: [code] },
    ],
    ['completed without its code yet', aWaiting(), observed({ status: 'completed' }), { state: 'waiting' }],
    [
      'cancelled elsewhere',
      aWaiting(),
      observed({ status: 'cancelled' }),
      { state: 'cancelled', refundMinor: null },
    ],
    ['expired at the server', aWaiting(), observed({ status: 'expired' }), { state: 'expired' }],
    [
      'expired at the server, with its code',
      aWaiting(),
      observed({ status: 'expired', messages: [code] }),
      { state: 'completed' },
    ],
    ['cancel asked', aWaiting(), { type: 'cancel_requested' }, { state: 'cancelling' }],
    [
      'cancel done',
      { ...aWaiting(), state: 'cancelling' },
      { type: 'cancelled', refundMinor: 40, at: null },
      { state: 'cancelled', refundMinor: 40 },
    ],
    [
      'cancel refused',
      { ...aWaiting(), state: 'cancelling' },
      { type: 'cancel_failed' },
      { state: 'waiting' },
    ],
    [
      'code during a cancel',
      { ...aWaiting(), state: 'cancelling' },
      observed({ messages: [code] }),
      { state: 'received' },
    ],
    [
      'released after its code',
      aReceived(code),
      { type: 'cancelled', refundMinor: 0, at: null },
      { state: 'completed', messages: [code] },
    ],
    ['time before expiry', aWaiting(), { type: 'clock', now: end - 1 }, { state: 'waiting' }],
    ['time at expiry', aWaiting(), { type: 'clock', now: end }, { state: 'expired' }],
    ['time at expiry, with a code', aReceived(code), { type: 'clock', now: end }, { state: 'completed' }],
  ])('%s', (_name, before, event, after) => {
    expect(applyEvent(before, event)).toMatchObject(after);
  });
});

describe('whatever happens', () => {
  const codes = fc.subarray([aMessage('111111', 10), aMessage('222222', 20), aMessage('333333', 30)]);
  const event: fc.Arbitrary<RentalEvent> = fc.oneof(
    codes.map((messages): RentalEvent => ({ type: 'confirmed', evidence: { ...evidence, messages } })),
    fc.constant<RentalEvent>({ type: 'refused', reason: 'no_numbers' }),
    fc.constant<RentalEvent>({ type: 'unanswered' }),
    fc.constant<RentalEvent>({ type: 'not_bought' }),
    fc
      .record({ messages: codes, status: fc.constantFrom('active', 'completed', 'expired', 'cancelled') })
      .map((change) => observed(change)),
    fc.constant<RentalEvent>({ type: 'cancel_requested' }),
    fc
      .constantFrom(0, 40, null)
      .map((refundMinor): RentalEvent => ({ type: 'cancelled', refundMinor, at: null })),
    fc.constant<RentalEvent>({ type: 'unproven' }),
    fc.constant<RentalEvent>({ type: 'cancel_failed' }),
    fc.constantFrom(end - 1, end).map((now): RentalEvent => ({ type: 'clock', now })),
  );
  const start = fc.constantFrom<Rental>(aRequest(), aWaiting(), aReceived(code));

  test('ends absorb, codes only grow, number and price stay, each event may come twice', () => {
    fc.assert(
      fc.property(start, fc.array(event, { maxLength: 30 }), (from, events) => {
        let rental = from;
        for (const next of events) {
          const after = applyEvent(rental, next);
          expect(applyEvent(after, next)).toEqual(after);
          if (!isOpen(rental)) expect(after).toBe(rental);
          if (isBought(rental)) {
            expect(isBought(after)).toBe(true);
            if (!isBought(after)) return;
            expect([after.phone, after.priceMinor, after.id]).toEqual([
              rental.phone,
              rental.priceMinor,
              rental.id,
            ]);
            expect(after.messages).toEqual(expect.arrayContaining([...rental.messages]));
          }
          if (rental.state === 'requesting' && after.state !== 'requesting') {
            expect(['confirmed', 'refused', 'not_bought', 'unproven']).toContain(next.type);
          }
          rental = after;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
