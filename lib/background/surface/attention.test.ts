import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../../domain/fill/fill.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };
const PAGE = { origin: SITE.origin, hasPhoneField: true, hasCodeField: false };
const ALL = { code: true, expiring: true, cancelFailed: true, stock: true };

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, PAGE);
  await world.connect();
  await save({ notify: ALL, hideCode: false });
});

const save = (change: object) => world.app().handlers['settings.save'](change);
const notifications = () =>
  [...world.shown.notifications.entries()].map(([id, notification]) => ({ id, ...notification }));
const openView = () => world.app().viewConnected({ post: () => {} });

async function rent(site: PageRef | null = SITE): Promise<string> {
  const { key } = await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site });
  await settle();
  return key;
}

async function receive(code = '482913'): Promise<void> {
  world.api.receive('rental-1', code);
  await world.clock.advance(10_000);
}

describe('a code came', () => {
  test('a code notifies, with a way to its page', async () => {
    const key = await rent();
    await receive();
    expect(notifications()).toEqual([
      {
        id: `code:${key}`,
        title: 'Uber: 482913',
        message: 'Click to go to the page and fill it in.',
        buttons: ['Go to page', 'Show code'],
        silent: true,
      },
    ]);
  });

  test('the name of a service that runs the other way leaves the code where it is', async () => {
    await world.app().handlers['rental.rent']({ service: 'דואר', shownPriceMinor: 40, site: null });
    await settle();
    await receive();
    expect(notifications()).toMatchObject([{ title: '\u200e\u2068דואר\u2069: 482913' }]);
  });

  test('the notification of a code without a page opens the popup on it', async () => {
    await rent(null);
    await receive();
    expect(notifications()).toMatchObject([{ message: 'Click to view it.', buttons: [] }]);
  });

  test('the notification leaves the code out if the user wants that', async () => {
    await save({ hideCode: true });
    await rent();
    await receive();
    expect(notifications()).toMatchObject([{ title: 'Your Uber code arrived' }]);
    expect(JSON.stringify(notifications())).not.toContain('482913');
  });

  test('the notification makes a sound only if that is turned on', async () => {
    await save({ sound: true });
    await rent();
    await receive();
    expect(notifications()).toMatchObject([{ silent: false }]);
  });

  test.each([
    ['the user does not want to be told', async () => save({ notify: DEFAULT_SETTINGS.notify })],
    ['a view is open', async () => openView()],
    [
      'it was filled into the page that the user looks at',
      async () => world.tabs.show(7, { ...PAGE, hasCodeField: true, inFront: true }),
    ],
  ])('%s: there is no notification', async (_, arrange) => {
    await rent();
    await arrange();
    await receive();
    expect(await world.state()).toMatchObject({ rentals: [{ state: 'received' }] });
    expect(notifications()).toEqual([]);
  });

  test('a code that was filled in a background tab is reported', async () => {
    await rent();
    world.tabs.show(7, { ...PAGE, hasCodeField: true });
    await receive();
    expect(notifications()).toMatchObject([{ message: 'It’s filled in.' }]);
  });

  test('a click on the notification brings the very tab to the front and fills the code', async () => {
    const key = await rent();
    await receive();
    const page = { ...PAGE, hasCodeField: true, inFront: false };
    world.tabs.show(7, page);
    await world.app().notificationClicked(`code:${key}`);
    expect(page.inFront).toBe(true);
    expect(world.tabs.typed.at(-1)).toEqual({ tabId: 7, value: '482913' });
    expect(notifications()).toEqual([]);
  });

  test('a click on the notification that finds the worker stopped fills the code too', async () => {
    const key = await rent();
    await receive();
    world.kill();
    world.wake();
    const page = { ...PAGE, hasCodeField: true, inFront: false };
    world.tabs.show(7, page);
    await world.app().notificationClicked(`code:${key}`);
    expect(page.inFront).toBe(true);
    expect(world.tabs.typed.filter(({ value }) => value === '482913')).toHaveLength(1);
  });

  test('a click after the page has gone to another site fills nothing, and the popup says why', async () => {
    const key = await rent();
    await receive();
    world.tabs.show(7, { ...PAGE, origin: 'https://evil.example', hasCodeField: true });
    await world.app().notificationClicked(`code:${key}`);
    expect(world.tabs.typed.filter(({ value }) => value === '482913')).toEqual([]);
    expect(await world.state()).toMatchObject({
      alert: { what: { kind: 'fill', outcome: 'origin_changed' } },
    });
    expect(world.shown.popups).toBe(1);
  });

  test('a click after the tab was closed opens the popup, or the same view in a tab', async () => {
    const key = await rent();
    await receive();
    world.tabs.close(7);
    await world.app().notificationClicked(`code:${key}`);
    expect(world.shown.popups).toBe(1);
    world.shown.popupsRefused = true;
    await world.app().notificationClicked(`code:${key}`);
    expect(world.shown.panelTabs).toBe(1);
  });

  test('opening a view clears the notification', async () => {
    await rent();
    await receive();
    openView();
    await settle();
    expect(notifications()).toEqual([]);
  });
});

describe('a number expires soon', () => {
  test('an expiry is notified once, some ninety seconds before, whichever worker runs', async () => {
    const key = await rent();
    await world.clock.advance(500_000);
    expect(notifications()).toEqual([]);
    await world.clock.advance(30_000);
    expect(notifications()).toMatchObject([{ id: `expiring:${key}`, title: 'No Uber code yet' }]);
    world.shown.notifications.clear();
    world.kill();
    world.wake();
    await world.clock.advance(30_000);
    expect(notifications()).toEqual([]);
  });

  test('a number that has its code brings no warning', async () => {
    await rent();
    await receive();
    world.shown.notifications.clear();
    await world.clock.advance(560_000);
    expect(notifications()).toEqual([]);
  });
});

describe('a cancel failed', () => {
  test('a failed cancel notifies once the view has closed', async () => {
    const key = await rent();
    world.api.fail(
      'cancel',
      ...Array.from({ length: 4 }, () => ({ code: 'upstream', when: 'before' }) as const),
    );
    await world.app().handlers['rental.cancel']({ key });
    await world.clock.advance(60_000);
    const message = expect.stringContaining('keep trying');
    expect(notifications()).toMatchObject([{ id: `cancelFailed:${key}`, message }]);
    await world.app().notificationClicked(`cancelFailed:${key}`);
    expect(world.shown.popups).toBeGreaterThan(0);
  });
});

describe('numbers are back', () => {
  test('numbers that are back are notified, and a click opens the list on that service', async () => {
    world.api.server.available = 0;
    await world.app().handlers['stock.watch']({ service: 'Walmart' });
    world.api.server.available = 3;
    await world.clock.advance(300_000);
    expect(notifications()).toMatchObject([{ id: 'stock:Walmart', title: 'Walmart numbers are back' }]);
    await world.app().notificationClicked('stock:Walmart');
    expect(await world.state()).toMatchObject({ draft: { service: 'Walmart', tab: 'rent' } });
    expect(world.shown.popups).toBe(1);
  });
});

test('the badge is also said in words', async () => {
  await rent();
  expect(world.shown.title).toBe('OhmyOTP: 1 active number');
  await receive();
  expect(world.shown.title).toBe('OhmyOTP: code received');
});

test('a click on an outdated notification does nothing', async () => {
  await world.app().notificationClicked('gone');
  await world.app().notificationClicked('code:gone');
  expect(world.tabs.typed).toEqual([]);
});
