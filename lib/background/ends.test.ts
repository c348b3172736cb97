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
  test.each([1, 2, 3])('%i times: nothing ends, and the code is shown', async (times) => {
    await at(20);
    world.api.fail('code', ...Array.from({ length: times }, () => MISSING));
    world.api.fail('rental', ...Array.from({ length: times }, () => MISSING));
    await at(50);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    world.api.receive('rental-1', '482913');
    await at(80);
    expect(await rental()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  });

  test('again and again, while it is listed: it lives until its time, and its code comes from the list', async () => {
    fails(ABOUT_ONE, MISSING);
    await at(200);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    world.api.receive('rental-1', '482913');
    await at(240);
    expect(await rental()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
    await at(340);
    expect(await rental()).toMatchObject({ state: 'completed' });
  });

  test('but its history has it: nothing ends', async () => {
    world.api.receive('rental-1', '111111');
    await at(20);
    fails(ABOUT_ONE, MISSING);
    await at(200);
    expect(await rental()).toMatchObject({ state: 'received' });
  });

  test('but a later page of the history has it: nothing ends', async () => {
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

  test('but the lists are unreadable: nothing ends', async () => {
    fails(ABOUT_ONE, MISSING);
    for (const list of ['activeRentals', 'history'] as const) {
      world.api.server.faultFor = (endpoint) =>
        ABOUT_ONE.includes(endpoint) ? MISSING : endpoint === list ? DOWN : undefined;
      await world.clock.advance(100_000);
      expect(await rental()).toMatchObject({ state: 'waiting' });
    }
  });

  test('and no list has it: after a minute it is gone, and nobody claims to know how it ended', async () => {
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

  test('with answers in between: the minute starts over each time', async () => {
    const removed = world.api.rentals.slice();
    for (let n = 0; n < 4; n += 1) {
      world.api.remove('rental-1');
      await world.clock.advance(40_000);
      world.api.rentals.push(...removed);
      await world.clock.advance(32_000);
      expect(await rental()).toMatchObject({ state: 'waiting' });
    }
  });

  test('it was gone, and is back: it lives on, with its code', async () => {
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

  test('after its time: it is over, and the history has its last code', async () => {
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

  test('its code is found even if the worker was stopped meanwhile', async () => {
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

  test('that no code came is said once it is known', async () => {
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

  test('the history tells if only its detail stays unreadable', async () => {
    await at(280);
    world.api.receive('rental-1', '482913');
    fails(READS, DOWN);
    await at(500);
    fails(ABOUT_ONE, DOWN);
    await at(620);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });

  test('for more than an hour: then nobody asks any more, and whoever looks is told', async () => {
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
  test('and the server was not reached: it lives on once it is', async () => {
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
