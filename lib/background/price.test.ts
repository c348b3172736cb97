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

test('a number that cost more than agreed is reported', async () => {
  await rent();
  expect(await told()).toEqual([{ kind: 'charged_more', service: 'Uber', agreedMinor: 40, paidMinor: 55 }]);
});

test('a higher price is reported once, even if the answer was lost', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  await rent();
  await world.clock.advance(60_000);
  expect(await told()).toEqual([{ kind: 'charged_more', service: 'Uber', agreedMinor: 40, paidMinor: 55 }]);
});

test('a price that is the same or lower is not reported', async () => {
  await rent(55);
  expect(await told()).toEqual([]);
});

test('the price of a number rented elsewhere is not reported', async () => {
  world.api.server.priceMinor = 55;
  world.api.rentAtServer('Uber');
  world.app().viewConnected({ post: () => {} });
  await settle();
  expect((await world.state()).rentals).toMatchObject([{ adopted: true, priceMinor: 55 }]);
  expect(await told()).toEqual([]);
});
