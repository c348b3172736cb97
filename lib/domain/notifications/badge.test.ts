import { expect, test } from 'vitest';
import { aMessage, aReceived, aWaiting } from '../../testing/builders.ts';
import { badgeFor } from './badge.ts';

const NOTHING = { rentals: [], watches: [], unread: false, alert: false };
const BACK = { service: 'Uber', since: 0, until: 1, backAt: 1 };

test.each([
  ['nothing to say', NOTHING, '', 'nothing'],
  ['active rentals', { ...NOTHING, rentals: [aWaiting(), aReceived(aMessage('482913'))] }, '2', 'active'],
  ['ended rentals', { ...NOTHING, rentals: [{ ...aWaiting(), state: 'expired' as const }] }, '', 'nothing'],
  ['a code nobody saw', { ...NOTHING, rentals: [aReceived(aMessage('482913'))], unread: true }, '✓', 'code'],
  ['numbers that are back', { ...NOTHING, watches: [BACK], unread: true }, '✓', 'stock'],
  ['alert before all', { ...NOTHING, rentals: [aWaiting()], unread: true, alert: true }, '!', 'alert'],
])('%s', (_, facts, text, says) => {
  expect(badgeFor(facts)).toMatchObject({ text, says });
});
