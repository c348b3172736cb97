import { beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const SECOND = 1_000;
const HOUR_MS = 3_600_000;

let world: World;
async function begin(tellsTime = true): Promise<void> {
  world = createWorld();
  world.machine.tellsTime = tellsTime;
  await world.connect();
}
beforeEach(() => begin());

async function rent(): Promise<void> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
}
const rentals = async () => (await world.state()).rentals;

/** The number that this purchase is going to get is charged for now, and told of only later. */
function stamped(agoMs: number): void {
  const paid = world.api.rentals.at(-1);
  Object.assign(paid ?? {}, { rentedAt: world.clock.now() - agoMs });
}

describe('a purchase whose answer was lost', () => {
  test.each([4_000, 8_000, 30_000])(
    'is found though its server stamps rentals %i ms early',
    async (agoMs) => {
      world.api.fail('rent', { code: 'timeout', when: 'after' });
      world.api.hold('activeRentals');
      await rent();
      stamped(agoMs);
      world.api.release('activeRentals');
      await world.clock.advance(45_000);
      expect(await rentals()).toMatchObject([{ id: 'rental-1', state: 'waiting', found: true }]);
    },
  );

  test('a lost purchase is not matched with a rental made shortly before, if its own is listed too', async () => {
    world.api.rentAtServer('Uber');
    await world.clock.advance(8_000);
    world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 5_000 });
    await rent();
    await world.clock.advance(45_000);
    expect(await rentals()).toMatchObject([
      { id: 'rental-1', adopted: true },
      { id: 'rental-2', found: true },
    ]);
  });

  test('a lost purchase is not matched with a rental that was known before', async () => {
    world.api.rentAtServer('Uber');
    const close = world.app().viewConnected({ post: () => {} });
    await world.clock.advance(8_000);
    close();
    world.api.fail('rent', { code: 'offline', when: 'before' });
    await rent();
    await world.clock.advance(45_000);
    expect(await rentals()).toMatchObject([{ state: 'failed', reason: 'not_bought' }, { id: 'rental-1' }]);
  });

  test.each([
    ['told by the server', true],
    ['told by nobody', false],
  ])(
    'a lost purchase is not told as not bought because this clock jumps ahead: the time is %s',
    async (_, isTold) => {
      await begin(isTold);
      world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 20_000 });
      await rent();
      await world.clock.advance(1_000);
      world.machine.aheadMs = HOUR_MS;
      await world.clock.advance(15_000);
      expect(await rentals()).toMatchObject([{ state: 'requesting' }]);
      await world.clock.advance(45_000);
      expect(await rentals()).toMatchObject([{ id: 'rental-1', state: 'waiting' }]);
    },
  );

  test.each([
    ['told by the server', true],
    ['told by nobody', false],
  ])(
    'a lost purchase is told as not bought in time though this clock was put back: the time is %s',
    async (_, isTold) => {
      await begin(isTold);
      world.api.fail('rent', { code: 'offline', when: 'before' });
      await rent();
      await world.clock.advance(1_000);
      world.machine.aheadMs = -HOUR_MS;
      await world.clock.advance(45_000);
      expect(await rentals()).toMatchObject([{ state: 'failed', reason: 'not_bought' }]);
    },
  );

  test.each([-3, 3])(
    'is found where nobody tells the time and this clock is %i hours ahead',
    async (hours) => {
      await begin(false);
      world.machine.aheadMs = hours * HOUR_MS;
      world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 10_000 });
      await rent();
      await world.clock.advance(45_000);
      expect(await rentals()).toMatchObject([{ id: 'rental-1', state: 'waiting', found: true }]);
      world.api.receive('rental-1', '482913');
      await world.clock.advance(30_000);
      expect(await rentals()).toMatchObject([{ state: 'received' }]);
    },
  );
});

test.each([-3, 3])(
  'where nobody tells the time and this clock is %i hours ahead, a number ends by its own',
  async (hours) => {
    await begin(false);
    world.machine.aheadMs = hours * HOUR_MS;
    await rent();
    expect((await world.state()).clockSkewMs).toBe(-hours * HOUR_MS);
    await world.clock.advance(590_000);
    expect(await rentals()).toMatchObject([{ state: 'waiting' }]);
    await world.clock.advance(40_000);
    expect(await rentals()).toMatchObject([{ state: 'expired' }]);
  },
);

const jumps = [true, false].flatMap((isTold) =>
  [1, -1].flatMap((hours) =>
    [false, true].map((isStopped) => ({
      isTold,
      hours,
      isStopped,
      how: `${hours} hours, the worker ${isStopped ? 'stopped' : 'running'}, the time told by ${isTold ? 'the server' : 'nobody'}`,
    })),
  ),
);

