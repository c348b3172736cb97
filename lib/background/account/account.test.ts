import { describe, expect, test } from 'vitest';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const connect = (world: World, key: string) => world.app().handlers['account.connect']({ key });
const disconnect = (world: World) => world.app().handlers['account.disconnect']({});

async function rent(world: World): Promise<void> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
}

async function connected(): Promise<World> {
  const world = createWorld();
  await connect(world, 'omo_live_one');
  return world;
}

test('a late answer to one account is not shown to the next', async () => {
  const world = await connected();
  world.api.rentAtServer('Uber');
  for (const endpoint of ['activeRentals', 'services', 'balance'] as const) world.api.hold(endpoint);
  world.app().viewConnected({ post: () => {} });
  const refreshed = world.app().handlers['catalog.refresh']({});
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
  void world.app().handlers['catalog.refresh']({});
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

describe('the key store cannot be read as the worker starts', () => {
  async function startedBlind(world: World): Promise<void> {
    world.kill();
    world.machine.keysLocked = true;
    world.wake();
    await settle();
  }

  test('while the key store is unreadable the account stays and the alarm goes on, and the code comes once it can be read', async () => {
    const world = await connected();
    await rent(world);
    await startedBlind(world);
    expect(await world.state()).toMatchObject({ account: { status: 'connected' } });
    expect(world.hasAlarm()).toBe(true);
    world.api.receive('rental-1', '482913');
    world.machine.keysLocked = false;
    await world.clock.advance(40_000);
    expect((await world.state()).rentals).toMatchObject([{ state: 'received' }]);
  });

  test('while the key store is unreadable, several workers in a row change nothing', async () => {
    const world = await connected();
    await rent(world);
    for (let n = 0; n < 4; n += 1) {
      await startedBlind(world);
      await world.clock.advance(45_000);
    }
    world.api.receive('rental-1', '482913');
    world.machine.keysLocked = false;
    await world.clock.advance(40_000);
    expect((await world.state()).rentals).toMatchObject([{ state: 'received' }]);
    expect((await world.state()).account).toMatchObject({ status: 'connected' });
  });

  test('a session key that is gone is noticed once the key store can be read', async () => {
    const world = createWorld();
    await world.app().handlers['account.connect']({ key: 'omo_live_one', keep: 'session' });
    await rent(world);
    world.secrets.session = null;
    await startedBlind(world);
    expect((await world.state()).account).toMatchObject({ status: 'connected' });
    world.machine.keysLocked = false;
    await world.clock.advance(31_000);
    expect((await world.state()).account).toMatchObject({ status: 'none' });
    expect(world.hasAlarm()).toBe(false);
  });

  test('a key store that could not be read is read again by the next view, without a rental too', async () => {
    const world = await connected();
    world.secrets.key = null;
    await startedBlind(world);
    world.machine.keysLocked = false;
    world.app().viewConnected({ post: () => {} });
    await settle();
    expect((await world.state()).account).toMatchObject({ status: 'none' });
  });
});

describe('the state is lost, and the key is not', () => {
  async function withoutState(world: World): Promise<void> {
    world.kill();
    world.disk.stored = {};
    world.wake();
    await settle();
  }

  test('after a lost state, a waiting number is back as the worker starts, and its code comes', async () => {
    const world = await connected();
    await rent(world);
    await withoutState(world);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(31_000);
    expect((await world.state()).rentals).toMatchObject([{ state: 'received' }]);
  });

  test('after a lost state, a number that has its code and is no longer listed as active is back without a view', async () => {
    const world = await connected();
    await rent(world);
    await world.clock.advance(1_000);
    world.api.receive('rental-1', '482913');
    await withoutState(world);
    expect((await world.state()).rentals).toMatchObject([
      { state: 'received', messages: [{ code: '482913' }] },
    ]);
    world.api.receive('rental-1', '222222');
    await world.clock.advance(120_000);
    expect((await world.state()).rentals).toMatchObject([{ messages: [{}, { code: '222222' }] }]);
  });

  test('a worker that starts with its state reads no history', async () => {
    const world = await connected();
    await rent(world);
    const before = world.api.count('history');
    world.kill();
    world.wake();
    await settle();
    expect(world.api.count('history')).toBe(before);
  });
});

test.each(['activeRentals', 'history'] as const)(
  'a number whose code is in comes back with its key, also where %s takes its time',
  async (slow) => {
    const world = await connected();
    await rent(world);
    await world.clock.advance(5_000);
    world.api.receive('rental-1', '482913');
    await disconnect(world);
    world.kill();
    world.wake();
    await settle();
    world.api.hold(slow, 1);
    const again = connect(world, 'omo_live_one');
    await settle();
    world.api.release(slow);
    await again;
    expect((await world.state()).rentals).toMatchObject([{ state: 'received' }]);
  },
);
