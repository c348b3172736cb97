import { MARKS } from 'virtual:service-marks';
import { expect, test } from 'vitest';
import { catalog } from '../../../sandbox/rules/catalog.ts';
import { letterOf, markOf } from './mark-of.ts';

const iconOf = (name: string) => markOf(name, MARKS)?.icon ?? null;

test.each([
  ['Uber', 'uber'],
  ['Cash App', 'cashapp'],
  ['PAYPAL', 'paypal'],
  ['Booking.com', 'bookingdotcom'],
  ['Twitter', 'x'],
  ['微信', 'wechat'],
  ['Google / Gmail', 'google'],
])('%s has its mark', (name, icon) => {
  expect(iconOf(name)).toBe(icon);
});

test.each([
  [
    'not the same',
    ['Ubер', 'Über', 'Ｕber', 'U-ber', 'Uber!', 'Uber Loans', 'Uber​', 'ubercom', 'uber.co', 'ube r2'],
  ],
  ['a Kelvin sign for a K', ['\u212aik', 'TikTo\u212a']],
  ['only one of them is known', ['Uber / Ubor', 'Nobody, Uber', 'Uber /']],
  ['members of every object', ['__proto__', 'constructor', 'toString', '']],
])('no other name takes a mark: %s', (_, names) => {
  expect(names.filter((name) => iconOf(name) !== null)).toEqual([]);
});

test('most services of a usual list have a mark', () => {
  const known = catalog.filter(({ name }) => iconOf(name) !== null);
  expect(known.length).toBeGreaterThan(catalog.length / 2);
});

test('each mark is a drawing', () => {
  for (const { path } of Object.values(MARKS)) expect(path).toMatch(/^M[-\d .,a-z]+$/i);
});

test('a color that cannot be seen on a theme is left out there', () => {
  expect(markOf('Uber', MARKS)).toMatchObject({ icon: 'uber', light: '#000000', dark: null });
  expect(markOf('Snapchat', MARKS)).toMatchObject({ icon: 'snapchat', light: null, dark: '#fffc00' });
});

test.each([
  ['Acme', 'A'],
  ['étsy', 'É'],
  ['  7-Eleven', '7'],
  ['中国移动', '中'],
  ['ßeta', 'S'],
  ['!?', ''],
  ['𐐨bc', '𐐀'],
])('%s goes by the letter %s', (name, letter) => {
  expect(letterOf(name).letter).toBe(letter);
  expect(letterOf(name)).toEqual(letterOf(name));
});

test('letters come in all tints', () => {
  const tints = Array.from({ length: 200 }, (_, n) => letterOf(`Service ${n}`).tint);
  expect(new Set(tints)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
});
