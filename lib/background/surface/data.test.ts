import { expect, test } from 'vitest';
import type { ViewCommand } from '../../messaging/protocol.ts';
import { createServer } from '../../messaging/server.ts';
import { STORED_V1 } from '../../storage/stored-v1.fixture.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const KEY = 'omo_live_secret';
const PURCHASE = { service: 'Uber', shownPriceMinor: 40, site: null };
const ALL_ON = { code: true, expiring: true, cancelFailed: true, stock: true };
const NEWER = { state: { version: 99, snapshot: { rentals: 'moved' } } };

const connect = (world: World, keep?: 'always' | 'session') =>
  world.app().handlers['account.connect']({ key: KEY, keep });
const rent = (world: World) => world.app().handlers['rental.rent'](PURCHASE);
const erase = (world: World) => world.app().handlers['data.delete']({});
const adopt = (world: World, json: string) => world.app().handlers['data.import']({ json });
const exported = (world: World) => world.app().handlers['data.export']({});

/** By the way that a view's message takes, past what holds commands back. */
function sentByView(world: World, command: ViewCommand, input: unknown) {
  const own = { id: 'us', origin: 'chrome-extension://us' };
  return createServer(own, world.app())({ ohmyotp: 'command', command, input }, own);
}

async function rented(): Promise<World> {
  const world = createWorld();
  await connect(world);
  await rent(world);
  await settle();
  return world;
}

test('the export holds what is stored, and not the key', async () => {
  const text = await exported(await rented());
  expect(JSON.parse(text)).toMatchObject({ state: { snapshot: { rentals: [{ service: 'Uber' }] } } });
  expect(text).not.toContain(KEY);
});

test('an export brings settings, notes and remembered fields to another browser, and no rental', async () => {
  const first = await rented();
  await first.app().handlers['settings.save']({ theme: 'dark', pins: ['Uber'], notify: ALL_ON });
  await first.app().handlers['note.save']({ id: 'rental-9', text: 'For the bike' });
  const second = createWorld();
  await second.app().handlers['note.save']({ id: 'rental-8', text: 'Written here' });
  expect(await adopt(second, await exported(first))).toBe('imported');
  expect(await second.state()).toMatchObject({
    settings: { theme: 'dark', pins: ['Uber'], notify: { code: false } },
    notes: { 'rental-9': 'For the bike', 'rental-8': 'Written here' },
    account: { status: 'none' },
    rentals: [],
    deliveries: [],
  });
});

test('an import replaces no note and no service that was chosen here', async () => {
  const first = await rented();
  await first.app().handlers['note.save']({ id: 'rental-9', text: 'Written there' });
  const second = createWorld();
  await second.app().handlers['note.save']({ id: 'rental-9', text: 'Written here' });
  await adopt(second, await exported(first));
  expect(await second.state()).toMatchObject({ notes: { 'rental-9': 'Written here' } });
});

test('no imported note is longer than one that is written here', async () => {
  const first = await rented();
  const text = (await exported(first)).replace(
    '"notes": {}',
    `"notes": { "rental-9": "${'x'.repeat(9_000)}" }`,
  );
  const world = createWorld();
  expect(await adopt(world, text)).toBe('imported');
  expect((await world.state()).notes['rental-9']).toHaveLength(500);
});

test('an export of version 1 can be imported', async () => {
  const world = createWorld();
  expect(await adopt(world, JSON.stringify(STORED_V1))).toBe('imported');
  expect(Object.keys((await world.state()).fieldMemories)).not.toEqual([]);
});

test.each([
  ['no JSON', 'PNG', 'unreadable'],
  ['another file', '{"state":"Ohio"}', 'unreadable'],
  ['an export of a newer version', JSON.stringify(NEWER), 'newer'],
] as const)('a file that cannot be imported changes nothing: %s', async (_, text, outcome) => {
  const world = await rented();
  const before = await world.state();
  expect(await adopt(world, text)).toBe(outcome);
  expect(await world.state()).toEqual(before);
});

test('an import without disk space fails', async () => {
  const text = await exported(await rented());
  const world = createWorld();
  world.disk.roomBytes = 10;
  await expect(adopt(world, text)).rejects.toMatchObject({ code: 'storage_full' });
});

test('after deleting all data nothing is left, and nothing goes on', async () => {
  const world = await rented();
  world.sites.granted.add('https://*.uber.com/*');
  await erase(world);
  await settle();
  expect(world.disk.stored).toEqual({});
  expect(world.secrets).toEqual({ key: null, session: null });
  expect([...world.sites.granted]).toEqual([]);
  const asked = world.api.calls.length;
  await world.clock.advance(120_000);
  expect(world.api.calls).toHaveLength(asked);
  expect(await world.state()).toMatchObject({ account: { status: 'none' }, rentals: [] });
});

