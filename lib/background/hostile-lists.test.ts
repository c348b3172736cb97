import { beforeEach, describe, expect, test } from 'vitest';
import type { ServerRental } from '../api/types.ts';
import { isBought, isLive } from '../domain/rental/rental-events.ts';
import { alertsOf } from '../state/alert-edits.ts';
import { settle } from '../testing/clock.ts';
import { listMadeUp } from '../testing/made-up-rentals.ts';
import { createWorld, type World } from '../testing/world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

const list = (count: number, change?: (n: number) => Partial<ServerRental>) =>
  listMadeUp(world, count, change);

/** How often the state was shown and written while a view looks. */
async function look(): Promise<{ posts: number; writes: number }> {
  let posts = 0;
  const writes = world.disk.writes.length;
  const close = world.app().viewConnected({ post: () => (posts += 1) });
  await settle();
  close();
  return { posts, writes: world.disk.writes.length - writes };
}

async function idsOf(usable = (_: unknown) => true): Promise<string[]> {
  return (await world.state()).rentals
    .filter(isBought)
    .filter(usable)
    .map(({ id }) => id);
}

function rent(service: string): Promise<unknown> {
  return world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site: null });
}

describe('two thousand rentals that nobody made', () => {
  test('two thousand unknown rentals cost as many writes as one', async () => {
    list(1);
    const one = await look();
    world.api.rentals.length = 0;
    list(2_000, (n) => ({ id: `other-${n}` }));
    expect(await look()).toEqual(one);
  });

  test('of two thousand unknown rentals the newest hundred are adopted, and no more at the next read', async () => {
    list(2_000);
    await look();
    const newest = Array.from({ length: 100 }, (_, n) => `fake-${n}`);
    expect(await idsOf()).toEqual(newest);
    await world.clock.advance(30 * SECOND);
    list(50, (n) => ({ id: `later-${n}` }));
    await look();
    expect(await idsOf()).toEqual(newest);
  });

  test('two thousand unknown rentals hide neither the number of a lost answer nor a second one', async () => {
    world.api.fail('rent', { code: 'offline', when: 'after' });
    world.api.server.isSentTwice = (endpoint) => endpoint === 'rent';
    list(1_998, (n) => ({ rentedAt: world.clock.now() + 5 * SECOND - n }));
    await rent('Uber');
    await settle();
    const ids = await idsOf();
    expect(ids).toEqual(expect.arrayContaining(['rental-1999', 'rental-2000']));
    expect(alertsOf(await world.state())).toContainEqual(
      expect.objectContaining({ what: { kind: 'second_number', service: 'Uber' } }),
    );
  });

  test('two thousand unknown rentals are not announced one by one', async () => {
    const notify = { code: true, expiring: true, cancelFailed: true, stock: true };
    await world.app().handlers['settings.save']({ notify });
    list(100, () => ({ expiresAt: world.clock.now() + 2 * MINUTE }));
    await look();
    await world.clock.advance(MINUTE);
    expect(world.shown.notifications.size).toBeGreaterThan(0);
    expect(world.shown.notifications.size).toBeLessThanOrEqual(10);
  });

  test('two thousand unknown rentals do not keep the user’s own code from being announced', async () => {
    const notify = { code: true, expiring: true, cancelFailed: true, stock: true };
    await world.app().handlers['settings.save']({ notify });
    await rent('Uber');
    list(100, () => ({ expiresAt: world.clock.now() + 2 * MINUTE }));
    await look();
    await world.clock.advance(31 * SECOND);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(20 * SECOND);
    expect([...world.shown.notifications.values()]).toContainEqual(
      expect.objectContaining({ title: 'Your Uber code arrived' }),
    );
  });

  test('two thousand unknown rentals are gone once the server is well again', async () => {
    list(100);
    await look();
    world.api.rentals.length = 0;
    await world.clock.advance(75 * MINUTE);
    expect(await idsOf(isLive as never)).toEqual([]);
    expect(world.hasAlarm()).toBe(false);
  });

  test('two thousand unknown rentals do not pile up as they end', async () => {
    list(100);
    await look();
    for (const rental of world.api.rentals) rental.status = 'cancelled';
    await world.clock.advance(30 * SECOND);
    await look();
    expect(await idsOf(isLive as never)).toEqual([]);
    await rent('Uber');
    await settle();
    expect(await idsOf()).toHaveLength(21);
  });
});

test.each([
  ['in the year 9999', { expiresAt: Date.parse('2099-12-31') }],
  ['and began there', { rentedAt: Date.parse('2099-12-01'), expiresAt: Date.parse('2099-12-31') }],
])('a rental that ends %s is polled for an hour at most', async (_case, times) => {
  list(1, () => times);
  await look();
  expect(await idsOf()).toEqual(['fake-0']);
  await world.clock.advance(62 * MINUTE);
  expect(await idsOf(isLive as never)).toEqual([]);
  expect(world.hasAlarm()).toBe(false);
});

test('a rental that changes its number goes on with the one it had', async () => {
  list(1);
  await look();
  Object.assign(world.api.rentals[0] ?? {}, { phone: '+13125550001', service: 'Other', priceMinor: 99_999 });
  await world.clock.advance(MINUTE);
  await look();
  expect((await world.state()).rentals).toMatchObject([
    { phone: '+13025550100', service: 'Acme', priceMinor: 0 },
  ]);
});

test('a server with a new code in each answer is stopped somewhere, and keeps the worker from nothing else', async () => {
  await rent('Uber');
  let n = 100_000;
  world.api.server.shortAnswer = ({ expiresAt }) => {
    n += 1;
    return {
      status: 'active',
      message: { code: `${n}`, text: `Code ${n}`, receivedAt: world.clock.now() },
      expiresAt,
    };
  };
  await world.clock.advance(9 * MINUTE);
  const [rental] = (await world.state()).rentals;
  expect(rental && 'messages' in rental && rental.messages.length).toBe(30);
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a rental with the id %j, of a service of that name, is like any other from its list to its end',
  async (id) => {
    list(1, () => ({ id, service: id }));
    await look();
    expect(await idsOf()).toEqual([id]);
    world.api.receive(id, '482913');
    await world.clock.advance(MINUTE);
    const { key = '' } = (await world.state()).rentals[0] ?? {};
    await world.app().handlers['rental.resend_requested']({ key });
    await world.app().handlers['rental.cancel']({ key });
    await world.clock.advance(15 * MINUTE);
    await world.app().handlers['rental.dismiss']({ key });
    await world.app().handlers['note.save']({ id, text: 'mine' });
    const { notes } = await world.app().handlers['state.get']({});
    expect(Object.hasOwn(notes, id)).toBe(true);
    world.kill();
    world.wake();
    await settle();
    expect(await idsOf()).toEqual([]);
  },
);
