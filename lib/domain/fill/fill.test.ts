import { describe, expect, test } from 'vitest';
import {
  FILL_OUTCOMES,
  type FillOutcome,
  foundNoField,
  hasNumber,
  isInForm,
  isSameForm,
  ledOn,
  mayComeYet,
  type PageRef,
  reaches,
  takesCodes,
  wentIn,
} from './fill.ts';

const site: PageRef = { tabId: 7, origin: 'https://acme.test' };
const tried = (number: FillOutcome | null) => ({ site, number });
const those = (holds: (number: FillOutcome) => boolean) => FILL_OUTCOMES.filter(holds);

describe('where codes follow a number by themselves', () => {
  test('where it was typed in, or the page moved on with it, or took it back or complained', () => {
    expect(those((number) => hasNumber(tried(number)))).toEqual(['filled', 'page_gone']);
    const all = ['filled', 'marked_wrong', 'reverted', 'page_gone'];
    expect(those((number) => wentIn(tried(number)))).toEqual(all);
    expect(those((number) => takesCodes(tried(number)))).toEqual(all);
    expect([hasNumber, wentIn, takesCodes, isInForm].some((holds) => holds(tried(null)))).toBe(false);
  });

  test('nowhere, where no page is known', () => {
    for (const number of FILL_OUTCOMES) {
      expect([hasNumber, wentIn, takesCodes, isInForm].some((holds) => holds({ site: null, number }))).toBe(
        false,
      );
    }
  });

  test('not where another number was filled in since', () => {
    const displaced = { ...tried('filled'), displaced: true };
    expect(takesCodes(displaced)).toBe(false);
    expect(isInForm(displaced)).toBe(false);
    expect(isInForm(tried('filled'))).toBe(true);
    expect(isInForm(tried('reverted'))).toBe(false);
  });
});

test('a field may come yet where none was found, or none is in sight', () => {
  expect(those(foundNoField)).toEqual(['no_field', 'in_frame']);
  expect(those(mayComeYet)).toEqual(['no_field', 'in_frame', 'unseen']);
  expect(foundNoField(null)).toBe(false);
});

describe('one form', () => {
  const acme: PageRef = { tabId: 7, origin: 'https://acme.com', ledTo: ['https://signup.acme.net'] };

  test.each<[string, PageRef, boolean]>([
    ['on the same page', acme, true],
    ['on a host below it', { tabId: 7, origin: 'https://www.acme.com' }, true],
    ['where the one leads on to', { tabId: 7, origin: 'https://signup.acme.net' }, true],
    ['where both lead on to', { ...acme, origin: 'https://other.test' }, true],
    ['on another site', { tabId: 7, origin: 'https://other.test' }, false],
    ['on another site that leads elsewhere', { tabId: 7, origin: 'https://a.test', ledTo: [] }, false],
    ['in another tab', { ...acme, tabId: 8 }, false],
  ])('is shown %s: %o', (_where, other, is) => {
    expect(isSameForm(acme, other)).toBe(is);
  });
});

describe('a site that its own form leads on from', () => {
  const sister = 'https://signup.acme.com';
  const acme: PageRef = { tabId: 7, origin: 'https://www.acme.com' };

  test('reaches there, and below, and nowhere else', () => {
    expect(reaches(acme, sister)).toBe(false);
    const led = ledOn(acme, sister);
    expect(led.ledTo).toEqual([sister]);
    expect(reaches(led, sister)).toBe(true);
    expect(reaches(led, 'https://www.acme.com')).toBe(true);
    expect(reaches(led, 'https://other.acme.com')).toBe(false);
  });

  test('to another site is not followed, nor noted twice', () => {
    expect(ledOn(acme, 'https://evil.test')).toBe(acme);
    const led = ledOn(acme, sister);
    expect(ledOn(led, sister)).toBe(led);
    expect(ledOn(acme, acme.origin)).toBe(acme);
  });

  test('is known for the five newest of them', () => {
    const led = [1, 2, 3, 4, 5, 6].reduce((one, n) => ledOn(one, `https://s${n}.acme.com`), acme);
    expect(led.ledTo).toEqual([2, 3, 4, 5, 6].map((n) => `https://s${n}.acme.com`));
  });
});
