import { expect, test } from 'vitest';
import { type PressFacts, refusalOf } from './press-guard.ts';

const meant: PressFacts = { isTrusted: true, isInSight: true, isFrozen: false, steadyMs: 400, hasCome: true };

test("a user's press on a button that was in place counts", () => {
  expect(refusalOf(meant)).toBeNull();
});

test.each<[string, Partial<PressFacts>, string]>([
  ['of a script', { isTrusted: false }, 'script'],
  ['of a script on a covered button', { isTrusted: false, isInSight: false }, 'script'],
  ['on a button that is covered or faded', { isInSight: false, steadyMs: 60_000 }, 'out_of_sight'],
  [
    'on a page that painted nothing lately',
    { isInSight: false, isFrozen: true, steadyMs: 60_000 },
    'too_soon',
  ],
  ['on a button that has just come under the pointer', { steadyMs: 399 }, 'too_soon'],
  ['on a button that was covered a moment ago', { steadyMs: 0 }, 'too_soon'],
  ['of a pointer that was there before the button', { steadyMs: 60_000, hasCome: false }, 'came_under'],
])('no press %s', (_, facts, why) => {
  expect(refusalOf({ ...meant, ...facts })).toBe(why);
});
