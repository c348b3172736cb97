import { expect, test } from 'vitest';
import type { Site } from '../domain/fill.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const NOBODY: Site = { tabId: -1, origin: '' };

const connect = (world: World, key: string) => world.app().handlers['account.connect']({ key }, NOBODY);
const disconnect = (world: World) => world.app().handlers['account.disconnect']({}, NOBODY);

async function connected(): Promise<World> {
  const world = createWorld();
  await connect(world, 'omo_live_one');
  return world;
}

test('what one account is answered late is not shown to the next', async () => {
  const world = await connected();
  world.api.rentAtServer('Uber');
  for (const endpoint of ['activeRentals', 'services', 'balance'] as const) world.api.hold(endpoint);
  world.app().viewConnected({ post: () => {} });
  const refreshed = world.app().handlers['catalog.refresh']({}, NOBODY);
  await settle();
  await disconnect(world);
  await refreshed;
  for (const endpoint of ['activeRentals', 'services', 'balance'] as const) world.api.release(endpoint);
  await settle();
  expect(await world.state()).toMatchObject({ rentals: [], balanceMinor: null, services: [] });
});

test('the next account is read anew, even while the last one is still being read', async () => {
  const world = await connected();
  world.api.hold('balance');
  world.api.hold('activeRentals');
  world.app().viewConnected({ post: () => {} });
  void world.app().handlers['catalog.refresh']({}, NOBODY);
  await settle();
  await disconnect(world);
  world.api.server.balanceMinor = 77;
  const next = connect(world, 'omo_live_two');
  await settle();
  world.api.release('balance');
  world.api.release('activeRentals');
  await next;
  expect(await world.state()).toMatchObject({ account: { status: 'connected' }, balanceMinor: 77 });
});
