import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const NOBODY = { tabId: -1, origin: '' };
const REFUSED = { code: 'already_renting' };

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

const rent = (service = 'Uber', site: PageRef | null = null) =>
  world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site });
const replace = (key: string) => world.app().handlers['rental.replace']({ key, shownPriceMinor: 40 });

describe('a number that has just been bought', () => {
  test('the same purchase within three seconds is the same click', async () => {
    await rent();
    await world.clock.advance(2_900);
    await expect(rent()).rejects.toMatchObject(REFUSED);
    expect(world.api.server.charges).toBe(1);
  });

  test('the three seconds of one click begin with the answer, however late that was', async () => {
    world.api.hold('rent');
    await rent();
    await world.clock.advance(6_000);
    world.api.release('rent');
    await world.clock.advance(2_900);
    await expect(rent()).rejects.toMatchObject(REFUSED);
    await world.clock.advance(100);
    await rent();
    expect(world.api.server.charges).toBe(2);
  });

  test('the three seconds of one click begin when a lost purchase is found', async () => {
    world.api.fail('rent', { code: 'timeout', when: 'after', answersAfterMs: 15_000 });
    await rent();
    await world.clock.advance(15_000);
    expect((await world.state()).rentals).toMatchObject([{ state: 'waiting', found: true }]);
    await expect(rent()).rejects.toMatchObject(REFUSED);
  });

  test.each([-1, 1])('whatever hour the server or this machine takes it for (%i h)', async (hours) => {
    await rent();
    await settle();
    const localMs = world.clock.now() + world.machine.aheadMs;
    world.app().noteServerTime(localMs + hours * 3_600_000, localMs);
    await expect(rent()).rejects.toMatchObject(REFUSED);
    world.machine.aheadMs += hours * 3_600_000;
    await expect(rent()).rejects.toMatchObject(REFUSED);
    await world.clock.advance(3_000);
    await rent();
    expect(world.api.server.charges).toBe(2);
  });

  test('a number that has just been bought is known to the next worker', async () => {
    await rent();
    await settle();
    world.kill();
    world.wake();
    await expect(rent()).rejects.toMatchObject(REFUSED);
  });

  test('a number that has just been bought counts as one click even if its code has arrived', async () => {
    const { key } = await rent();
    await settle();
    world.api.receive('rental-1', '482913');
    await world.app().handlers['rental.refresh']({ key });
    await expect(rent()).rejects.toMatchObject(REFUSED);
  });

  test('a purchase three seconds later, or for another service, is a new click', async () => {
    await rent();
    await rent('Walmart');
    await world.clock.advance(3_000);
    await rent();
    await settle();
    expect(world.api.server.charges).toBe(3);
  });

  test('the same service can be rented again at once after a cancel', async () => {
    const { key } = await rent();
    await settle();
    await world.app().handlers['rental.cancel']({ key });
    await rent();
    await settle();
    expect(world.api.server.charges).toBe(2);
  });
});

describe('while the offer is being checked', () => {
  test('a second click while the offer is checked is refused immediately', async () => {
    world.api.hold('service');
    const first = rent();
    await settle();
    await expect(rent()).rejects.toMatchObject(REFUSED);
    world.api.release('service');
    await first;
  });

  // A rent for a page takes a step more, so either may be the first to store what it is about to do.
  test.each([null, NOBODY])('another number is asked for: one is bought, not two (site %o)', async (site) => {
    const { key } = await rent();
    await world.clock.advance(5_000);
    world.api.hold('service');
    const both = [replace(key), rent('Uber', site)];
    await settle();
    world.api.release('service');
    const outcomes = await Promise.allSettled(both);
    await world.clock.advance(5_000);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(world.api.server.charges).toBe(2);
  });
});

describe('the browser sends one purchase twice', () => {
  /** As it may where a connection breaks: the server hears both, and answers the second only. */
  function sendTwice(): void {
    let sent = false;
    world.api.server.faultFor = (endpoint) => {
      if (endpoint === 'rent' && !sent) {
        sent = true;
        world.api.rentAtServer('Uber');
      }
      return undefined;
    };
  }

  test('both numbers of a doubled request are shown, and cancelling one refunds all of it', async () => {
    sendTwice();
    await rent();
    await settle();
    const { rentals } = await world.state();
    expect(rentals.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(world.api.server.balanceMinor).toBe(920);

    const key = rentals[0]?.key ?? '';
    await world.app().handlers['rental.cancel']({ key });
    const after = await world.state();
    expect(after.rentals.find((rental) => rental.key === key)).toMatchObject({ refundMinor: 40 });
    expect(after.balanceMinor).toBe(960);
  });

  test('both numbers of a doubled request are shown even if the answer and the worker are lost', async () => {
    sendTwice();
    world.api.fail('rent', { code: 'offline', when: 'after' });
    await rent();
    world.kill();
    await world.clock.advance(31_000);
    const { rentals } = await world.state();
    expect(rentals.map((rental) => ('id' in rental ? rental.id : null)).sort()).toEqual([
      'rental-1',
      'rental-2',
    ]);
  });
});
