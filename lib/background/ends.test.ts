import { beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../testing/clock.ts';
import type { Endpoint, Fault } from '../testing/fake-api.ts';
import { createWorld, type World } from '../testing/world.ts';

// A number that is paid for ends by its time, by its cancel, or because the server has it nowhere any more; and what came
// until then is shown, whenever it can be read.

const LIFE_MS = 300_000;
const ABOUT_ONE: readonly Endpoint[] = ['code', 'rental'];
const READS: readonly Endpoint[] = [...ABOUT_ONE, 'activeRentals', 'history'];
const MISSING: Fault = { code: 'not_found', when: 'before' };
const DOWN: Fault = { code: 'upstream', when: 'before' };

let world: World;
let rentedAt: number;
beforeEach(async () => {
  world = createWorld();
  world.api.server.lifetimeMs = LIFE_MS;
  await world.connect();
  rentedAt = world.clock.now();
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
});

const rental = async () => (await world.state()).rentals[0];
/** So many seconds after the rent. */
const at = (seconds: number) => world.clock.advance(rentedAt + seconds * 1_000 - world.clock.now());

function fails(endpoints: readonly Endpoint[], fault: Fault): void {
  world.api.server.faultFor = (endpoint) => (endpoints.includes(endpoint) ? fault : undefined);
}
function well(): void {
  world.api.server.faultFor = () => undefined;
}

describe('the server says that it has no such number', () => {
  test.each([1, 2, 3])(
    'a number reported missing %i times in a row does not end, and its code is shown',
    async (times) => {
      await at(20);
      world.api.fail('code', ...Array.from({ length: times }, () => MISSING));
      world.api.fail('rental', ...Array.from({ length: times }, () => MISSING));
      await at(50);
      expect(await rental()).toMatchObject({ state: 'waiting' });
      world.api.receive('rental-1', '482913');
      await at(80);
      expect(await rental()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
    },
  );

  test('a number reported missing for good but listed lives until its time, and its code comes from the list', async () => {
    fails(ABOUT_ONE, MISSING);
    await at(200);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    world.api.receive('rental-1', '482913');
    await at(240);
    expect(await rental()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
    await at(340);
    expect(await rental()).toMatchObject({ state: 'completed' });
  });

  test('a number reported missing but in the history does not end', async () => {
    world.api.receive('rental-1', '111111');
    await at(20);
    fails(ABOUT_ONE, MISSING);
    await at(200);
    expect(await rental()).toMatchObject({ state: 'received' });
  });

  test('a number reported missing but on a later page of the history does not end', async () => {
    for (let n = 0; n < 260; n += 1) {
      world.api.server.balanceMinor += 40;
      world.api.cancelAtServer(world.api.rentAtServer('Walmart').id);
    }
    const [paid] = world.api.rentals;
    if (paid) paid.status = 'completed';
    fails(ABOUT_ONE, MISSING);
    await at(200);
    expect(await rental()).toMatchObject({ state: 'waiting' });
  });

  test('a number reported missing while the lists are unreadable does not end', async () => {
    fails(ABOUT_ONE, MISSING);
    for (const list of ['activeRentals', 'history'] as const) {
      world.api.server.faultFor = (endpoint) =>
        ABOUT_ONE.includes(endpoint) ? MISSING : endpoint === list ? DOWN : undefined;
      await world.clock.advance(100_000);
      expect(await rental()).toMatchObject({ state: 'waiting' });
    }
  });

  test('a number that is missing everywhere ends after a minute, as unclear', async () => {
    await at(20);
    world.api.remove('rental-1');
    await at(60);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    await at(160);
    expect(await rental()).toMatchObject({ state: 'expired', unseenAt: expect.any(Number) });
    const before = world.api.calls.length;
    await at(280);
    expect(world.api.calls.length - before).toBeLessThanOrEqual(20);
  });

  test('an answer in between starts the minute of a missing number over', async () => {
    const removed = world.api.rentals.slice();
    for (let n = 0; n < 4; n += 1) {
      world.api.remove('rental-1');
      await world.clock.advance(40_000);
      world.api.rentals.push(...removed);
      await world.clock.advance(32_000);
      expect(await rental()).toMatchObject({ state: 'waiting' });
    }
  });

  test('a missing number that comes back lives on, with its code', async () => {
    const removed = world.api.rentals.slice();
    world.api.remove('rental-1');
    await at(150);
    expect(await rental()).toMatchObject({ unseenAt: expect.any(Number) });
    world.api.rentals.push(...removed);
    await at(200);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    expect(await rental()).not.toHaveProperty('unseenAt');
    world.api.receive('rental-1', '482913');
    await at(260);
    expect(await rental()).toMatchObject({ state: 'received' });
  });

  test('a number that is missing after its time has ended, with the last code that the history has', async () => {
    await at(298);
    world.api.receive('rental-1', '482913');
    fails(ABOUT_ONE, MISSING);
    await at(310);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
    expect(await rental()).not.toHaveProperty('unseenAt');
  });
});

describe('the server is down from before its end', () => {
  const KINDS: readonly Fault[] = [
    DOWN,
    { code: 'server_error', when: 'before' },
    { code: 'offline', when: 'before' },
    { code: 'timeout', when: 'before', answersAfterMs: 6_000 },
    { code: 'bad_response', when: 'before' },
  ];

  test.each(KINDS)(
    'until minutes after it ($code): unclear at first, then its code is shown',
    async (fault) => {
      await at(280);
      world.api.receive('rental-1', '482913');
      fails(READS, fault);
      await at(500);
      expect(await rental()).toMatchObject({ state: 'expired', unseenAt: expect.any(Number) });
      well();
      await at(620);
      expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
      expect(await rental()).not.toHaveProperty('unseenAt');
      expect((await world.state()).unread).toBe(true);
      expect(world.hasAlarm()).toBe(false);
    },
  );

  test('after an outage at its end, the code is found even if the worker was stopped meanwhile', async () => {
    await at(280);
    world.api.receive('rental-1', '482913');
    fails(READS, DOWN);
    await at(500);
    world.kill();
    await at(560);
    well();
    world.kill();
    await at(660);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });

  test('after an outage at its end, a number is told to have no code once that is known', async () => {
    await at(280);
    fails(READS, DOWN);
    await at(500);
    expect(await rental()).toMatchObject({ unseenAt: expect.any(Number) });
    expect((await world.state()).deliveries).toEqual([]);
    well();
    await at(620);
    expect(await rental()).toMatchObject({ state: 'expired' });
    expect(await rental()).not.toHaveProperty('unseenAt');
    expect((await world.state()).deliveries).toMatchObject([{ id: 'rental-1', waitMs: null }]);
    expect(world.hasAlarm()).toBe(false);
  });

  test('after an outage at its end, the history tells how it went if its detail stays unreadable', async () => {
    await at(280);
    world.api.receive('rental-1', '482913');
    fails(READS, DOWN);
    await at(500);
    fails(ABOUT_ONE, DOWN);
    await at(620);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });

  test('after more than an hour of outage nothing is asked any more, and the next view tells', async () => {
    await at(280);
    world.api.receive('rental-1', '482913');
    fails(READS, DOWN);
    await at(600);
    const before = world.api.calls.length;
    await at(300 + 3_900);
    expect(world.api.calls.length - before).toBeLessThanOrEqual(60);
    expect(world.hasAlarm()).toBe(false);
    well();
    world.app().viewConnected({ post: () => {} });
    await settle();
    expect(await rental()).toMatchObject({ messages: [{ code: '482913' }] });
  });
});

describe("this machine's clock says that its time is over", () => {
  test('a number whose time is over by this clock alone lives on once the server answers', async () => {
    await at(20);
    fails(READS, DOWN);
    world.machine.aheadMs = 3 * 3_600_000;
    await at(220);
    expect(await rental()).toMatchObject({ state: 'expired', unseenAt: expect.any(Number) });
    well();
    await at(280);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    world.api.receive('rental-1', '482913');
    await at(310);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });
});
