import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

/** Two browsers, each with the extension, and one account. */
const SITE = { tabId: 7, origin: 'https://uber.com' };
const PAGE = { origin: SITE.origin, hasPhoneField: true, hasCodeField: true };

let here: World;
let there: World;
beforeEach(async () => {
  here = createWorld();
  there = createWorld({}, here);
  for (const world of [here, there]) {
    world.tabs.show(SITE.tabId, PAGE);
    await world.connect();
  }
});

async function rent(world: World): Promise<void> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: SITE });
  await settle();
}

/** The user looks at it there for a while, and what was rented elsewhere is found. */
async function look(world: World, lookMs = 25_000): Promise<void> {
  const close = world.app().viewConnected({ post: () => {} });
  await here.clock.advance(lookMs);
  close();
}

const typed = (world: World) => world.tabs.typed.map(({ value }) => value);
const cancelSoon = (world: World) =>
  world.app().handlers['settings.save']({
    autoCancel: { ...DEFAULT_SETTINGS.autoCancel, afterSeconds: 30 },
  });

test('a number rented here is found there, and bought once', async () => {
  await rent(here);
  await look(there);
  expect((await there.state()).rentals).toMatchObject([{ id: 'rental-1', state: 'waiting', adopted: true }]);
  expect((await here.state()).rentals).toMatchObject([{ id: 'rental-1', state: 'waiting' }]);
  expect((await here.state()).rentals[0]).not.toHaveProperty('adopted');
  expect(here.api.server.charges).toBe(1);
});

test('its code goes by itself only where the number went', async () => {
  await rent(here);
  await look(there);
  here.api.receive('rental-1', '482913');
  await look(there);
  expect(typed(here)).toEqual(['+12015550100', '482913']);
  expect(typed(there)).toEqual([]);
  expect((await there.state()).rentals).toMatchObject([{ messages: [{ code: '482913' }] }]);
});

test('filled there by a click, the code follows there too', async () => {
  await rent(here);
  await look(there);
  const key = (await there.state()).rentals[0]?.key ?? '';
  await there.app().handlers['fill.number']({ key, site: SITE });
  here.api.receive('rental-1', '482913');
  await look(there);
  expect(typed(there)).toEqual(['+12015550100', '482913']);
});

test('a cancel there is seen here, and refunded once', async () => {
  await rent(here);
  await look(there);
  const key = (await there.state()).rentals[0]?.key ?? '';
  await there.app().handlers['rental.cancel']({ key });
  await look(here);
  expect((await here.state()).rentals).toMatchObject([{ state: 'cancelled' }]);
  expect((await here.state()).alert).toBeNull();
  expect(here.api.server.balanceMinor).toBe(1_000);
});

test('both rent at once, and each has its own number', async () => {
  await Promise.all([rent(here), rent(there)]);
  await look(here);
  await look(there);
  expect(here.api.server.charges).toBe(2);
  for (const world of [here, there]) {
    const { rentals } = await world.state();
    expect(rentals.map(({ adopted }) => adopted === true).toSorted()).toEqual([false, true]);
  }
});

test('automatic cancel there leaves alone what was rented here', async () => {
  await cancelSoon(there);
  await rent(here);
  await look(there, 90_000);
  expect((await here.state()).rentals).toMatchObject([{ state: 'waiting' }]);
  expect(here.api.count('cancel')).toBe(0);
});
