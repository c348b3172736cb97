import { beforeEach, expect, test } from 'vitest';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

/** The popup closes when Firefox asks for the site, and the answer is for the background alone. */
const SITE = { tabId: 7, origin: 'https://uber.com' };
const PAGE = { origin: SITE.origin, hasPhoneField: true, hasCodeField: true, inFront: true };
const NUMBER = '+12015550100';

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, { ...PAGE, closed: true });
  await world.connect();
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: SITE });
  await settle();
});

async function grant(page = PAGE): Promise<void> {
  world.tabs.show(SITE.tabId, page);
  await world.app().accessGranted();
  await settle();
}

const typed = () => world.tabs.typed.map(({ value }) => value);

test('nothing is filled before the user has answered, and both are once access is granted', async () => {
  expect(typed()).toEqual([]);
  await grant();
  expect(typed()).toEqual([NUMBER]);
  expect(world.tabs.offered).toEqual([]);
  world.api.receive('rental-1', '482913');
  await world.clock.advance(10_000);
  expect(typed()).toEqual([NUMBER, '482913']);
});

test('access that is granted twice fills once', async () => {
  await grant();
  await grant();
  expect(typed()).toEqual([NUMBER]);
});

test('a worker that was stopped while the user thought fills as well', async () => {
  world.kill();
  world.wake();
  await settle();
  expect(typed()).toEqual([]);
  await grant();
  expect(typed()).toEqual([NUMBER]);
});

test('a user who denies it gets nothing filled, however long the number lives', async () => {
  world.api.receive('rental-1', '482913');
  await world.clock.advance(world.api.server.lifetimeMs);
  expect(typed()).toEqual([]);
});

test('it is filled for a user who did not grant it, once they click the icon on that page', async () => {
  await world.clock.advance(20_000);
  world.tabs.show(SITE.tabId, PAGE);
  expect(typed()).toEqual([]);
  world.app().viewConnected({ post: () => {} });
  await settle();
  expect(typed()).toEqual([NUMBER]);
});

test('an answer that comes late fills with a note that offers Undo', async () => {
  await world.clock.advance(60_000);
  await grant();
  expect(typed()).toEqual([NUMBER]);
  expect(world.tabs.offered).toEqual([SITE.tabId]);
});

test('an answer after the number has ended fills nothing', async () => {
  await world.clock.advance(world.api.server.lifetimeMs + 1_000);
  await grant();
  expect(typed()).toEqual([]);
});

test('a tab that has gone to another site gets nothing', async () => {
  await grant({ ...PAGE, origin: 'https://else.example' });
  expect(typed()).toEqual([]);
});

test('a tab that was closed gets nothing, nor does another of the same site', async () => {
  world.tabs.close(SITE.tabId);
  world.tabs.show(8, PAGE);
  await world.app().accessGranted();
  world.api.receive('rental-1', '482913');
  await world.clock.advance(10_000);
  expect(typed()).toEqual([]);
});
