import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../../testing/builders.ts';
import type { Message } from '../sms/message.ts';
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

/** What an answer, a list, a cancel or the clock may say; `confirmed` with nothing new. */
const EVENTS = {
  confirmed: { type: 'confirmed', evidence },
  refused: { type: 'refused', reason: 'no_numbers' },
  unanswered: { type: 'unanswered' },
  not_bought: { type: 'not_bought' },
  unproven: { type: 'unproven' },
  observed: observed({ messages: [code], status: 'cancelled' }),
  cancel_requested: { type: 'cancel_requested' },
  cancelled: { type: 'cancelled', refundMinor: 40, at: null },
  cancel_failed: { type: 'cancel_failed' },
  clock: { type: 'clock', now: end + 3_600_000 },
  lost_sight: { type: 'lost_sight', now: end + 3_600_000 },
} satisfies Record<RentalEvent['type'], RentalEvent>;
type Kind = keyof typeof EVENTS;

const cancelling: Rental = { ...aWaiting(), state: 'cancelling' };
const cancelled: Rental = { ...aWaiting(), state: 'cancelled', refundMinor: 40 };

describe('what says nothing of a rental leaves it as it is', () => {
  const every = Object.keys(EVENTS) as Kind[];
  const ofBought: Kind[] = [
    'observed',
    'cancel_requested',
    'cancelled',
    'cancel_failed',
    'clock',
    'lost_sight',
  ];
  const ofRequest: Kind[] = ['confirmed', 'refused', 'unanswered', 'not_bought', 'unproven'];

  test.each<[string, Rental, Kind[]]>([
    ['nothing is bought yet', aRequest(), [...ofBought, 'not_bought', 'unproven']],
    ['its answer is lost already', aRequest({ request: 'unanswered' }), [...ofBought, 'unanswered']],
    ['it waits', aWaiting(), [...ofRequest, 'cancel_failed']],
    ['it has its code', aReceived(code), [...ofRequest, 'cancel_failed']],
    ['it is being cancelled', cancelling, [...ofRequest, 'cancel_requested']],
    ['it was cancelled', cancelled, every],
    ['it failed', { ...aRequest(), state: 'failed', reason: 'no_numbers' }, every],
    ['it expired', { ...aWaiting(), state: 'expired' }, every],
    ['it is completed', { ...aReceived(code), state: 'completed' }, every],
  ])('%s', (_name, rental, kinds) => {
    for (const kind of kinds) expect(applyEvent(rental, EVENTS[kind]), kind).toBe(rental);
  });
});

describe('what is kept of how a number came to be', () => {
  const bought = (request: Parameters<typeof aRequest>[0]) => applyEvent(aRequest(request), EVENTS.confirmed);

  test('one whose answer came is as it was wanted, and nothing more', () => {
    expect(bought({})).toEqual(aWaiting());
  });

  test('one that a list told of says so, as it may be another that was made elsewhere', () => {
    expect(bought({ request: 'unanswered' })).toEqual(aWaiting({ found: true }));
  });

  test('one that was taken over from a list was never wanted here', () => {
    expect(bought({ request: 'unanswered', shownPriceMinor: null })).toEqual(aWaiting({ adopted: true }));
  });

  test('one that is to be cancelled by itself still is', () => {
    expect(bought({ autoCancel: true })).toEqual(aWaiting({ autoCancel: true }));
  });

  test('one that was not bought keeps its service and time', () => {
    expect(applyEvent(aRequest(), EVENTS.refused)).toEqual({
      key,
      service,
      requestedAt,
      state: 'failed',
      reason: 'no_numbers',
    });
    expect(applyEvent(aRequest({ request: 'unanswered' }), EVENTS.unproven)).toMatchObject({
      state: 'failed',
      reason: 'unproven',
    });
  });
});

describe('money and codes at the end', () => {
  test('a code that comes with a late answer is not lost', () => {
    const answered = applyEvent(aWaiting(), {
      type: 'confirmed',
      evidence: { ...evidence, messages: [code] },
    });
    expect(answered).toMatchObject({ state: 'received', messages: [code] });
  });

  test('one that was refunded although its code was in is told as cancelled, with what came back', () => {
    expect(applyEvent(aReceived(code), EVENTS.cancelled)).toEqual({
      ...aReceived(code),
      state: 'cancelled',
      refundMinor: 40,
    });
  });

  test('a cancel that fails after a code leaves the code to be seen', () => {
    const after = applyEvent({ ...aReceived(code), state: 'cancelling' }, EVENTS.cancel_failed);
    expect(after).toEqual(aReceived(code));
  });

  test('a list without an end does not shorten it', () => {
    const waiting = aWaiting();
    expect(applyEvent(waiting, observed())).toBe(waiting);
    expect(applyEvent(waiting, observed({ expiresAt: end }))).toBe(waiting);
  });

  test('a message without a time of its own is the one of before; with one, it came again', () => {
    const longer = aWaiting({ expiresAt: end + 120_000 });
    const later = (ms: number) => ({ ...code, receivedAt: longer.rentedAt + ms });
    const has: Rental = { ...longer, messages: [later(40_000)], state: 'received' };
    expect(applyEvent(has, observed({ messages: [later(0)] }))).toBe(has);
    expect(applyEvent(has, observed({ messages: [later(-1)] }))).toBe(has);
    expect(applyEvent(has, observed({ messages: [later(120_000)] }))).toBe(has);
    expect(applyEvent(has, observed({ messages: [later(100_000)] }))).toMatchObject({
      messages: [later(40_000), later(100_000)],
    });
  });
});

