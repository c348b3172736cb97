import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { settle } from '../../testing/clock.ts';
import type { Fault } from '../../testing/fake-api.ts';
import { createWorld, type World } from '../../testing/world.ts';

const LIFE_MS = 300_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
  await cancelAfter(30);
});

const save = (change: object) => world.app().handlers['settings.save'](change);
const cancelAfter = (afterSeconds: number | null) =>
  save({ autoCancel: { ...DEFAULT_SETTINGS.autoCancel, afterSeconds } });
const first = async () => (await world.state()).rentals[0];

async function rent(): Promise<void> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
}

test('a number is cancelled at its time and not before, and refunded', async () => {
  await rent();
  await world.clock.advance(29_000);
  expect(await first()).toMatchObject({ state: 'waiting' });
  await world.clock.advance(1_500);
  expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  expect((await world.state()).balanceMinor).toBe(1_000);
});

test('a code that the server has by then wins over the cancel', async () => {
  await rent();
  await world.clock.advance(29_500);
  world.api.receive('rental-1', '482913');
  await world.clock.advance(5_000);
  expect(await first()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  expect(world.api.count('cancel')).toBe(0);
});

test('turning the setting off stops a planned cancel', async () => {
  await rent();
  await world.clock.advance(20_000);
  await cancelAfter(null);
  await world.clock.advance(60_000);
  expect(await first()).toMatchObject({ state: 'waiting' });
});

test('a refused automatic cancel is reported once and not retried over and over', async () => {
  await rent();
  world.api.fail('cancel', { code: 'rejected', when: 'before' });
  await world.clock.advance(120_000);
  expect(world.api.count('cancel')).toBe(1);
  expect(await first()).toMatchObject({ state: 'waiting' });
  expect((await world.state()).alert?.what).toMatchObject({ kind: 'error', code: 'rejected' });
});

test('an automatic cancel respects a rate limit, but not until the number has expired', async () => {
  await rent();
  world.api.fail('cancel', { code: 'rate_limited', when: 'before', retryAfterMs: 3_600_000 });
  await world.clock.advance(55_000);
  expect(world.api.count('cancel')).toBe(1);
  await world.clock.advance(10_000);
  expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  expect((await world.state()).alert).toBeNull();
});

describe('a refund that can still be had is pursued', () => {
  const LOST: readonly Fault[] = [
    { code: 'upstream', when: 'before' },
    { code: 'server_error', when: 'before' },
    { code: 'offline', when: 'before' },
    { code: 'bad_response', when: 'before' },
    { code: 'timeout', when: 'before', answersAfterMs: 15_000 },
    { code: 'not_found', when: 'before' },
    { code: 'unauthorized', when: 'before' },
    { code: 'rate_limited', when: 'before' },
  ];
  const REFUSED: readonly Fault[] = [
    { code: 'not_owner', when: 'before' },
    { code: 'no_numbers', when: 'before' },
    { code: 'rejected', when: 'before' },
  ];

  beforeEach(async () => {
    world.api.server.lifetimeMs = LIFE_MS;
    await save({ notify: { code: true, expiring: false, cancelFailed: true, stock: true } });
  });

  const told = () => [...world.shown.notifications.keys()].filter((id) => id.startsWith('cancelFailed'));
  const again = (fault: Fault, times: number) => Array.from({ length: times }, () => fault);

  test.each(LOST)('three answers lost ($code), and the server is well', async (fault) => {
    await rent();
    world.api.fail('cancel', ...again(fault, 3));
    await world.clock.advance(29_000);
    await world.clock.advance(141_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
    expect(world.api.refundOf('rental-1')).toBe(40);
  });

  test.each(LOST)('lost ($code) until seconds before expiry', async (fault) => {
    await rent();
    world.api.server.faultFor = (endpoint) => (endpoint === 'cancel' ? fault : undefined);
    await world.clock.advance(LIFE_MS - 12_000);
    const tries = world.api.count('cancel');
    expect(tries).toBeGreaterThanOrEqual(7);
    expect(tries).toBeLessThanOrEqual(30);
    world.api.server.faultFor = () => undefined;
    await world.clock.advance(10_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test('a refund that never comes ends with the rental and is reported once', async () => {
    await rent();
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'cancel' ? { code: 'upstream', when: 'before' } : undefined;
    let notifications = 0;
    for (let n = 0; n < 35; n += 1) {
      await world.clock.advance(10_000);
      notifications += told().length;
      world.shown.notifications.clear();
    }
    expect(notifications).toBe(1);
    expect(world.shown.popups).toBe(1);
    expect(await first()).toMatchObject({ state: 'expired' });
    expect(world.hasAlarm()).toBe(false);
    expect(await world.state()).toMatchObject({ cancelFailures: {} });
  });

  test('a cancel whose answer was lost is noticed', async () => {
    await rent();
    world.api.fail('cancel', { code: 'timeout', when: 'after', answersAfterMs: 15_000 });
    await world.clock.advance(90_000);
    expect(await first()).toMatchObject({ state: 'cancelled' });
    expect(told()).toEqual([]);
    expect((await world.state()).alert).toBeNull();
  });

  test.each(REFUSED)('refused ($code): once more, in the last safe moment', async (fault) => {
    await rent();
    world.api.fail('cancel', fault);
    await world.clock.advance(LIFE_MS - 21_000);
    expect(world.api.count('cancel')).toBe(1);
    expect(await first()).toMatchObject({ state: 'waiting' });
    await world.clock.advance(15_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test.each(REFUSED)('refused twice ($code): no more, and told once', async (fault) => {
    await rent();
    world.api.fail('cancel', ...again(fault, 9));
    await world.clock.advance(LIFE_MS + 20_000);
    expect(world.api.count('cancel')).toBe(2);
    expect(told()).toHaveLength(1);
    expect(await first()).toMatchObject({ state: 'expired' });
  });

  test('a cancel that is refused, and then loses its answer, is retried until the number expires', async () => {
    await cancelAfter(null);
    await save({ autoCancel: { afterSeconds: null, beforeExpiry: true } });
    await rent();
    world.api.fail(
      'cancel',
      { code: 'rejected', when: 'before' },
      ...again({ code: 'upstream', when: 'before' }, 2),
    );
    await world.clock.advance(LIFE_MS - 2_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test('three lost answers shortly before expiry do not cost the refund', async () => {
    await cancelAfter(null);
    await save({ autoCancel: { afterSeconds: null, beforeExpiry: true } });
    await rent();
    world.api.fail('cancel', ...again({ code: 'upstream', when: 'before' }, 3));
    await world.clock.advance(LIFE_MS - 5_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test('the next worker goes on with a refused cancel and reports nothing twice', async () => {
    await rent();
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'cancel' ? { code: 'upstream', when: 'before' } : undefined;
    await world.clock.advance(100_000);
    expect(told()).toHaveLength(1);
    world.shown.notifications.clear();
    for (let n = 0; n < 4; n += 1) {
      world.kill();
      await world.clock.advance(31_000);
    }
    expect(told()).toEqual([]);
    world.api.server.faultFor = () => undefined;
    await world.clock.advance(31_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test('a final refusal binds the next worker too', async () => {
    await rent();
    world.api.fail('cancel', { code: 'rejected', when: 'before' });
    await world.clock.advance(40_000);
    for (let n = 0; n < 5; n += 1) {
      world.kill();
      await world.clock.advance(31_000);
    }
    expect(world.api.count('cancel')).toBe(1);
    await world.clock.advance(LIFE_MS - 40_000 - 5 * 31_000 - 5_000);
    expect(await first()).toMatchObject({ state: 'cancelled' });
  });

  test('the notification of a failure goes when the cancel succeeds', async () => {
    await rent();
    world.api.fail('cancel', ...again({ code: 'upstream', when: 'before' }, 4));
    await world.clock.advance(110_000);
    expect(told()).toHaveLength(1);
    await world.clock.advance(90_000);
    expect(await first()).toMatchObject({ state: 'cancelled' });
    expect(told()).toEqual([]);
  });

  test('a cancel that the user asked for is pursued the same, without the setting', async () => {
    await cancelAfter(null);
    await rent();
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'cancel' ? { code: 'upstream', when: 'before' } : undefined;
    await world.app().handlers['rental.cancel']({ key: 'key-1' });
    await world.clock.advance(60_000);
    world.kill();
    await world.clock.advance(60_000);
    expect(await first()).toMatchObject({ state: 'cancelling' });
    world.api.server.faultFor = () => undefined;
    await world.clock.advance(31_000);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test('a manual cancel that the API refuses is left to the user', async () => {
    await cancelAfter(null);
    await rent();
    world.api.fail('cancel', { code: 'rejected', when: 'before' });
    const asked = world.app().handlers['rental.cancel']({ key: 'key-1' });
    await expect(asked).rejects.toMatchObject({ code: 'rejected' });
    await world.clock.advance(LIFE_MS - 10_000);
    expect(world.api.count('cancel')).toBe(1);
    expect(told()).toEqual([]);
  });

  test('twenty cancels at once shortly before expiry get their refunds, though half of the answers are lost', async () => {
    await cancelAfter(null);
    await save({ autoCancel: { afterSeconds: null, beforeExpiry: true } });
    world.api.server.available = 100;
    for (let n = 0; n < 20; n += 1) {
      const input = { service: `Service ${n}`, shownPriceMinor: 40, site: null };
      await world.app().handlers['rental.rent'](input);
    }
    await settle();
    world.api.server.faultFor = (endpoint, call) =>
      endpoint === 'cancel' && call % 2 === 0
        ? { code: 'timeout', when: 'after', answersAfterMs: 15_000 }
        : undefined;
    await world.clock.advance(LIFE_MS + 30_000);
    expect((await world.state()).rentals.map(({ state }) => state)).toEqual(Array(20).fill('cancelled'));
    expect(world.api.server.balanceMinor).toBe(1_000);
  });
});

describe('the first number that ran out without a code', () => {
  const question = async () => (await world.state()).autoCancelQuestion;
  const answer = (yes: boolean) => world.app().handlers['auto_cancel.answer']({ yes });
  const runOut = async () => {
    await rent();
    await world.clock.advance(LIFE_MS + 5_000);
  };

  beforeEach(async () => {
    world = createWorld();
    world.api.server.lifetimeMs = LIFE_MS;
    await world.connect();
  });

  test('the first number that ran out without a code makes the popup ask, until it is answered, and never again', async () => {
    expect(await question()).toBe('not_yet');
    await rent();
    await world.clock.advance(LIFE_MS - 5_000);
    expect(await question()).toBe('not_yet');
    await world.clock.advance(10_000);
    expect(await question()).toBe('open');
    world.kill();
    world.wake();
    await settle();
    expect(await question()).toBe('open');
    await answer(false);
    expect(await question()).toBe('answered');
    await runOut();
    expect(await question()).toBe('answered');
    expect((await world.state()).settings.autoCancel).toEqual(DEFAULT_SETTINGS.autoCancel);
  });

  test('after a yes to automatic cancels, numbers rented from now on are cancelled in time', async () => {
    await runOut();
    await answer(true);
    expect((await world.state()).settings.autoCancel).toEqual({ afterSeconds: null, beforeExpiry: true });
    await runOut();
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  });

  test.each<[string, () => unknown]>([
    ['it was free', () => Object.assign(world.api.server, { priceMinor: 0 })],
    ['they are cancelled already', () => cancelAfter(LIFE_MS)],
    ['the user has decided by themselves', () => cancelAfter(null)],
    [
      'a code came',
      () => {
        world.api.server.onCall = (endpoint) => {
          if (endpoint === 'code' && world.api.rentals[0]?.messages.length === 0)
            world.api.receive('rental-1', '482913');
        };
      },
    ],
  ])('no question about automatic cancels: %s', async (_, arrange) => {
    await arrange();
    await world.app().handlers['catalog.refresh']({});
    await runOut();
    expect((await world.state()).rentals).toHaveLength(1);
    expect(await question()).not.toBe('open');
  });

  test('a number rented elsewhere, or with an unknown end, makes the popup ask nothing', async () => {
    world.api.rentAtServer('Walmart');
    world.app().viewConnected({ post: () => {} })();
    await world.clock.advance(LIFE_MS + 5_000);
    expect(await first()).toMatchObject({ state: 'expired' });
    expect(await question()).toBe('not_yet');
    await rent();
    world.api.server.faultFor = () => ({ code: 'upstream', when: 'before' });
    await world.clock.advance(LIFE_MS + 200_000);
    expect(await first()).toHaveProperty('unseenAt');
    expect(await question()).toBe('not_yet');
  });
});