test('an answer that comes after deleting brings nothing back', async () => {
  const world = await rented();
  world.api.hold('services');
  const refreshed = world.app().handlers['catalog.refresh']({});
  await settle();
  await erase(world);
  world.api.release('services');
  await refreshed;
  expect(await world.state()).toMatchObject({ account: { status: 'none' } });
});

test('deleting is refused while a purchase is unsettled', async () => {
  const world = createWorld();
  await connect(world);
  world.api.hold('rent');
  await rent(world);
  await expect(erase(world)).rejects.toMatchObject({ code: 'already_renting' });
  world.api.release('rent');
  await settle();
  expect(await world.state()).toMatchObject({ rentals: [{ state: 'waiting' }] });
  await erase(world);
});

test.each([
  ['its cancel is under way', 'cancel', 'cancelling'],
  ['its refund is in and the new number is not ordered yet', 'service', 'renting'],
] as const)('delete is refused while another number is got: %s', async (_, held, step) => {
  const world = await rented();
  const [rental] = (await world.state()).rentals;
  const another = { key: rental?.key ?? '', shownPriceMinor: 40 };
  world.api.hold('cancel');
  await world.app().handlers['rental.replace'](another);
  await settle();
  world.api.hold(held);
  if (held !== 'cancel') world.api.release('cancel');
  await settle();
  const { rentals, replacing } = await world.state();
  expect(Object.values(replacing)).toMatchObject([{ step }]);
  expect(rentals.some(({ state }) => state === 'requesting')).toBe(false);
  await expect(erase(world)).rejects.toMatchObject({ code: 'already_renting' });
  world.api.release(held);
  await settle();
  expect(await world.state()).toMatchObject({ replacing: {} });
  await erase(world);
});

test('a key for this session outlives the worker and not the browser', async () => {
  const world = createWorld();
  await connect(world, 'session');
  world.kill();
  world.wake();
  expect(await world.state()).toMatchObject({ account: { status: 'connected', keep: 'session' } });
  await rent(world);
  await settle();
  world.restartBrowser();
  expect(await world.state()).toMatchObject({
    account: { status: 'none', keep: 'session' },
    rentals: [{ state: 'waiting' }],
  });
  await connect(world, 'always');
  world.restartBrowser();
  expect(await world.state()).toMatchObject({ account: { status: 'connected', keep: 'always' } });
});

test('a state that was lost comes back from the key and the server', async () => {
  const world = await rented();
  world.kill();
  world.disk.stored = { state: 'torn' };
  world.wake();
  expect(await world.state()).toMatchObject({
    account: { status: 'connected' },
    rentals: [{ service: 'Uber', state: 'waiting', phone: '+12015550100' }],
  });
});

test("a newer version's data is left alone: nothing is bought, nothing is written", async () => {
  const world = createWorld(NEWER);
  await settle();
  expect(world.shown.badge.text).toBe('!');
  const refused = { ok: false, error: { code: 'storage_newer' } };
  expect(await sentByView(world, 'rental.rent', PURCHASE)).toEqual(refused);
  expect(await sentByView(world, 'account.connect', { key: KEY })).toEqual(refused);
  await world.clock.advance(60_000);
  expect(world.disk.stored).toEqual(NEWER);
  expect(world.secrets.key).toBeNull();
  expect(world.api.calls).toEqual([]);
  expect(JSON.parse(await exported(world))).toMatchObject(NEWER);
});

test("whoever deletes a newer version's data can start anew", async () => {
  const world = createWorld(NEWER);
  await erase(world);
  await connect(world);
  expect(await world.state()).toMatchObject({ account: { status: 'connected' }, storage: 'ok' });
});

test('data of version 1 is carried over', async () => {
  const world = createWorld(STORED_V1);
  world.secrets.key = KEY;
  world.kill();
  world.wake();
  expect(await world.state()).toMatchObject({ account: { status: 'connected' }, balanceMinor: 1240 });
  expect(world.disk.stored).toMatchObject({ state: { version: 3 } });
});

test('without disk space for the intent, nothing is bought', async () => {
  const world = createWorld();
  await connect(world);
  world.disk.roomBytes = 10;
  await expect(rent(world)).rejects.toMatchObject({ code: 'storage_full' });
  await settle();
  expect(world.api.server.charges).toBe(0);
  world.disk.roomBytes = 1_000_000;
  await rent(world);
  await settle();
  expect(await world.state()).toMatchObject({ rentals: [{ state: 'waiting' }] });
});

test('without disk space for the answer, the number is still shown', async () => {
  const world = createWorld();
  await connect(world);
  world.api.hold('rent');
  await rent(world);
  world.disk.roomBytes = 10;
  world.api.release('rent');
  await settle();
  const shown = await world.app().handlers['state.get']({});
  expect(shown).toMatchObject({
    storage: 'full',
    rentals: [{ phone: '+12015550100' }],
    services: [{}, {}],
  });
});
