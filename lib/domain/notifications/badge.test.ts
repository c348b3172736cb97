import { expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../../testing/builders.ts';
import { badgeFor } from './badge.ts';

const NOTHING = { rentals: [], watches: [], unread: false, alert: false };
const BACK = { service: 'Uber', since: 0, until: 1, backAt: 1 };

test.each([
  ['nothing to say', NOTHING, '', 'nothing'],
  ['active rentals', { ...NOTHING, rentals: [aWaiting(), aReceived(aMessage('482913'))] }, '2', 'active'],
  ['ended rentals', { ...NOTHING, rentals: [{ ...aWaiting(), state: 'expired' as const }] }, '', 'nothing'],
  ['a code nobody saw', { ...NOTHING, rentals: [aReceived(aMessage('482913'))], unread: true }, '✓', 'code'],
  ['numbers that are back', { ...NOTHING, watches: [BACK], unread: true }, '✓', 'stock'],
  [
    'a code as well as numbers that are back',
    { ...NOTHING, rentals: [aReceived(aMessage('482913'))], watches: [BACK], unread: true },
    '✓',
    'code',
  ],
  [
    'numbers that are back beside a rental that still waits',
    { ...NOTHING, rentals: [aWaiting(), aRequest()], watches: [BACK], unread: true },
    '✓',
    'stock',
  ],
  [
    'news that is over, of a service that is not back',
    { ...NOTHING, watches: [{ ...BACK, backAt: null }], unread: true },
    '✓',
    'code',
  ],
  ['alert before all', { ...NOTHING, rentals: [aWaiting()], unread: true, alert: true }, '!', 'alert'],
])('%s', (_, facts, text, says) => {
  expect(badgeFor(facts)).toMatchObject({ text, says });
});

test('how many are active is told whatever else there is to say', () => {
  const rentals = [aWaiting(), { ...aWaiting(), state: 'expired' as const }, aReceived(aMessage('482913'))];
  const said = [NOTHING, { ...NOTHING, unread: true }, { ...NOTHING, alert: true }].map((facts) =>
    badgeFor({ ...facts, rentals }),
  );
  expect(said.map(({ active, tone }) => [active, tone])).toEqual([
    [2, 'quiet'],
    [2, 'news'],
    [2, 'alert'],
  ]);
});
