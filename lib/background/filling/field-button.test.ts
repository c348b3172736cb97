import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../../domain/fill/fill.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };
const EVIL: PageRef = { tabId: 8, origin: 'https://evil.example' };
const FORM = { hasPhoneField: true, hasCodeField: true };
const PATTERNS = ['https://*.uber.com/*', 'https://*.evil.example/*'];

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, { ...FORM, origin: SITE.origin });
  world.tabs.show(EVIL.tabId, { ...FORM, origin: EVIL.origin });
  await world.connect();
  for (const pattern of PATTERNS) world.sites.granted.add(pattern);
  for (const { origin } of [SITE, EVIL]) await world.app().handlers['button.allow']({ origin });
});

async function rent(service: string, site: PageRef | null = null): Promise<string> {
  const { key } = await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site });
  await settle();
  return key;
}

/** The number of the rental made last gets a code. */
async function receive(id: string, code = '482913'): Promise<void> {
  world.api.receive(id, code);
  await world.clock.advance(10_000);
}

const press = (page: PageRef, value: 'number' | 'code', key: string | null = null) =>
  world.app().handlers['button.press']({ value, key }, page);
const look = (page: PageRef, value: 'number' | 'code' = 'number') =>
  world.app().handlers['button.look']({ value }, page);
const numbers = (page: PageRef) => world.app().handlers['button.numbers']({}, page);
const typed = () => world.tabs.typed.map(({ value }) => value);

describe('what a page may have by a press', () => {
  test.each(['number', 'code'] as const)(
    'another site’s %s is not typed, whatever key is named: the popup opens on all there are',
    async (value) => {
      const key = await rent('Uber', SITE);
      await receive('rental-1');
      const before = typed();
      expect(await press(EVIL, value, key)).toBe('opened');
      expect(await press(EVIL, value, 'no such key')).toBe('opened');
      expect(typed()).toEqual(before);
      expect((await world.state()).draft).toMatchObject({ tab: 'active', origin: EVIL.origin });
      expect((await world.state()).alert).toBeNull();
    },
  );

  test('a press does not type a number for another service; on its service’s own site it does', async () => {
    const key = await rent('Uber');
    expect(await press(EVIL, 'number', key)).toBe('opened');
    expect(typed()).toEqual([]);
    expect(await press(SITE, 'number', key)).toBe('filled');
    expect(typed()).toEqual(['+12015550100']);
  });

  test('a press types a code whose number is in no page on its own site only', async () => {
    const key = await rent('Uber');
    await receive('rental-1');
    expect(await press(EVIL, 'code', key)).toBe('opened');
    expect(typed()).toEqual([]);
    expect(await press(SITE, 'code')).toBe('filled');
    expect(typed()).toEqual(['482913']);
  });

  test('a number that the user filled elsewhere from the popup no longer belongs to its own site', async () => {
    const key = await rent('Uber', SITE);
    expect(await world.app().handlers['fill.number']({ key, site: EVIL })).toBe('filled');
    expect(await press(SITE, 'number', key)).toBe('opened');
    expect(await press(EVIL, 'number', key)).toBe('filled');
  });

  test('of two numbers of a site, the one that is named is typed', async () => {
    await rent('Uber');
    await world.clock.advance(5_000);
    const key = await rent('Uber');
    await press(SITE, 'number', key);
    expect(typed()).toEqual(['+12015550101']);
  });
});

describe('where the button is brought', () => {
  const frame = { frameId: 3, documentId: 'D' };
  const bring = (page: PageRef) => world.app().handlers['button.bring']({}, page, frame);

  test('into the one frame that asks for it, where it is shown', async () => {
    await bring(SITE);
    expect(world.sites.brought).toEqual([{ tabId: SITE.tabId, ...frame }]);
  });

  test.each([
    ['off', () => world.app().handlers['button.revoke']({ pattern: PATTERNS[0] ?? '' })],
    ['off everywhere', () => world.app().handlers['button.place']({ position: 'off' })],
    ['hidden', () => world.app().handlers['button.hide']({ for: 'hour' }, SITE)],
  ])('not where it was switched %s, until it is on again', async (_, switchOff) => {
    await switchOff();
    await bring(SITE);
    expect(world.sites.brought).toEqual([]);
    world.sites.granted.add(PATTERNS[0] ?? '');
    await world.app().handlers['button.allow']({ origin: SITE.origin });
    await bring(SITE);
    expect(world.sites.brought).toHaveLength(1);
  });
});

describe('what a page may know', () => {
  test('a page learns nothing of another site’s numbers but that there are some', async () => {
    await rent('Walmart');
    expect(await numbers(SITE)).toEqual([]);
    expect(await look(SITE)).toMatchObject({ press: 'open', phone: null, service: null, others: true });
    await rent('Uber', SITE);
    expect(await numbers(SITE)).toMatchObject([{ service: 'Uber', phone: '+12015550101' }]);
    expect(await look(SITE)).toMatchObject({ press: 'fill', phone: '+12015550101', others: true });
    expect(await look(EVIL)).toMatchObject({ phone: null, others: true });
    expect(JSON.stringify(await Promise.all([numbers(EVIL), look(EVIL)]))).not.toMatch(/Uber|Walmart|\+1201/);
  });

  test('a page with all numbers as its own has nothing more to ask the popup for', async () => {
    await rent('Uber', SITE);
    expect(await look(SITE)).toMatchObject({ others: false });
  });

  test('on request the popup opens on all numbers', async () => {
    await rent('Walmart');
    expect(await world.app().handlers['button.others']({}, SITE)).toBe('opened');
    expect((await world.state()).draft).toMatchObject({ tab: 'active', origin: SITE.origin });
    world.shown.popupsRefused = true;
    expect(await world.app().handlers['button.others']({}, SITE)).toBe('not_opened');
  });

  test('a press without a rental offers to rent; for a code it shows what there is', async () => {
    await rent('Walmart');
    expect(await press(SITE, 'number')).toBe('opened');
    expect((await world.state()).draft).toMatchObject({ tab: 'rent' });
    expect(await press(SITE, 'code')).toBe('opened');
    expect((await world.state()).draft).toMatchObject({ tab: 'active' });
  });
});

