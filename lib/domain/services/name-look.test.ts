import { describe, expect, test } from 'vitest';
import { isHonestName, looksOf, withoutLookalikes } from './name-look.ts';

describe('a name', () => {
  test.each([
    'Uber',
    'AT&T / Cricket ',
    '微信',
    'ВКонтакте',
    'سناب شات',
    'دیجی‌کالا',
    'Ελλάδα',
    'μTorrent',
    'Pokémon Go 🎮',
    '1688',
    '<b>x</b>',
    'Яндекс.Eda',
  ])('%j is what it seems', (name) => {
    expect(isHonestName(name)).toBe(true);
  });

  test.each([
    'Acme\u202e 99.9$',
    'Ac\u200bme',
    'Acme\u0000',
    'Ac\u00adme',
    'Acme\u2028',
    'Acme\n',
    '\u3164',
    '\u2800',
    `A${'\u0301'.repeat(9)}`,
    'U\u200dber',
    'Аcme',
    'Amazοn',
    'PayPаl Inc',
    ' ',
    '.',
    '..',
  ])('%j is not what it seems', (name) => {
    expect(isHonestName(name)).toBe(false);
  });
});

describe('names that look alike', () => {
  test.each([
    ['Uber', 'UBER'],
    ['Uber', 'Uber '],
    ['Cash App', 'Cash  App'],
    ['Uber', 'Ｕｂｅｒ'],
    ['ﬁn', 'fin'],
    ['Сосо', 'Coco'],
    ['PayPal', 'PayPaI'],
    ['Google', 'Goog1e'],
    ['Zoom', 'Zo0m'],
    ['Bumble', 'Burnble'],
  ])('%j and %j', (one, other) => {
    expect(looksOf(one).some((look) => looksOf(other).includes(look))).toBe(true);
  });

  test.each([
    ['Uber', 'Uber Eats'],
    ['A1', 'AL'],
    ['微信', '微博'],
    ['Booking.com', 'Booking'],
    ['Pokémon', 'Pokemon'],
  ])('%j and %j are told apart', (one, other) => {
    expect(looksOf(one).some((look) => looksOf(other).includes(look))).toBe(false);
  });

  test('leave one: that in plain letters, else the first', () => {
    const list = ['Сосо', 'Uber', 'Coco', 'UBER', 'Uber', 'Lyft'].map((name, n) => ({ name, n }));
    expect(withoutLookalikes(list)).toEqual([
      { name: 'Uber', n: 1 },
      { name: 'Coco', n: 2 },
      { name: 'Lyft', n: 5 },
    ]);
  });
});
