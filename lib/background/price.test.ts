import { beforeEach, expect, test } from 'vitest';
import { alertsOf } from '../state/alert-edits.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
  world.api.server.onCall = (endpoint) => {
    if (endpoint === 'rent') world.api.server.priceMinor = 55;
  };
});

const rent = async (shownPriceMinor = 40) => {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor, site: null });
  await settle();
};
const told = async () => alertsOf(await world.state()).map(({ what }) => what);

test('a number that cost more than was agreed is told of', async () => {
  await rent();
  expect(await told()).toEqual([{ kind: 'charged_more', service: 'Uber', agreedMinor: 40, paidMinor: 55 }]);
});

test('also where its answer was lost, and once', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  await rent();
  await world.clock.advance(60_000);
  expect(await told()).toEqual([{ kind: 'charged_more', service: 'Uber', agreedMinor: 40, paidMinor: 55 }]);
});

test('one that cost as much, or less, is not', async () => {
  await rent(55);
  expect(await told()).toEqual([]);
});

test('nor is one that was rented elsewhere', async () => {
  world.api.server.priceMinor = 55;
  world.api.rentAtServer('Uber');
  world.app().viewConnected({ post: () => {} });
  await settle();
  expect((await world.state()).rentals).toMatchObject([{ adopted: true, priceMinor: 55 }]);
  expect(await told()).toEqual([]);
});
