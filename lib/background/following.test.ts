import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import { settle } from '../testing/clock.ts';
import type { FakePage } from '../testing/fake-tabs.ts';
import { createWorld, type World } from '../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://www.uber.com' };
const LOGIN = 'https://login.uber.com';
const EVIL = 'https://evil.example';

let world: World;
let key: string;

/** A number is rented and filled on this page. */
async function begin(origin = SITE.origin, inPrivate = false): Promise<void> {
  world = createWorld();
  world.tabs.show(SITE.tabId, { origin, hasPhoneField: true, hasCodeField: false, inPrivate });
  await world.connect();
  const rented = await world
    .app()
    .handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: { ...SITE, origin } });
  key = rented.key;
  await settle();
}
beforeEach(() => begin());

async function goTo(origin: string, more: Partial<FakePage> = {}): Promise<void> {
  world.tabs.navigate(SITE.tabId, { origin, hasPhoneField: false, hasCodeField: true, ...more });
  await settle();
}

const sendForm = (origin = SITE.origin) => world.app().handlers['page.form_sent']({}, { ...SITE, origin });
const askForCode = () => world.app().handlers['page.code_field_seen']({}, SITE);

/** Whether the next code is typed by itself. */
async function isTyped(code = '482913'): Promise<boolean> {
  world.api.receive('rental-1', code);
  await world.clock.advance(10_000);
  return world.tabs.typed.some(({ value }) => value === code);
}

describe('a code follows automatically', () => {
  test.each([
    ['https://uber.com', 'https://accounts.uber.com'],
    ['https://accounts.uber.com', 'https://uber.com'],
    ['https://uber.com', 'https://uber.com'],
  ])('from %s to %s', async (from, to) => {
    await begin(from);
    await goTo(to);
    expect(await isTyped()).toBe(true);
  });

  test('a code follows to a neighboring host that the form leads to, and on from there', async () => {
    await sendForm();
    await goTo(LOGIN);
    expect(await isTyped()).toBe(true);
    await sendForm(LOGIN);
    await goTo('https://m.uber.com');
    expect(await isTyped('111111')).toBe(true);
    await goTo(SITE.origin);
    expect(await isTyped('222222')).toBe(true);
  });

  test('a code follows even if the page loads more before it navigates', async () => {
    await sendForm();
    world.tabs.loadedMore(SITE.tabId);
    await settle();
    await goTo(LOGIN);
    expect(await isTyped()).toBe(true);
  });

  test('the next worker knows which host the form led to', async () => {
    await sendForm();
    await goTo(LOGIN);
    world.kill();
    world.wake();
    await settle();
    expect(await isTyped()).toBe(true);
  });
});

describe('a code is offered, not filled, on another host of the site', () => {
  const ways: [string, () => Promise<unknown>][] = [
    ['that its user went to', () => goTo(LOGIN)],
    [
      'by a link on the page that the form led to',
      () =>
        sendForm()
          .then(() => goTo(SITE.origin))
          .then(() => goTo(LOGIN)),
    ],
    [
      'after another site',
      () =>
        sendForm()
          .then(() => goTo(EVIL))
          .then(() => goTo(LOGIN)),
    ],
    [
      'once the page asks for the code itself',
      async () => {
        await sendForm();
        await askForCode();
        await goTo(LOGIN);
      },
    ],
    [
      'once the page asks for the code itself, and its form is sent again',
      async () => {
        await sendForm();
        await askForCode();
        await world.clock.advance(4_000);
        await sendForm();
        await goTo(LOGIN);
      },
    ],
    [
      'where the page has asked for the code from the start',
      async () => {
        await askForCode();
        world.tabs.loadedMore(SITE.tabId);
        await settle();
        await sendForm();
        await goTo(LOGIN);
      },
    ],
    ['that another window leads to', () => sendForm().then(() => goTo(LOGIN, { cameFrom: LOGIN }))],
    [
      'that a page leads to which was never seen to load',
      () => sendForm().then(() => goTo(LOGIN, { cameFrom: EVIL })),
    ],
    ['that does not tell where it comes from', () => sendForm().then(() => goTo(LOGIN, { cameFrom: '' }))],
    [
      'long after the form',
      async () => {
        await sendForm();
        await world.clock.advance(16_000);
        await goTo(LOGIN);
      },
    ],
    [
      'after a page that went on before it had loaded',
      async () => {
        await sendForm();
        world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false });
        await world.app().handlers['fill.number']({ key, site: SITE });
        await goTo(LOGIN);
      },
    ],
    ['that says itself that it was led to', () => sendForm(LOGIN).then(() => goTo(LOGIN))],
    [
      'where the worker was stopped between',
      async () => {
        await sendForm();
        world.kill();
        world.wake();
        await settle();
        await goTo(LOGIN);
      },
    ],
    ['on another port', () => goTo('https://www.uber.com:8443')],
  ];

  test.each(ways)('%s', async (_, go) => {
    await go();
    expect(await isTyped()).toBe(false);
    const { fills } = await world.state();
    expect(fills[key]).toMatchObject({ code: 'other_host' });
    const page = (await world.tabs.tabs.inject(SITE.tabId)) as { origin: string };
    const site = { tabId: SITE.tabId, origin: page.origin };
    expect(await world.app().handlers['fill.code']({ key, site })).toBe('filled');
  });
});

test.each([EVIL, 'https://anyone.tumblr.com'])(
  'a form that leads to another site (%s) does not take the code there',
  async (to) => {
    await begin('https://www.tumblr.com');
    await sendForm('https://www.tumblr.com');
    await goTo(to);
    expect(await isTyped()).toBe(false);
    expect((await world.state()).fills[key]).toMatchObject({ code: 'origin_changed' });
  },
);

test('where a form led to in a private window is not written to the disk', async () => {
  await begin(SITE.origin, true);
  await sendForm();
  await goTo(LOGIN, { inPrivate: true });
  expect(await isTyped()).toBe(true);
  expect((await world.state()).fills[key]?.site?.ledTo).toEqual([LOGIN]);
  expect(world.disk.text()).not.toContain('uber.com');
});

/** Firefox counts its tabs anew: what has the id now may be another tab of the same site. */
describe('once the browser was started again', () => {
  const typed = () => world.tabs.typed.map(({ value }) => value);

  async function restart(): Promise<void> {
    world.restartBrowser();
    world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: true });
    await world.app().browserStarted();
    await settle();
  }

  test('no code goes by itself into the tab that has the id of the one before', async () => {
    await restart();
    expect(await isTyped()).toBe(false);
    expect((await world.state()).fills[key]).toMatchObject({
      number: 'filled',
      site: { origin: SITE.origin },
    });
  });

  test('nor does one that came meanwhile', async () => {
    world.kill();
    world.api.receive('rental-1', '482913');
    await restart();
    await world.clock.advance(10_000);
    expect(typed()).not.toContain('482913');
  });

  test('nor does the number, where it was not filled in yet', async () => {
    await world.clock.advance(5_000);
    world.tabs.show(9, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false, closed: true });
    const before = typed().length;
    await world
      .app()
      .handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: { ...SITE, tabId: 9 } });
    await settle();
    world.restartBrowser();
    world.tabs.show(9, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false });
    await world.app().browserStarted();
    await settle();
    await world.app().accessGranted();
    await settle();
    expect(typed()).toHaveLength(before);
  });

  test('its user fills it in with a click, and the next one follows', async () => {
    await restart();
    expect(await isTyped()).toBe(false);
    expect(await world.app().handlers['fill.number']({ key, site: SITE })).toBe('filled');
    expect(await isTyped('222222')).toBe(true);
  });
});
