import { beforeEach, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

/** Firefox keeps the cookies of its containers apart, so that one user has two accounts with the same site. */
const ORIGIN = 'https://uber.com';
const WORK: PageRef = { tabId: 7, origin: ORIGIN };
const HOME: PageRef = { tabId: 8, origin: ORIGIN };
const FORM = { origin: ORIGIN, hasPhoneField: true, hasCodeField: true };
const NUMBER = '+12015550100';

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(WORK.tabId, { ...FORM, container: 'firefox-container-1' });
  world.tabs.show(HOME.tabId, { ...FORM, container: 'firefox-container-2', inFront: true });
  await world.connect();
  world.sites.granted.add('https://*.uber.com/*');
  await world.app().handlers['button.allow']({ origin: ORIGIN });
  await rent(WORK);
});

async function rent(site: PageRef | null): Promise<void> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site });
  await settle();
}

async function receive(id = 'rental-1'): Promise<void> {
  world.api.receive(id, '482913');
  await world.clock.advance(10_000);
}

const press = (page: PageRef, value: 'number' | 'code', key: string | null = null) =>
  world.app().handlers['button.press']({ value, key }, page);
const look = (page: PageRef) => world.app().handlers['button.look']({ value: 'code' }, page);
const typedIn = ({ tabId }: PageRef) =>
  world.tabs.typed.filter((one) => one.tabId === tabId).map(({ value }) => value);

test('a code goes by itself into the container of its number alone', async () => {
  await receive();
  expect(typedIn(WORK)).toEqual([NUMBER, '482913']);
  expect(typedIn(HOME)).toEqual([]);
});

test.each(['number', 'code'] as const)(
  'a press in another container fills no %s: the popup opens on all there are',
  async (value) => {
    await receive();
    expect(await press(HOME, value)).toBe('opened');
    expect(await press(HOME, value, 'key-1')).toBe('opened');
    expect(typedIn(HOME)).toEqual([]);
    expect((await world.state()).draft).toMatchObject({ tab: 'active' });
  },
);

test('the button of another container does not know the number, nor does its menu', async () => {
  expect(await look(HOME)).toMatchObject({ press: 'open', phone: null, others: true });
  expect(await world.app().handlers['button.numbers']({}, HOME)).toEqual([]);
  expect(await look(WORK)).toMatchObject({ press: 'wait', phone: NUMBER });
});

test('nor does a shortcut fill it there', async () => {
  await receive();
  await world.app().fillHere('code', HOME.tabId, 'best_field');
  expect(typedIn(HOME)).toEqual([]);
});

test('a field that is pointed out there gets nothing of it', async () => {
  await receive();
  await world.app().chooseField('code', HOME.tabId);
  expect(typedIn(HOME)).toEqual([]);
});

test('another tab of the same container may have it by a press', async () => {
  await receive();
  world.tabs.show(HOME.tabId, { ...FORM, container: 'firefox-container-1' });
  expect(await press(HOME, 'code')).toBe('filled');
});

test('from the popup its user fills it in anywhere', async () => {
  await receive();
  const [rental] = (await world.state()).rentals;
  expect(await world.app().handlers['fill.code']({ key: rental?.key ?? '', site: HOME })).toBe('filled');
  expect(typedIn(HOME)).toEqual(['482913']);
});

test('once its tab is closed, a press may fill it in any container', async () => {
  await receive();
  world.tabs.close(WORK.tabId);
  expect(await press(HOME, 'code')).toBe('filled');
});

test('of two numbers, each container has its own', async () => {
  await world.clock.advance(5_000);
  await rent(HOME);
  await receive();
  expect(await look(HOME)).toMatchObject({ press: 'wait', phone: '+12015550101' });
  expect(typedIn(HOME)).toEqual(['+12015550101']);
});

test('where the browser has no containers, tabs of a site share its numbers', async () => {
  world.tabs.show(WORK.tabId, FORM);
  world.tabs.show(HOME.tabId, FORM);
  await receive();
  expect(await press(HOME, 'code')).toBe('filled');
});
