import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinor } from './money.ts';

describe('an amount in cents', () => {
  test.each([
    [0.4, 40],
    ['0.40', 40],
    [' 9997.60 ', 999760],
    ['.5', 50],
    ['5.', 500],
    ['+1', 100],
    [-0.4, -40],
    ['-0.4', -40],
    [1.005, 101],
    [-1.005, -101],
    [0.29, 29],
    [0, 0],
    [-0, 0],
    [-0.001, 0],
    [1e-7, 0],
  ])('%j is %i', (amount, minor) => {
    expect(toMinor(amount)).toBe(minor);
  });

  test.each([
    '',
    ' ',
    'free',
    '$1',
    '1,000',
    '0x10',
    '1e3',
    'Infinity',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
  ])('%j is not an amount', (amount) => {
    expect(toMinor(amount)).toBeNaN();
  });

  test('cents survive the way to the wire and back, both as numbers and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (minor) => {
        expect(toMinor(minor / 100)).toBe(minor);
        expect(toMinor((minor / 100).toFixed(2))).toBe(minor);
      }),
    );
  });

  test('it is an integer or no number at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string()), (amount) => {
        const minor = toMinor(amount);
        expect(Number.isNaN(minor) || Number.isSafeInteger(minor)).toBe(true);
      }),
    );
  });
});
