import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOffMs, crowding, type PollFacts, pollPaceMs } from './poll-schedule.ts';

const facts = (change: Partial<PollFacts> = {}): PollFacts => ({
  ageMs: 10_000,
  sinceSentMs: null,
  sinceCodeMs: null,
  numberFilled: true,
  codeFieldSeen: false,
  viewOpen: false,
  usualWaitMs: null,
  sparing: false,
  ...change,
});
const pace = (change: Partial<PollFacts>) => pollPaceMs(facts(change));

describe('pace', () => {
  test.each<[string, Partial<PollFacts>, Partial<PollFacts>]>([
    ['a form that was sent', { sinceSentMs: 3_000 }, {}],
    ['a form that was sent just now', { sinceSentMs: 3_000 }, { sinceSentMs: 60_000 }],
    ['someone looking for a late code', { sinceSentMs: 90_000, viewOpen: true }, { sinceSentMs: 90_000 }],
    ['a code field on screen', { codeFieldSeen: true }, {}],
    ['a number in a form', {}, { numberFilled: false }],
    ['someone looking', { viewOpen: true }, {}],
    ['a young rental', {}, { ageMs: 300_000 }],
    ['the usual time', { ageMs: 40_000, usualWaitMs: 35_000 }, { ageMs: 40_000 }],
    ['no code yet', {}, { sinceCodeMs: 5_000 }],
    ['a code long ago', { sinceCodeMs: 5_000 }, { sinceCodeMs: 300_000 }],
    ['someone looking for a second code', { sinceCodeMs: 60_000, viewOpen: true }, { sinceCodeMs: 60_000 }],
    [
      'a form sent again after the code',
      { sinceCodeMs: 60_000, sinceSentMs: 5_000 },
      { sinceCodeMs: 60_000 },
    ],
    ['the quick pace', {}, { sparing: true }],
  ])('%s makes it sooner', (_name, sooner, later) => {
    expect(pace(sooner)).toBeLessThan(pace(later));
  });

  test('a form that was sent before the code came speeds nothing up', () => {
    expect(pace({ sinceCodeMs: 5_000, sinceSentMs: 13_000 })).toBe(pace({ sinceCodeMs: 5_000 }));
  });

  test('it is never zero, and never longer than three minutes', () => {
    const ms = fc.integer({ min: 0, max: 10_000_000 });
    const any = fc.record({
      ageMs: ms,
      sinceSentMs: fc.option(ms),
      sinceCodeMs: fc.option(ms),
      numberFilled: fc.boolean(),
      codeFieldSeen: fc.boolean(),
      viewOpen: fc.boolean(),
      usualWaitMs: fc.option(ms),
      sparing: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (one) => {
        expect(pollPaceMs(one)).toBeGreaterThanOrEqual(1_000);
        expect(pollPaceMs(one)).toBeLessThanOrEqual(180_000);
      }),
    );
  });
});

describe('crowding', () => {
  const many = (count: number, paceMs: number) => Array.from({ length: count }, () => paceMs);
  const perSecond = (paces: readonly number[], slower: number) =>
    paces.reduce((sum, ms) => sum + 1_000 / (ms * slower), 0);

  test('one rental has the server to itself, at any pace', () => {
    expect(crowding([pace({ sinceSentMs: 0 })], []).here).toBe(1);
  });

  test('rentals that can wait do not slow down the one that cannot', () => {
    expect(crowding([1_100, ...many(20, 40_000)], []).here).toBe(1);
  });

  test('however many are urgent, all together keep to one budget', () => {
    const paces = many(30, 1_100);
    expect(perSecond(paces, crowding(paces, []).here)).toBeCloseTo(5);
  });

  test('those rented elsewhere, however many, share what those rented here leave', () => {
    const [here, elsewhere] = [many(2, 1_000), many(100, 1_000)];
    const slower = crowding(here, elsewhere);
    expect(slower.here).toBe(1);
    expect(perSecond(elsewhere, slower.elsewhere)).toBeCloseTo(3);
  });

  test('and are left some of it, however many are rented here', () => {
    const [here, elsewhere] = [many(30, 1_000), many(100, 1_000)];
    const slower = crowding(here, elsewhere);
    expect(perSecond(elsewhere, slower.elsewhere)).toBeCloseTo(0.5);
    expect(perSecond(here, slower.here)).toBeCloseTo(4.5);
  });

  test('one elsewhere that can wait takes no more than it asks for', () => {
    const slower = crowding(many(30, 1_000), [60_000]);
    expect(slower.elsewhere).toBeCloseTo(1);
    expect(perSecond(many(30, 1_000), slower.here)).toBeCloseTo(5 - 1 / 60);
  });
});

describe('back-off', () => {
  test('it doubles, up to half a minute', () => {
    expect([1, 2, 3, 4, 40].map((failures) => backOffMs(failures, 0, 0.5))).toEqual([
      2_000, 4_000, 8_000, 16_000, 30_000,
    ]);
  });

  test('clients that failed together do not come back together', () => {
    expect(backOffMs(3, 0, 0)).toBe(6_000);
    expect(backOffMs(3, 0, 1)).toBe(10_000);
  });

  test('what the server asks for wins, but not for longer than a code can wait', () => {
    expect(backOffMs(1, 90_000, 0.5)).toBe(90_000);
    expect(backOffMs(1, 3_600_000, 0.5)).toBe(120_000);
  });
});

describe('a form sent some 20 s after the rent, its SMS some 8 s later, and three of ten never', () => {
  const SENT = spread(15_000, 25_000);
  const LATER = spread(2_000, 18_000);
  const came = SENT.flatMap((sentAt) => LATER.map((later) => play(sentAt, sentAt + later)));
  const never = SENT.map((sentAt) => play(sentAt, null));

  test('codes are heard of within a second and a half', () => {
    const waits = came.map(({ heardAfterMs }) => heardAfterMs ?? Number.NaN).sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length * 0.5)]).toBeLessThan(700);
    expect(waits[Math.floor(waits.length * 0.95)]).toBeLessThan(1_300);
  });

  test('in its ten minutes a rental costs thirty requests or fewer', () => {
    expect(
      0.7 * mean(came.map(({ asked }) => asked)) + 0.3 * mean(never.map(({ asked }) => asked)),
    ).toBeLessThan(30);
  });
});

/** The questions asked about one rental in its ten minutes, and how long after the SMS one of them found it. */
function play(sentAt: number, smsAt: number | null): { asked: number; heardAfterMs: number | null } {
  const since = (from: number | null, now: number) => (from === null || from > now ? null : now - from);
  const paceAt = (now: number) =>
    pace({ ageMs: now, sinceSentMs: since(sentAt, now), sinceCodeMs: since(heardAt, now) });
  let heardAt: number | null = null;
  let asked = 0;
  // The page's sign has the schedule looked at again.
  for (let last = 0, now = 0; now < 600_000; now += 10) {
    if (now - last < paceAt(now)) continue;
    last = now;
    asked += 1;
    if (smsAt !== null && smsAt <= now) heardAt ??= now;
  }
  return { asked, heardAfterMs: heardAt === null || smsAt === null ? null : heardAt - smsAt };
}

function spread(from: number, to: number): number[] {
  return Array.from({ length: 15 }, (_, n) => from + ((to - from) * n) / 14 + n * 37);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
