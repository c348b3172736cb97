import { beforeEach, expect, test } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

const openView = () => world.app().viewConnected({ post: () => {} });
const states = async () => (await world.state()).rentals.map(({ state }) => state);

/** How often the lists were read in that time. */
async function listed(ms: number): Promise<number> {
  const before = world.api.count('activeRentals');
  await world.clock.advance(ms);
  return world.api.count('activeRentals') - before;
}

test('what is rented elsewhere while a view is open shows within twenty seconds, and ends here when it ends there', async () => {
  openView();
  await world.clock.advance(1_000);
  const { id } = world.api.rentAtServer('Walmart');
  await world.clock.advance(20_000);
  expect(await states()).toEqual(['waiting']);
  world.api.cancelAtServer(id);
  await world.clock.advance(20_000);
  expect(await states()).toEqual(['cancelled']);
});

test('a number rented elsewhere shows its code, even if it is no longer listed as active', async () => {
  openView();
  await world.clock.advance(1_000);
  world.api.receive(world.api.rentAtServer('Walmart').id, '482913');
  await world.clock.advance(20_000);
  expect((await world.state()).rentals).toMatchObject([
    { state: 'received', messages: [{ code: '482913' }] },
  ]);
});

test('a number rented elsewhere is polled from when it shows', async () => {
  openView();
  await world.clock.advance(1_000);
  const { id } = world.api.rentAtServer('Walmart');
  await world.clock.advance(19_000);
  expect(await states()).toEqual(['waiting']);
  world.api.receive(id, '482913');
  await world.clock.advance(10_000);
  expect(await states()).toEqual(['received']);
});

test('without an open view the lists are not read', async () => {
  const close = openView();
  expect(await listed(60_000)).toBeGreaterThanOrEqual(3);
  close();
  expect(await listed(120_000)).toBe(0);
});
