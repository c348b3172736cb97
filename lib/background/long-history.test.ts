import { beforeEach, describe, expect, test } from 'vitest';
import type { ServerRental } from '../api/types.ts';
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

function rent(service: string): Promise<unknown> {
  return world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site: null });
}

describe('a purchase whose answer was lost', () => {
  const lost = async () => {
    world.api.fail('rent', { code: 'offline', when: 'after' });
    await rent('Uber');
    await settle();
  };

  test.each([
    ['oldest first', { oldestFirst: true }],
    ['a few at a time', { oldestFirst: true, entriesPerPage: 20 }],
  ])('a lost purchase is found in a long history, %s, although its code is in', async (_case, how) => {
    list(180, (n) => ({
      service: 'Uber',
      status: 'expired',
      rentedAt: world.clock.now() - (200 - n) * MINUTE,
      expiresAt: world.clock.now() - (190 - n) * MINUTE,
    }));
    Object.assign(world.api.server, how);
    world.api.server.onCall = (endpoint) => {
      if (endpoint === 'activeRentals' && world.api.rentals.at(-1)?.messages.length === 0)
        world.api.receive('rental-181', '482913');
    };
    await lost();
    await world.clock.advance(40 * SECOND);
    expect((await world.state()).rentals).toMatchObject([
      { id: 'rental-181', messages: [{ code: '482913' }] },
    ]);
  });

  test('a lost purchase is not told as not bought by lists that do not reach back to it', async () => {
    world.api.fail('rent', { code: 'offline', when: 'before' });
    list(300, (n) => ({ service: 'Other', status: 'expired', rentedAt: world.clock.now() + MINUTE - n }));
    Object.assign(world.api.server, { oldestFirst: true, entriesPerPage: 20 });
    await rent('Uber');
    await world.clock.advance(5 * MINUTE);
    expect((await world.state()).rentals).toMatchObject([{ state: 'requesting' }]);
    expect(world.api.count('history')).toBeLessThan(150);
    await world.clock.advance(15 * MINUTE);
    expect((await world.state()).rentals).toMatchObject([{ state: 'failed', reason: 'unproven' }]);
  });
});
