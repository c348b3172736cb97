import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const NOBODY = { tabId: -1, origin: '' };

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
  await after(30);
});

const save = (change: object) => world.app().handlers['settings.save'](change, NOBODY);
const after = (afterSeconds: number | null) =>
  save({ autoCancel: { ...DEFAULT_SETTINGS.autoCancel, afterSeconds } });
const first = async () => (await world.state()).rentals[0];

async function rent(): Promise<void> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null }, NOBODY);
  await settle();
}

test('at its time, not before, and the money is back', async () => {
  await rent();
  await world.clock.advance(29_000);
  expect(await first()).toMatchObject({ state: 'waiting' });
  await world.clock.advance(1_500);
  expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  expect((await world.state()).balanceMinor).toBe(1_000);
});

test('a code that is at the server by then wins', async () => {
  await rent();
  await world.clock.advance(29_500);
  world.api.receive('rental-1', '482913');
  await world.clock.advance(5_000);
  expect(await first()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  expect(world.api.count('cancel')).toBe(0);
});

test('no longer wanted, it does not happen', async () => {
  await rent();
  await world.clock.advance(20_000);
  await after(null);
  await world.clock.advance(60_000);
  expect(await first()).toMatchObject({ state: 'waiting' });
});

test('refused: said once, and not asked again and again', async () => {
  await rent();
  world.api.fail('cancel', { code: 'rejected', when: 'before' });
  await world.clock.advance(120_000);
  expect(world.api.count('cancel')).toBe(1);
  expect(await first()).toMatchObject({ state: 'waiting' });
  expect((await world.state()).trouble?.what).toEqual({ kind: 'error', code: 'rejected' });
});

test('told to slow down, it waits as it was told, but not until the number has expired', async () => {
  await rent();
  world.api.fail('cancel', { code: 'rate_limited', when: 'before', retryAfterMs: 3_600_000 });
  await world.clock.advance(55_000);
  expect(world.api.count('cancel')).toBe(1);
  await world.clock.advance(10_000);
  expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  expect((await world.state()).trouble).toBeNull();
});
