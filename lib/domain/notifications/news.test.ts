import { expect, test } from 'vitest';
import { aMessage, aReceived, aWaiting } from '../../testing/builders.ts';
import type { Replacement } from '../rental/replacement.ts';
import { rentEntries } from '../services/rent-entry.ts';
import type { Service } from '../services/service.ts';
import { newsOf } from './news.ts';

const replacement = (step: Replacement['step']): Replacement => ({
  from: 'key-1',
  service: 'Uber',
  shownPriceMinor: 40,
  site: null,
  startedAt: 0,
  step,
  to: null,
  error: null,
});

test('there is something new to see with each number, message and step, and with nothing else', () => {
  const waiting = aWaiting();
  const code = aMessage('482913');
  const states = [
    { rentals: [], replacing: {} },
    { rentals: [waiting], replacing: {} },
    { rentals: [aReceived(code)], replacing: {} },
    { rentals: [aReceived(code, aMessage('555111', 60))], replacing: {} },
    { rentals: [waiting], replacing: { 'key-1': replacement('cancelling') } },
    { rentals: [waiting], replacing: { 'key-1': replacement('renting') } },
    { rentals: [waiting, aWaiting({ key: 'key-2' })], replacing: {} },
  ];
  expect(new Set(states.map(newsOf)).size).toBe(states.length);
  const ended = { ...waiting, state: 'expired' as const };
  expect(newsOf({ rentals: [ended], replacing: {} })).toBe('');
  expect(newsOf({ rentals: [{ ...waiting, expiresAt: 0 }], replacing: {} })).toBe(
    newsOf({ rentals: [waiting], replacing: {} }),
  );
});

test('a page’s menu offers what its site is known for, and no more entries than a browser takes', () => {
  const service = (name: string): Service => ({
    id: name,
    name,
    priceMinor: 40,
    available: 5,
    category: null,
  });
  const [uber, ...others] = rentEntries([service('Uber'), service('Nobody Knows This One')], {});
  expect(others).toEqual([]);
  expect(uber).toMatchObject({
    service: { name: 'Uber' },
    patterns: expect.arrayContaining(['*://*.uber.com/*']),
  });
  const many = Array.from({ length: 501 }, (_, n) => service(`Service${n}`));
  const overrides = Object.fromEntries(many.map(({ name }, n) => [`s${n}.test`, name]));
  expect(rentEntries(many, overrides)).toHaveLength(500);
});
