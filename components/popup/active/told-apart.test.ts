import { expect, test } from 'vitest';
import { waiting } from '../../testing/states.ts';
import { toldApart } from './told-apart.ts';

const on = (origin: string) => ({ site: { tabId: 7, origin } });
const first = waiting();
const second = waiting({ key: 'r2', id: '2', phone: '+12066182118' });

test('a number that is the only one of its service needs no more than its name', () => {
  expect(toldApart(first, [first, waiting({ key: 'r2', service: 'Discord' })], {})).toBeNull();
});

test('two of one service go by their sites', () => {
  const fills = { r1: on('https://auth.uber.com'), r2: on('https://uber.example') };
  expect(toldApart(first, [first, second], fills)).toBe('uber.com');
  expect(toldApart(second, [first, second], fills)).toBe('uber.example');
});

test('where sites do not tell them apart, their last digits do', () => {
  const same = { r1: on('https://auth.uber.com'), r2: on('https://www.uber.com') };
  expect(toldApart(first, [first, second], same)).toBe('… 3874');
  expect(toldApart(second, [first, second], same)).toBe('… 2118');
  expect(toldApart(second, [first, second], { r1: on('https://uber.com') })).toBe('… 2118');
});

test('a number that is not there yet has no digits', () => {
  const requesting = {
    ...first,
    state: 'requesting',
    shownPriceMinor: 40,
    knownIds: [],
    request: 'sent',
  } as const;
  expect(toldApart(requesting, [requesting, second], {})).toBeNull();
});
