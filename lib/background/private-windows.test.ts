import { beforeEach, expect, test } from 'vitest';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const SITE = { tabId: 7, origin: 'https://secret.example' };
const PAGE = { origin: SITE.origin, hasPhoneField: true, hasCodeField: true, inPrivate: true };
const DRAFT = { service: null, category: null, tab: 'rent', seen: '' } as const;

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, PAGE);
  await world.connect();
});

/** Nothing that was ever written to the disk names the site. */
async function isUnwritten(): Promise<boolean> {
  await settle();
  const written = world.disk.writes.map(({ private: _, ...onDisk }) => onDisk);
  return !JSON.stringify(written).includes('secret');
}

async function restartWorker(): Promise<void> {
  world.kill();
  world.wake();
  await settle();
}

async function rent() {
  const input = { service: 'Uber', shownPriceMinor: 40, site: SITE };
  const { key } = await world.app().handlers['rental.rent'](input);
  await settle();
  return key;
}

test('a code goes into a private window, by the next worker too, and the rental is stored without its site', async () => {
  await rent();
  await restartWorker();
  world.api.receive('rental-1', '482913');
  await world.clock.advance(31_000);
  expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '482913']);
  expect((await world.state()).rentals).toHaveLength(1);
  expect(await isUnwritten()).toBe(true);
});

test('a replacement goes into the private window too', async () => {
  const key = await rent();
  await world.app().handlers['rental.replace']({ key, shownPriceMinor: 40 });
  await world.clock.advance(10_000);
  expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '+12015550101']);
  expect(await isUnwritten()).toBe(true);
});

test('a replacement goes into the private window even if the worker is stopped before the new number', async () => {
  const key = await rent();
  world.api.server.onCall = (endpoint) => {
    if (endpoint === 'cancel') world.steps.killAt = world.steps.taken + 12;
  };
  await world.app().handlers['rental.replace']({ key, shownPriceMinor: 40 });
  await world.clock.advance(40_000);
  expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '+12015550101']);
});

test('the draft of a private window is kept until the browser closes', async () => {
  const draft = { ...DRAFT, query: 'secret search', origin: SITE.origin, inPrivate: true };
  await world.app().handlers['draft.save'](draft);
  await restartWorker();
  expect((await world.state()).draft).toMatchObject({ query: 'secret search', origin: SITE.origin });
  world.restartBrowser();
  expect((await world.state()).draft).toMatchObject({ query: '', origin: null });
  expect(await isUnwritten()).toBe(true);
});

test('the draft over a private tab without a page is kept until the browser closes', async () => {
  const draft = { ...DRAFT, query: 'secret search', origin: null, inPrivate: true };
  await world.app().handlers['draft.save'](draft);
  expect((await world.state()).draft).toMatchObject({ query: 'secret search' });
  expect(await isUnwritten()).toBe(true);
});

test('the draft of a popup opened by the menu or the field button is forgotten too', async () => {
  await world.app().rentHere(SITE.tabId);
  expect((await world.state()).draft).toMatchObject({ query: 'secret' });
  expect(await isUnwritten()).toBe(true);
});

test('the field button stays hidden in a private window until the browser closes', async () => {
  const pattern = 'https://*.secret.example/*';
  world.sites.granted.add(pattern);
  await world.app().handlers['button.allow']({ origin: SITE.origin });
  world.disk.writes.length = 0;
  const looks = () => world.app().handlers['button.look']({ value: 'number' }, SITE);
  expect(await looks()).not.toBeNull();
  await world.app().handlers['button.hide']({ for: 'always' }, SITE);
  await restartWorker();
  expect(await looks()).toBeNull();
  expect(world.sites.button.except).toEqual([]);
  world.restartBrowser();
  await settle();
  expect(await looks()).not.toBeNull();
});

test('nothing of a private window is in the export', async () => {
  await world.app().rentHere(SITE.tabId);
  expect(await world.app().handlers['data.export']({})).not.toContain('secret');
});

test('a tab that closes during the purchase still counts as private', async () => {
  world.api.hold('rent');
  await rent();
  world.tabs.close(SITE.tabId);
  world.api.release('rent');
  await settle();
  expect((await world.state()).rentals).toMatchObject([{ state: 'waiting' }]);
  expect(await isUnwritten()).toBe(true);
});