describe('a message that is dated when it cannot have come', () => {
  const hour = 3_600_000;
  const at = (code: string, receivedAt: number) => ({ code, text: `Your code is ${code}`, receivedAt });
  const codes = (rental: Rental) => ('messages' in rental ? rental.messages.map((one) => one.code) : []);
  const see = (rental: Rental, ...messages: Message[]) => applyEvent(rental, observed({ messages }));
  const { rentedAt } = aWaiting();
  const [one, two] = [at('111111', rentedAt + 60_000), at('222222', rentedAt + 120_000)];

  test('hours ahead is the newest until the next one comes, and no longer', () => {
    const ahead = at('666666', end + 3 * hour);
    const after = see(see(aWaiting(), one), one, ahead);
    expect(codes(after)).toEqual(['111111', '666666']);
    expect(codes(see(after, one, two, ahead))).toEqual(['111111', '666666', '222222']);
  });

  test('hours ago, or not at all, is not hidden by what came before it', () => {
    for (const receivedAt of [rentedAt - hour, rentedAt]) {
      const after = see(see(aWaiting(), one), at('666666', receivedAt), one);
      expect(codes(after)).toEqual(['111111', '666666']);
      expect(codes(see(after, at('666666', receivedAt), one, two))).toEqual(['111111', '666666', '222222']);
      expect(see(after, at('666666', receivedAt), one)).toBe(after);
    }
  });

  test('in its very last second is in its order, whenever it was seen', () => {
    const last = at('666666', end);
    expect(codes(see(see(aWaiting(), last), one, last))).toEqual(['111111', '666666']);
  });

  test('comes before what was seen along with it', () => {
    expect(codes(see(aWaiting(), one, two, at('666666', end + hour)))).toEqual([
      '666666',
      '111111',
      '222222',
    ]);
  });
});

describe('a text that is cut short', () => {
  const cut: Message = { code: '482913', text: 'Your code is 482913. Never…', receivedAt: code.receivedAt };
  const full = aMessage('111111', 60);
  const told = () => applyEvent(aWaiting(), observed({ messages: [cut, full] }));

  test('is known to be a part, and no other is', () => {
    expect(told()).toMatchObject({ messages: [{ ...cut, isPart: true }, full] });
    expect(told()).not.toHaveProperty('messages.1.isPart');
  });

  test('is still a part where a list tells the same again', () => {
    const before = told();
    expect(applyEvent(before, observed({ messages: [cut, full] }))).toBe(before);
  });

  test('is all there is once the whole rental says no more', () => {
    const read = applyEvent(told(), observed({ messages: [cut, full], isWhole: true }));
    expect(read).toEqual(aReceived(cut, full));
  });
});

describe('one that ended with nobody able to look', () => {
  const lost = (rental: Rental) => applyEvent(rental, { type: 'lost_sight', now: end + 5_000 });
  const unseen = lost(aWaiting());

  test('says since when', () => {
    expect(unseen).toEqual({ ...aWaiting(), state: 'expired', unseenAt: end + 5_000 });
    expect(lost(aReceived(code))).toMatchObject({ state: 'completed', unseenAt: end + 5_000 });
  });

  test('has ended for good once the server’s clock says so', () => {
    const { unseenAt: _since, ...seen } = { unseenAt: 0, ...unseen };
    expect(applyEvent(unseen, { type: 'clock', now: end })).toEqual(seen);
    expect(applyEvent(unseen, { type: 'clock', now: end - 1 })).toBe(unseen);
  });

  test('lives on where the server says so', () => {
    expect(applyEvent(unseen, observed())).toEqual(aWaiting());
    expect(applyEvent(unseen, observed({ messages: [code], expiresAt: end + 60_000 }))).toMatchObject({
      state: 'received',
      messages: [code],
      expiresAt: end + 60_000,
    });
  });

  test('was cancelled where the server says so', () => {
    expect(applyEvent(unseen, observed({ status: 'cancelled' }))).toEqual({
      ...aWaiting(),
      state: 'cancelled',
      refundMinor: null,
    });
  });

  test('has its code all the same, and is over, where its whole account has one', () => {
    expect(applyEvent(unseen, observed({ messages: [code], status: 'completed' }))).toEqual(aReceived(code));
    expect(applyEvent(unseen, observed({ messages: [code], status: 'expired' }))).toEqual({
      ...aReceived(code),
      state: 'completed',
    });
  });

  test('is still unseen where only its newest message was told', () => {
    const told = applyEvent(unseen, observed({ messages: [code] }));
    expect(told).toEqual({ ...aReceived(code), state: 'completed', unseenAt: end + 5_000 });
    expect(applyEvent(told, observed({ messages: [code] }))).toBe(told);
  });

  test('is told nothing by an answer, a refusal or a cancel', () => {
    const others: Kind[] = [
      'confirmed',
      'refused',
      'unanswered',
      'not_bought',
      'unproven',
      'cancel_requested',
    ];
    for (const kind of [...others, 'cancelled', 'cancel_failed', 'lost_sight'] as const) {
      expect(applyEvent(unseen, EVENTS[kind]), kind).toBe(unseen);
    }
  });
});

test('what is open still needs looking after', () => {
  expect([aRequest(), aWaiting(), aReceived(code), cancelling].every(isOpen)).toBe(true);
  expect([cancelled, unseenOf(aWaiting())].some(isOpen)).toBe(false);
});

function unseenOf(rental: Rental): Rental {
  return applyEvent(rental, EVENTS.lost_sight);
}
