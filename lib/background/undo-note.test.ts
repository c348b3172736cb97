import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import { fillOf } from '../state/selectors.ts';
import { settle } from '../testing/clock.ts';
import type { FakePage } from '../testing/fake-tabs.ts';
import { createWorld, type World } from '../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://www.uber.com' };
const PAGE: FakePage = { origin: SITE.origin, hasPhoneField: true, hasCodeField: true, inFront: true };

let world: World;
let key: string;

beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, { ...PAGE });
  await world.connect();
});

const run = () => world.app().handlers;
const fill = async () => fillOf(await world.state(), key);

async function rent(): Promise<void> {
  const rented = await run()['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: SITE });
  key = rented.key;
  await settle();
}

async function receive(code: string): Promise<void> {
  world.api.receive('rental-1', code);
  await world.clock.advance(10_000);
}

/** How often that was typed. */
const typed = (value: string) => world.tabs.typed.filter((one) => one.value === value).length;

describe('the note with Undo', () => {
  test('the undo note comes with a code that is filled in by itself', async () => {
    await rent();
    expect(world.tabs.offered).toEqual([]);
    await receive('482913');
    expect(typed('482913')).toBe(1);
    expect(world.tabs.offered).toEqual([SITE.tabId]);
  });

  test('the undo note does not come with what the user asks for, nor where nothing was filled in', async () => {
    await rent();
    world.tabs.show(SITE.tabId, { ...PAGE, hasCodeField: false });
    await receive('482913');
    expect(world.tabs.offered).toEqual([]);
    world.tabs.show(SITE.tabId, { ...PAGE });
    expect(await run()['fill.code']({ key, site: SITE })).toBe('filled');
    expect(world.tabs.offered).toEqual([]);
  });

  test('the undo note does not come where the user switched it off, or hid the button', async () => {
    await rent();
    await run()['settings.save']({ undoNote: false });
    await receive('482913');
    await run()['settings.save']({ undoNote: true });
    world.sites.granted.add('https://*.uber.com/*');
    await run()['button.allow']({ origin: SITE.origin });
    await run()['button.hide']({ for: 'always' }, SITE);
    await receive('222222');
    expect(typed('482913') + typed('222222')).toBe(2);
    expect(world.tabs.offered).toEqual([]);
  });

  test('the undo note comes with everything where the popup closes after a fill, and is all that says so', async () => {
    await run()['settings.save']({ closeAfterFill: true });
    await rent();
    expect(world.tabs.offered).toEqual([SITE.tabId]);
    await run()['fill.number']({ key, site: SITE });
    expect(world.tabs.offered).toEqual([SITE.tabId, SITE.tabId]);
    world.tabs.show(SITE.tabId, { ...PAGE, hasPhoneField: false });
    expect(await run()['fill.number']({ key, site: SITE })).toBe('no_field');
    expect(world.tabs.offered).toHaveLength(2);
  });

  test('the undo note is in the language of the user', async () => {
    await rent();
    await run()['settings.save']({ language: 'de' });
    expect(await run()['undo_note.words']({}, SITE)).toMatchObject({ undo: expect.stringMatching(/\S/) });
  });
});

describe('a number that was rented for a page', () => {
  test('a number rented for a page needs no undo note where the user looks on', async () => {
    await rent();
    expect(world.tabs.typed).toHaveLength(1);
    expect(world.tabs.offered).toEqual([]);
  });

  test('a number rented for a page has an undo note where the user looks elsewhere', async () => {
    world.tabs.show(SITE.tabId, { ...PAGE, inFront: false });
    await rent();
    expect(world.tabs.offered).toEqual([SITE.tabId]);
  });
});

describe('a code that its user took out again', () => {
  beforeEach(async () => {
    await rent();
    await receive('482913');
    await run()['page.undone']({ key, value: 'code' }, SITE);
  });

  test('a code that the user took out is told as undone, and its field is not remembered', async () => {
    expect((await fill()).code).toBe('undone');
    expect((await world.state()).fieldMemories['www.uber.com']?.code).toBeUndefined();
  });

  test('a code that the user took out is not filled in by itself again, nor is the next', async () => {
    await run()['page.code_field_seen']({}, SITE);
    world.tabs.navigate(SITE.tabId, { ...PAGE });
    await world.clock.advance(10_000);
    await receive('222222');
    world.kill();
    world.wake();
    await world.clock.advance(10_000);
    expect(typed('482913')).toBe(1);
    expect(typed('222222')).toBe(0);
  });

  test('a code that the user took out is filled in on a click, and later ones follow again', async () => {
    expect(await run()['fill.code']({ key, site: SITE })).toBe('filled');
    expect((await fill()).code).toBe('filled');
    await receive('222222');
    expect(typed('222222')).toBe(1);
  });
});

test('a page can take out only what was filled into it', async () => {
  await rent();
  await receive('482913');
  await run()['page.undone']({ key, value: 'code' }, { ...SITE, tabId: 8 });
  await run()['page.undone']({ key: 'other', value: 'code' }, SITE);
  expect((await fill()).code).toBe('filled');
});

test('codes do not follow a number that its user took out again, and it is not filled in again', async () => {
  await rent();
  await run()['page.undone']({ key, value: 'number' }, SITE);
  expect((await fill()).number).toBe('undone');
  await receive('482913');
  world.kill();
  world.wake();
  await world.clock.advance(10_000);
  expect(world.tabs.typed).toHaveLength(1);
});
