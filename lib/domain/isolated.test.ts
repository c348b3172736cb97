import { describe, expect, test } from 'vitest';
import { isolated } from './isolated.ts';

describe('among words that run from left to right', () => {
  test.each(['דואר', 'Acme שלום', 'بريد', '٣٤٥', 'ﷺ', '𞤀𞤣𞤤'])('%s is isolated', (name) => {
    expect(isolated(name, 'ltr')).toBe(`\u200e\u2068${name}\u2069`);
  });

  test.each(['Acme', '99 $', 'Яндекс', '淘宝', 'ไลน์', 'Ωmega', '😀', ''])('%j is left as it is', (name) => {
    expect(isolated(name, 'ltr')).toBe(name);
  });
});

test.each(['Acme', 'بريد', '12'])('among words that run from right to left %s is isolated', (name) => {
  expect(isolated(name, 'rtl')).toBe(`\u200f\u2068${name}\u2069`);
});
