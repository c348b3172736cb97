import { MARKS } from 'virtual:service-marks';
import { expect, test } from 'vitest';
import { catalog } from '../../../sandbox/rules/catalog.ts';
import { markFiles } from '../../../tools/build/marks/service-marks.ts';
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

test('each mark has a file, which is a drawing without anything to run or to load', () => {
  const files = new Map(markFiles().map(({ relativeDest, contents }) => [relativeDest, contents]));
  for (const { icon } of Object.values(MARKS)) {
    expect(files.get(`marks/${icon}.svg`)).toMatch(
      /^<svg role="img" viewBox="0 0 24 24" xmlns="http:\/\/www\.w3\.org\/2000\/svg"><title>[^<]*<\/title><path d="[^"<]*"\/><\/svg>$/,
    );
  }
});

test('a color that cannot be seen on a theme is left out there', () => {
  expect(markOf('Uber', MARKS)).toEqual({ icon: 'uber', light: '#000000', dark: null });
  expect(markOf('Snapchat', MARKS)).toEqual({ icon: 'snapchat', light: null, dark: '#fffc00' });
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
