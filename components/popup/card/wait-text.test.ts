import { expect, test } from 'vitest';
import { english } from '../../../lib/i18n/english.ts';
import { waitText } from './wait-text.ts';

test.each([
  [21_000, '21 s'],
  [89_000, '89 s'],
  [90_000, '2 min'],
  [5_340_000, '89 min'],
  [5_400_000, '2 h'],
  [7_200_000, '2 h'],
])('%d ms are said as %s', (ms, words) => {
  expect(waitText(english.t, ms)).toBe(words);
});
