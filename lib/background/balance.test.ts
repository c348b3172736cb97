import { beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const SECOND = 1_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

async function rent(): Promise<void> {
  const input = { service: 'Uber', shownPriceMinor: 40, site: null };
  await world.app().handlers['rental.rent'](input);
  await settle();
}

async function cancel(): Promise<void> {
  const { key } = (await world.state()).rentals[0] ?? { key: '' };
  await world.app().handlers['rental.cancel']({ key });
  await settle();
}

const openView = () => world.app().viewConnected({ post: () => {} });

async function expectServersBalance(balanceMinor: number): Promise<void> {
  expect((await world.state()).balanceMinor).toBe(balanceMinor);
  expect(world.api.server.balanceMinor).toBe(balanceMinor);
}

/** How often the balance was asked for meanwhile. */
async function readings(during: () => Promise<unknown>): Promise<number> {
  const before = world.api.count('balance');
  await during();
  return world.api.count('balance') - before;
}

describe('the balance follows what is known of money', () => {
  test('the balance is read when a number rented elsewhere is adopted', async () => {
    world.api.rentAtServer('Walmart');
    openView();
    await settle();
    await expectServersBalance(960);
  });

  test('the balance is read when a lost purchase is found', async () => {
    world.api.fail('rent', { code: 'upstream', when: 'late', actsAfterMs: 10 * SECOND });
    await rent();
    await world.clock.advance(20 * SECOND);
    await expectServersBalance(960);
  });

  test('the balance is read when a cancel whose answer was lost is found', async () => {
    await rent();
    world.api.fail('cancel', { code: 'offline', when: 'after' });
    await cancel();
    await world.clock.advance(30 * SECOND);
    await expectServersBalance(1_000);
  });

  test('the balance is read when a cancel is refused because the number was cancelled elsewhere', async () => {
    await rent();
    world.api.cancelAtServer('rental-1');
    world.api.fail('cancel', { code: 'not_found', when: 'before' });
    await cancel();
    await expectServersBalance(1_000);
  });

  test('the balance is read when a number expires and is refunded', async () => {
    world.api.server.refundsExpired = true;
    await rent();
    await world.clock.advance(620 * SECOND);
    expect((await world.state()).rentals).toMatchObject([{ state: 'expired' }]);
    await expectServersBalance(1_000);
  });

  test('the balance is read by the next worker if one is stopped before it could', async () => {
    await rent();
    world.api.hold('balance');
    await cancel();
    expect((await world.state()).balanceMinor).toBe(960);
    world.kill();
    world.api.release('balance');
    world.wake();
    await settle();
    await expectServersBalance(1_000);
  });

  test('the balance is read again with the next wake after a read that failed', async () => {
    world.api.fail('balance', { code: 'upstream', when: 'before' });
    await rent();
    expect(await world.state()).toMatchObject({ balanceMinor: 1_000, catalogError: 'upstream' });
    await world.clock.advance(31 * SECOND);
    await expectServersBalance(960);
    expect((await world.state()).catalogError).toBeNull();
  });
});

describe('with a view open', () => {
  test('with a view open, a refund fifteen seconds after the cancel shows with the next read', async () => {
    world.api.server.refundsAfterMs = 15 * SECOND;
    openView();
    await rent();
    await cancel();
    await world.clock.advance(5 * SECOND);
    await expectServersBalance(960);
    await world.clock.advance(30 * SECOND);
    await expectServersBalance(1_000);
  });

  test('with a view open, a deposit shows with the next read', async () => {
    openView();
    await settle();
    world.api.server.balanceMinor += 500;
    await world.clock.advance(20 * SECOND);
    await expectServersBalance(1_500);
  });
});

describe('requests for the balance', () => {
  test('a code, an end or a dismissal makes nobody read the balance', async () => {
    await rent();
    const times = await readings(async () => {
      world.api.receive('rental-1', '482913');
      await world.clock.advance(700 * SECOND);
      const { key } = (await world.state()).rentals[0] ?? { key: '' };
      await world.app().handlers['rental.dismiss']({ key });
      await settle();
    });
    expect((await world.state()).rentals).toEqual([]);
    expect(times).toBe(0);
  });

  test('several numbers adopted at once have the balance read once', async () => {
    for (let n = 0; n < 3; n += 1) world.api.rentAtServer('Walmart');
    const times = await readings(async () => {
      openView();
      await settle();
    });
    expect(times).toBe(1);
  });

  test('reading the balance is not retried forever', async () => {
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'balance' ? { code: 'upstream', when: 'before' } : undefined;
    await rent();
    expect(await readings(() => world.clock.advance(60 * SECOND))).toBe(2);
  });

  test('without a view or a rental, the balance is not read', async () => {
    expect(await readings(() => world.clock.advance(600 * SECOND))).toBe(0);
  });
});