describe('where the button is not shown, its commands get nothing', () => {
  const WAYS: [string, () => Promise<unknown>][] = [
    ['switched off', () => world.app().handlers['button.place']({ position: 'off' })],
    ['hidden for an hour', () => world.app().handlers['button.hide']({ for: 'hour' }, SITE)],
    ['hidden for good', () => world.app().handlers['button.hide']({ for: 'always' }, SITE)],
    ['taken off this site', () => world.app().handlers['button.revoke']({ pattern: PATTERNS[0] ?? '' })],
    [
      'not let there by the browser',
      async () => {
        world.sites.granted.clear();
        await world.app().accessLost();
      },
    ],
  ];

  test.each(WAYS)('%s', async (_, arrange) => {
    const key = await rent('Uber', SITE);
    await receive('rental-1');
    await arrange();
    const before = { typed: typed(), popups: world.shown.popups, button: (await world.state()).button };
    expect(await look(SITE)).toBeNull();
    expect(await numbers(SITE)).toEqual([]);
    expect(await press(SITE, 'number', key)).toBe('not_opened');
    expect(await press(SITE, 'code')).toBe('not_opened');
    expect(await world.app().handlers['button.others']({}, SITE)).toBe('not_opened');
    await world.app().handlers['button.hide']({ for: 'always' }, SITE);
    expect({ typed: typed(), popups: world.shown.popups, button: (await world.state()).button }).toEqual(
      before,
    );
  });
});

describe('a page may take back', () => {
  const hide = (page = SITE) => world.app().handlers['button.hide']({ for: 'always' }, page);
  const undo = (page = SITE) => world.app().handlers['button.undo_hide']({}, page);

  test('what was just hidden there, once', async () => {
    await hide();
    expect(await look(SITE)).toBeNull();
    expect(await undo()).toBe(true);
    expect(await look(SITE)).not.toBeNull();
    await world.app().handlers['button.place']({ position: 'outside' });
    expect(await undo()).toBe(false);
  });

  test('nothing later than the note stays', async () => {
    await hide();
    await world.clock.advance(60_001);
    expect(await undo()).toBe(false);
    expect(await look(SITE)).toBeNull();
  });

  test('nothing from another tab, or from another site in the same', async () => {
    await hide();
    expect(await undo({ ...SITE, tabId: SITE.tabId + 1 })).toBe(false);
    expect(await undo({ ...EVIL, tabId: SITE.tabId })).toBe(false);
    expect(await look(SITE)).toBeNull();
  });

  test('no other decision of its user', async () => {
    await hide();
    await world.app().handlers['button.place']({ position: 'off' });
    expect(await undo()).toBe(false);
    expect(await look(SITE)).toBeNull();
  });
});

describe('what a site is taken for', () => {
  test('a site is taken for the service that was rented for it', async () => {
    await rent('Walmart', SITE);
    expect((await world.state()).serviceOverrides).toEqual({ 'uber.com': 'Walmart' });
  });

  test.each([
    ['nowhere', null],
    ['on another site', SITE],
  ])('a site is not taken for the service of a number that was %s before', async (_, site) => {
    const key = await rent('Uber', site);
    expect(await world.app().handlers['fill.number']({ key, site: EVIL })).toBe('filled');
    expect((await world.state()).serviceOverrides).toEqual({});
  });

  test('a site is not taken for the service of a number that first found no field there', async () => {
    const key = await rent('Uber', SITE);
    world.tabs.show(EVIL.tabId, { ...FORM, origin: EVIL.origin, hasPhoneField: false });
    await world.app().handlers['fill.number']({ key, site: EVIL });
    world.tabs.show(EVIL.tabId, { ...FORM, origin: EVIL.origin });
    await world.app().handlers['fill.number']({ key, site: EVIL });
    expect((await world.state()).serviceOverrides).toEqual({});
  });
});

test.each(['number', 'code'] as const)(
  'the %s of a number that went nowhere is not typed by a shortcut or the menu',
  async (value) => {
    await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
    await receive('rental-1');
    await world.app().fillHere(value, EVIL.tabId, 'best_field');
    expect(typed()).toEqual([]);
    expect(world.shown.popups).toBe(1);
    await world.app().fillHere(value, SITE.tabId, 'best_field');
    expect(typed()).toHaveLength(1);
  },
);

test('a shortcut or the menu does not type another site’s code, and shows it', async () => {
  await rent('Uber', SITE);
  await receive('rental-1');
  const before = typed();
  await world.app().fillHere('code', EVIL.tabId, 'best_field');
  expect(typed()).toEqual(before);
  expect(world.shown.popups).toBe(1);
  expect((await world.state()).draft).toMatchObject({ tab: 'active', origin: EVIL.origin });
});
