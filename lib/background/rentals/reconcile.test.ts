import { beforeEach, expect, test } from 'vitest';
import { isBought } from '../../domain/rental/rental-events.ts';
import { settle } from '../../testing/clock.ts';
import type { Endpoint } from '../../testing/fake-api.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SECOND = 1_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

const openView = () => world.app().viewConnected({ post: () => {} });

async function rent(service: string): Promise<void> {
  await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site: null });
  await settle();
}

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

test('a failed read of the history does not count as a read', async () => {
  await world.clock.advance(60 * SECOND);
  world.api.fail('history', { code: 'upstream', when: 'before' });
  openView()();
  await settle();
  expect(await asked('history', () => openView()())).toBe(1);
});

test('a view that opens without a key leaves the history unread', async () => {
  world = createWorld();
  openView()();
  await settle();
  await world.connect();
  expect(await asked('history', () => openView()())).toBe(1);
});

test('a view that opens while the lists are read shows what that read finds in the history', async () => {
  world.kill();
  world.api.rentAtServer('Walmart');
  world.api.receive('rental-1', '482913');
  world.api.hold('activeRentals', 1);
  world.wake();
  await settle();
  openView();
  await settle();
  expect(await asked('activeRentals', () => world.api.release('activeRentals'))).toBe(0);
  expect((await world.state()).rentals).toMatchObject([{ id: 'rental-1', state: 'received' }]);
});

test('a view that opens after the last list was chosen has all lists read again', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'before' });
  world.api.hold('history', 1);
  await rent('Uber');
  const whileHeld = async (what: () => unknown) => {
    what();
    await settle();
    world.api.release('history');
  };
  expect(await asked('activeRentals', () => whileHeld(openView))).toBe(1);
});

test('other callers that ask about a lost purchase wait for the same read', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'before' });
  world.api.hold('history', 1);
  await rent('Uber');
  await world.clock.advance(10 * SECOND);
  expect(await asked('activeRentals', () => world.api.release('history'))).toBe(0);
});

test('two purchases that end in the same moment have the lists read once', async () => {
  world.api.hold('rent');
  await Promise.all([rent('Uber'), rent('Walmart')]);
  expect(await asked('activeRentals', () => world.api.release('rent'))).toBe(1);
});

test('reconciling sets no alarm if there is nothing to follow', async () => {
  openView();
  await world.clock.advance(5 * SECOND);
  expect(world.hasAlarm()).toBe(false);
  expect(await asked('activeRentals', () => world.clock.advance(20 * SECOND))).toBe(1);
  expect(world.hasAlarm()).toBe(false);
});

test('a number that the network bought twice is found, although the lists were being read meanwhile', async () => {
  world.kill();
  world.api.hold('activeRentals', 1);
  world.wake();
  await settle();
  world.api.server.onCall = (endpoint) => {
    if (endpoint === 'rent') world.api.rentAtServer('Uber');
  };
  await rent('Uber');
  world.api.release('activeRentals');
  await settle();
  const known = (await world.state()).rentals.filter(isBought).map(({ id }) => id);
  expect(known.toSorted()).toEqual(['rental-1', 'rental-2']);
  expect((await world.state()).alert?.what).toEqual({ kind: 'second_number', service: 'Uber' });
});

test('two numbers rented elsewhere raise no alert', async () => {
  world.api.rentAtServer('Uber');
  world.api.rentAtServer('Uber');
  openView();
  await settle();
  expect(await world.state()).toMatchObject({ rentals: [{}, {}], alert: null });
});
