import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import { settle } from '../testing/clock.ts';
import type { FakePage } from '../testing/fake-tabs.ts';
import { createWorld, type World } from '../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://www.uber.com' };
const LOGIN = 'https://login.uber.com';
const FORM: FakePage = { origin: SITE.origin, hasPhoneField: true, hasCodeField: true };

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, FORM);
  await world.connect();
});

/** The key of the new rental, and its id at the server. */
async function rent(service: string, site: PageRef | null = SITE): Promise<{ key: string; id: string }> {
  const { key } = await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site });
  await settle();
  return { key, id: world.api.rentals.at(-1)?.id ?? '' };
}

const fill = (key: string, site = SITE) => world.app().handlers['fill.number']({ key, site });
const fillCode = (key: string, site = SITE) => world.app().handlers['fill.code']({ key, site });
const typed = () => world.tabs.typed.map(({ value }) => value);

/** What is typed by itself after these codes have come. */
async function typedOf(codes: Readonly<Record<string, string>>): Promise<string[]> {
  const before = typed().length;
  for (const [id, code] of Object.entries(codes)) world.api.receive(id, code);
  await world.clock.advance(10_000);
  return typed().slice(before);
}

describe('a form takes the codes of the number that was last filled into it', () => {
  test('of two numbers rented for a form, it takes the codes of the second', async () => {
    const first = await rent('Walmart');
    const second = await rent('Uber');
    expect(await typedOf({ [second.id]: '222222' })).toEqual(['222222']);
    expect(await typedOf({ [first.id]: '111111' })).toEqual([]);
    expect(await fillCode(first.key)).toBe('filled');
    expect(typed().at(-1)).toBe('111111');
  });

  test('a form takes the codes of the first number once that is filled again', async () => {
    const first = await rent('Walmart');
    const second = await rent('Uber');
    await fill(first.key);
    expect(await typedOf({ [second.id]: '222222', [first.id]: '111111' })).toEqual(['111111']);
  });

  test('a form takes the codes of a number that was in another tab before', async () => {
    world.tabs.show(8, FORM);
    const first = await rent('Walmart');
    const second = await rent('Uber', { ...SITE, tabId: 8 });
    await fill(second.key);
    expect(await typedOf({ [first.id]: '111111', [second.id]: '222222' })).toEqual(['222222']);
    expect(world.tabs.typed.at(-1)?.tabId).toBe(SITE.tabId);
  });

  test('the next page of the site, and of a host below it, takes the same number’s codes', async () => {
    const first = await rent('Walmart', { ...SITE, origin: 'https://uber.com' });
    world.tabs.navigate(SITE.tabId, { ...FORM, origin: 'https://accounts.uber.com' });
    const second = await rent('Uber', { ...SITE, origin: 'https://accounts.uber.com' });
    world.tabs.navigate(SITE.tabId, { ...FORM, origin: 'https://uber.com' });
    await settle();
    expect(await typedOf({ [first.id]: '111111', [second.id]: '222222' })).toEqual(['222222']);
  });

  test('after its number is dismissed, a form takes no codes of the one before', async () => {
    const first = await rent('Walmart');
    const second = await rent('Uber');
    await world.app().handlers['rental.cancel']({ key: second.key });
    await world.app().handlers['rental.dismiss']({ key: second.key });
    expect(await typedOf({ [first.id]: '111111' })).toEqual([]);
  });

  test('a page that navigates while it gets a number takes no codes of the one before', async () => {
    const first = await rent('Walmart');
    world.tabs.show(SITE.tabId, { ...FORM, leavesWhileFilled: true });
    await rent('Uber');
    world.tabs.show(SITE.tabId, FORM);
    expect(await typedOf({ [first.id]: '111111' })).toEqual([]);
  });

  test('the next worker knows whose codes a form takes', async () => {
    const first = await rent('Walmart');
    const second = await rent('Uber');
    world.kill();
    world.wake();
    await settle();
    expect(await typedOf({ [first.id]: '111111', [second.id]: '222222' })).toEqual(['222222']);
  });

  test('a worker stopped right after typing leaves the form to the number that was typed', async () => {
    const first = await rent('Walmart');
    const second = await rent('Uber', null);
    const sent = fill(second.key);
    await expect.poll(() => typed().length).toBe(2);
    world.kill();
    void sent;
    world.wake();
    await settle();
    expect(await typedOf({ [first.id]: '111111' })).toEqual([]);
  });

  test('a form that leads to another number’s page leaves that page its own codes', async () => {
    world.tabs.show(SITE.tabId, { ...FORM, origin: LOGIN });
    const first = await rent('Walmart', { ...SITE, origin: LOGIN });
    world.tabs.navigate(SITE.tabId, FORM);
    const second = await rent('Uber');
    await world.app().handlers['page.form_sent']({}, SITE);
    world.tabs.navigate(SITE.tabId, { ...FORM, origin: LOGIN });
    await settle();
    expect(await typedOf({ [first.id]: '111111', [second.id]: '222222' })).toEqual(['222222']);
  });
});

