import { beforeEach, expect, test } from 'vitest';
import type { Site } from '../../domain/fill/fill.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import { settle } from '../../testing/clock.ts';
import type { Endpoint } from '../../testing/fake-api.ts';
import { createWorld, type World } from '../../testing/world.ts';

const NOBODY: Site = { tabId: -1, origin: '' };
const SECOND = 1_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

const openView = () => world.app().viewConnected({ post: () => {} });

/** How often it was asked for meanwhile. */
async function asked(endpoint: Endpoint, during: () => unknown): Promise<number> {
  const before = world.api.count(endpoint);
  await during();
  await settle();
  return world.api.count(endpoint) - before;
}

test('a view that wakes the worker has the lists read once', async () => {
  world.api.rentAtServer('Walmart');
  openView()();
  await settle();
  world.kill();
  const wake = () => {
    world.wake();
    openView();
  };
  expect(await asked('activeRentals', wake)).toBe(1);
  expect(await asked('history', () => {})).toBe(0);
  expect((await world.state()).rentals).toHaveLength(1);
});

test('a view that opens again right after the last one has only the active rentals read', async () => {
  await world.clock.advance(60 * SECOND);
  expect(await asked('history', () => openView()())).toBe(1);
  await world.clock.advance(10 * SECOND);
  expect(await asked('history', () => openView()())).toBe(0);
  expect(await asked('activeRentals', () => openView()())).toBe(1);
  await world.clock.advance(20 * SECOND);
  expect(await asked('history', () => openView()())).toBe(1);
});

test('one whose look at the history failed does not count', async () => {
  await world.clock.advance(60 * SECOND);
  world.api.fail('history', { code: 'upstream', when: 'before' });
  openView()();
  await settle();
  expect(await asked('history', () => openView()())).toBe(1);
});

test('a number that the network bought twice is found, although the lists were being read meanwhile', async () => {
  world.kill();
  world.api.hold('activeRentals', 1);
  world.wake();
  await settle();
  world.api.server.onCall = (endpoint) => {
    if (endpoint === 'rent') world.api.rentAtServer('Uber');
  };
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null }, NOBODY);
  await settle();
  world.api.release('activeRentals');
  await settle();
  const known = (await world.state()).rentals.filter(isBought).map(({ id }) => id);
  expect(known.toSorted()).toEqual(['rental-1', 'rental-2']);
  expect((await world.state()).trouble?.what).toEqual({ kind: 'second_number', service: 'Uber' });
});

test('two numbers rented elsewhere are no trouble', async () => {
  world.api.rentAtServer('Uber');
  world.api.rentAtServer('Uber');
  openView();
  await settle();
  expect(await world.state()).toMatchObject({ rentals: [{}, {}], trouble: null });
});
