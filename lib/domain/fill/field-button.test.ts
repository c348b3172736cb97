import { describe, expect, test } from 'vitest';
import {
  EVERYWHERE,
  type FieldButtonSettings,
  hiddenPatterns,
  isHidden,
  isOn,
  sitePattern,
  wantedPatterns,
} from './field-button.ts';

const now = 1_795_000_000_000;
const settings = (change: Partial<FieldButtonSettings> = {}): FieldButtonSettings => ({
  position: 'inside',
  everywhere: false,
  sites: [],
  on: [],
  hidden: {},
  ...change,
});

describe('where the user has hidden the button', () => {
  test('for good, or until its hour is over', () => {
    const hidden = { 'a.test': null, 'b.test': now + 1, 'c.test': now };
    const there = ['a.test', 'b.test', 'c.test', 'd.test'].map((site) =>
      isHidden(settings({ hidden }), site, now),
    );
    expect(there).toEqual([true, true, false, false]);
  });

  test('in a private window, until the browser closes', () => {
    const hiddenPrivately = { 'a.test': null, 'b.test': now - 1 };
    expect(isHidden(settings({ hiddenPrivately }), 'a.test', now)).toBe(true);
    expect(isHidden(settings({ hiddenPrivately }), 'b.test', now)).toBe(false);
    expect(isHidden(settings({ hidden: { 'b.test': null }, hiddenPrivately }), 'b.test', now)).toBe(true);
  });

  test('for good, no script is sent to', () => {
    const hidden = { 'acme.com': null, 'b.test': now + 1, localhost: null, 'tumblr.com': null };
    expect(hiddenPatterns(settings({ hidden }))).toEqual([
      '*://*.acme.com/*',
      '*://localhost/*',
      '*://tumblr.com/*',
      '*://www.tumblr.com/*',
    ]);
  });
});

describe('where the button is on', () => {
  test('is the whole site, on the way it was opened', () => {
    expect(sitePattern('https://signup.acme.com')).toBe('https://*.acme.com/*');
    expect(sitePattern('http://localhost:4010')).toBe('http://localhost/*');
    const on = ['https://*.acme.com/*'];
    expect(isOn(settings({ on }), 'https://acme.com')).toBe(true);
    expect(isOn(settings({ on }), 'http://acme.com')).toBe(false);
    expect(isOn(settings({ on }), 'https://other.com')).toBe(false);
  });

  test('is every site of a kind that the browser has opened', () => {
    expect(isOn(settings({ on: ['https://*/*'] }), 'https://other.com')).toBe(true);
    expect(isOn(settings({ on: ['https://*/*'] }), 'http://other.com')).toBe(false);
  });
});

test('access is asked for where the user wants the button, and nowhere once it is off', () => {
  const sites = ['https://*.acme.com/*'];
  expect(wantedPatterns(settings({ sites }))).toEqual(sites);
  expect(wantedPatterns(settings({ sites, everywhere: true }))).toEqual([...EVERYWHERE, ...sites]);
  expect(wantedPatterns(settings({ sites, everywhere: true, position: 'off' }))).toEqual([]);
  expect(EVERYWHERE).toEqual(['https://*/*', 'http://*/*']);
});