describe.each(jumps)('this clock jumps by $how', ({ isTold, hours, isStopped, how }) => {
  /** A number is rented, and 100 s later this clock jumps. */
  async function rentAndJump(autoCancel = { afterSeconds: null as number | null, beforeExpiry: false }) {
    await begin(isTold);
    await world.app().handlers['settings.save']({ autoCancel });
    await rent();
    await world.clock.advance(100 * SECOND);
    if (isStopped) world.kill();
    world.machine.aheadMs += hours * HOUR_MS;
  }

  test(`a number lives on, gets its codes and ends: ${how}`, async () => {
    await rentAndJump();
    await world.clock.advance(300 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'waiting' }]);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(70 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'received' }]);
    await world.clock.advance(100 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'received' }]);
    await world.clock.advance(100 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'completed' }]);
    expect(world.hasAlarm()).toBe(false);
  });

  test(`a number whose code is in does not end by it: ${how}`, async () => {
    await begin(isTold);
    await rent();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(100 * SECOND);
    if (isStopped) world.kill();
    world.machine.aheadMs += hours * HOUR_MS;
    await world.clock.advance(400 * SECOND);
    world.api.receive('rental-1', '735519');
    await world.clock.advance(95 * SECOND);
    expect(await rentals()).toMatchObject([{ messages: [{ code: '482913' }, { code: '735519' }] }]);
  });

  test(`a number is cancelled before it runs out, and not at once: ${how}`, async () => {
    await rentAndJump({ afterSeconds: null, beforeExpiry: true });
    await world.clock.advance(440 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'waiting' }]);
    await world.clock.advance(100 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'cancelled', refundMinor: 40 }]);
  });

  test(`a number is cancelled after its time, and not at once: ${how}`, async () => {
    await rentAndJump({ afterSeconds: 300, beforeExpiry: false });
    await world.clock.advance(190 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'waiting' }]);
    await world.clock.advance(45 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'cancelled', refundMinor: 40 }]);
  });

  test(`a cancel whose answer is lost meanwhile is sent again: ${how}`, async () => {
    await rentAndJump();
    if (isStopped) world.wake();
    world.api.fail('cancel', { code: 'timeout', when: 'before' }, { code: 'upstream', when: 'before' });
    const [{ key } = { key: '' }] = await rentals();
    await world.app().handlers['rental.cancel']({ key });
    await world.clock.advance(120 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'cancelled', refundMinor: 40 }]);
  });

  test(`a number that its server never ends does end: ${how}`, async () => {
    await rentAndJump();
    Object.defineProperty(world.api.rentals[0], 'status', { get: () => 'active', set: () => {} });
    await world.clock.advance(900 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'expired' }]);
    expect(world.hasAlarm()).toBe(false);
  });
});

test('without server time and with this clock ahead, codes are in the order in which they came', async () => {
  await begin(false);
  world.machine.aheadMs = 3 * HOUR_MS;
  await rent();
  for (const code of ['482913', '735519']) {
    world.api.receive('rental-1', code);
    await world.clock.advance(1_000);
  }
  await world.clock.advance(10_000);
  expect(await rentals()).toMatchObject([{ messages: [{ code: '482913' }, { code: '735519' }] }]);
});

test('without server time and with this clock ahead, a purchase that was found is not searched for again', async () => {
  await begin(false);
  world.machine.aheadMs = 3 * HOUR_MS;
  world.api.fail('rent', { code: 'offline', when: 'after' });
  await rent();
  await world.clock.advance(700_000);
  expect(await rentals()).toMatchObject([{ found: true, state: 'expired' }]);
  expect(world.hasAlarm()).toBe(false);
});

test('without server time and with this clock behind, a number whose code came before it was seen here still ends', async () => {
  await begin(false);
  world.machine.aheadMs = -3 * HOUR_MS;
  const { id } = world.api.rentAtServer('Uber');
  world.api.receive(id, '482913');
  const close = world.app().viewConnected({ post: () => {} });
  await world.clock.advance(30_000);
  close();
  expect(await rentals()).toMatchObject([{ id, state: 'received' }]);
  await world.clock.advance(600_000);
  expect(await rentals()).toMatchObject([{ state: 'completed' }]);
});

test('a list that says too early that a number has run out ends nothing, and its last text is read', async () => {
  await rent();
  const close = world.app().viewConnected({ post: () => {} });
  await world.clock.advance(5_000);
  const paid = world.api.rentals[0];
  Object.assign(paid ?? {}, { status: 'expired' });
  world.api.server.shortAnswer = ({ expiresAt }) => ({ status: 'active', message: null, expiresAt });
  await world.clock.advance(25_000);
  expect(await rentals()).toMatchObject([{ state: 'waiting' }]);
  Object.assign(paid ?? {}, { messages: [{ code: null, text: 'Welcome', receivedAt: world.clock.now() }] });
  await world.clock.advance(600_000);
  expect(await rentals()).toMatchObject([{ state: 'completed', messages: [{ text: 'Welcome' }] }]);
  close();
});

describe('a number that the server still calls active', () => {
  test('a number that the server calls active does not end by one answer with a wrong time', async () => {
    await rent();
    await world.clock.advance(10_000);
    const tell = world.app().noteServerTime;
    let wrong = 1;
    world.app().noteServerTime = (serverMs, localMs) => {
      tell(wrong > 0 ? serverMs + HOUR_MS : serverMs, localMs);
      wrong -= 1;
    };
    await world.clock.advance(60_000);
    expect(wrong).toBeLessThan(0);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(60_000);
    expect(await rentals()).toMatchObject([{ state: 'received', messages: [{ code: '482913' }] }]);
  });

  test.each([1.5, 24, 9_000])('does not end because it is said to be %f hours old', async (hours) => {
    const { rent: answer } = world.api.api;
    world.api.api.rent = async (service) => {
      const rental = await answer(service);
      return { ...rental, rentedAt: (rental.rentedAt ?? 0) - hours * HOUR_MS };
    };
    await rent();
    await world.clock.advance(30_000);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(60_000);
    expect(await rentals()).toMatchObject([{ state: 'received', messages: [{ code: '482913' }] }]);
  });

  test('a number is cancelled in time for its refund on a server whose clock is a minute behind', async () => {
    const tell = world.app().noteServerTime;
    world.app().noteServerTime = (serverMs, localMs) => tell(serverMs - 60_000, localMs);
    const autoCancel = { afterSeconds: null, beforeExpiry: true };
    await world.app().handlers['settings.save']({ autoCancel });
    await world.app().handlers['catalog.refresh']({});
    await rent();
    await world.clock.advance(720_000);
    expect(await rentals()).toMatchObject([{ state: 'cancelled', refundMinor: 40 }]);
  });
});