test('a form passes on the number that is in it, and none of another page in that tab', async () => {
  const first = await rent('Walmart', { ...SITE, origin: 'https://m.uber.com' });
  world.tabs.show(SITE.tabId, { ...FORM, origin: 'https://m.uber.com' });
  await fill(first.key, { ...SITE, origin: 'https://m.uber.com' });
  world.tabs.navigate(SITE.tabId, FORM);
  const second = await rent('Uber');
  await world.app().handlers['page.form_sent']({}, SITE);
  world.tabs.navigate(SITE.tabId, { ...FORM, origin: LOGIN });
  await settle();
  expect(await typedOf({ [first.id]: '111111', [second.id]: '222222' })).toEqual(['222222']);
});

describe('it stays with the number before', () => {
  test.each<[string, Partial<FakePage>]>([
    ['that the page refuses', { refuses: true }],
    ['that there is no field for', { hasPhoneField: false }],
    ['that may not be typed there', { closed: true }],
  ])('a form stays with the number before after one %s', async (_, page) => {
    const first = await rent('Walmart');
    const second = await rent('Uber', null);
    world.tabs.show(SITE.tabId, { ...FORM, ...page });
    expect(await fill(second.key)).not.toBe('filled');
    world.tabs.show(SITE.tabId, FORM);
    expect(await typedOf({ [first.id]: '111111', [second.id]: '222222' })).toEqual(['111111']);
  });

  test('a form stays with the number before after one that the page refuses, whose code came meanwhile', async () => {
    const first = await rent('Walmart');
    const second = await rent('Uber', null);
    let answer = () => {};
    const answersAfter = new Promise<void>((resolve) => {
      answer = resolve;
    });
    world.tabs.show(SITE.tabId, { ...FORM, refuses: true, answersAfter });
    const filled = fill(second.key);
    await settle();
    expect(await typedOf({ [first.id]: '111111' })).toEqual([]);
    world.tabs.show(SITE.tabId, FORM);
    answer();
    await filled;
    expect(await typedOf({})).toEqual(['111111']);
  });

  test('a form keeps its number if the next goes into another tab, or another site in the same one', async () => {
    const first = await rent('Walmart');
    world.tabs.show(8, FORM);
    const inTab = await rent('Uber', { ...SITE, tabId: 8 });
    world.tabs.navigate(SITE.tabId, { ...FORM, origin: 'https://example.org' });
    await world.clock.advance(4_000);
    const elsewhere = await rent('Uber', { ...SITE, origin: 'https://example.org' });
    world.tabs.navigate(SITE.tabId, FORM);
    await settle();
    const codes = { [first.id]: '111111', [inTab.id]: '222222', [elsewhere.id]: '333333' };
    expect((await typedOf(codes)).toSorted()).toEqual(['111111', '222222']);
  });
});

describe('a number that comes late', () => {
  test('a number that comes late is not typed over one that was asked for later', async () => {
    world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 6_000 });
    const first = await rent('Walmart');
    const second = await rent('Uber');
    await world.clock.advance(20_000);
    const late = (await world.state()).rentals.find(({ key }) => key === first.key);
    expect(late).toMatchObject({ state: 'waiting' });
    expect(typed()).toEqual([world.api.rentals[0]?.phone]);
    expect(await typedOf({ 'rental-2': '111111', [second.id]: '222222' })).toEqual(['222222']);
    expect(await fill(first.key)).toBe('filled');
  });

  test('a number that comes late is typed over one that was asked for before', async () => {
    const first = await rent('Walmart');
    world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 6_000 });
    await rent('Uber');
    await fill(first.key);
    await world.clock.advance(20_000);
    expect(typed().at(-1)).toBe(world.api.rentals.at(-1)?.phone);
    expect(await typedOf({ [first.id]: '111111', 'rental-2': '222222' })).toEqual(['222222']);
  });
});

test('another number takes the form over from the one that it replaces', async () => {
  const { key } = await rent('Uber');
  const beside = await rent('Walmart');
  await world.app().handlers['rental.replace']({ key, shownPriceMinor: 40 });
  await world.clock.advance(4_000);
  const replacement = world.api.rentals.at(-1);
  expect(typed().at(-1)).toBe(replacement?.phone);
  expect(await typedOf({ [beside.id]: '111111', [replacement?.id ?? '']: '222222' })).toEqual(['222222']);
});

test('a press of the field button fills the number that the form belongs to', async () => {
  const first = await rent('Walmart');
  const second = await rent('Uber');
  await world.sites.granted.add('https://*.uber.com/*');
  await world.app().handlers['button.allow']({ origin: SITE.origin });
  await fill(first.key);
  for (const [id, code] of [
    [first.id, '111111'],
    [second.id, '222222'],
  ] as const)
    world.api.receive(id, code);
  await world.clock.advance(10_000);
  await world.app().handlers['button.press']({ value: 'code', key: null }, SITE);
  expect(typed().at(-1)).toBe('111111');
  await world.app().handlers['button.press']({ value: 'code', key: second.key }, SITE);
  expect(typed().at(-1)).toBe('222222');
});
