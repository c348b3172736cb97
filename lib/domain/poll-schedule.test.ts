import { expect, test } from 'vitest';
import { type PollFacts, pollDelayMs } from './poll-schedule.ts';

const facts = (change: Partial<PollFacts> = {}): PollFacts => ({
  ageMs: 10_000,
  numberFilled: true,
  codeFieldSeen: false,
  viewOpen: false,
  hasCode: false,
  failures: 0,
  retryAfterMs: 0,
  rentals: 1,
  ...change,
});
const delay = (change: Partial<PollFacts>) => pollDelayMs(facts(change));

test.each<[string, Partial<PollFacts>, Partial<PollFacts>]>([
  ['a code field on screen', { codeFieldSeen: true }, {}],
  ['a number in a form', {}, { numberFilled: false }],
  ['someone looking', { viewOpen: true }, {}],
  ['a young rental', {}, { ageMs: 300_000 }],
  ['no code yet', {}, { hasCode: true }],
  ['no failure', {}, { failures: 4 }],
  ['few rentals', {}, { rentals: 20 }],
])('%s makes it sooner', (_name, sooner, later) => {
  expect(delay(sooner)).toBeLessThan(delay(later));
});

test('what the server asks for wins over everything', () => {
  expect(delay({ codeFieldSeen: true, retryAfterMs: 90_000 })).toBe(90_000);
});

test('but not for longer than a code can wait', () => {
  expect(delay({ retryAfterMs: 3_600_000 })).toBe(120_000);
});

test('it never waits longer than the alarm would', () => {
  expect(delay({ failures: 40, rentals: 20, hasCode: true })).toBe(30_000);
});
