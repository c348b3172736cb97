import { beforeEach, expect, test, vi } from 'vitest';
import type { Secret } from '../background/context/ports.ts';
import { createFakeBrowser } from './testing/fake-browser.ts';

const KEY = 'omo_live_secret';

let fake: ReturnType<typeof createFakeBrowser>;
let secret: Secret;
beforeEach(async () => {
  fake = createFakeBrowser();
  await start();
});

async function start(): Promise<void> {
  vi.resetModules();
  vi.doMock('wxt/browser', () => ({ browser: fake.browser }));
  vi.doMock('idb-keyval', () => fake.keyval);
  const { createKeyStore } = await import('./key-store.ts');
  secret = createKeyStore();
}

/** Where the key lies. */
const places = () =>
  Object.entries({ database: fake.databases, ...fake.areas })
    .filter(([, values]) => JSON.stringify(values).includes(KEY))
    .map(([place]) => place);

test('a key lies in the database, and nowhere else', async () => {
  expect(await secret.read()).toBeNull();
  await secret.keep(KEY, 'always');
  expect(places()).toEqual(['database']);
  await start();
  expect(await secret.read()).toBe(KEY);
});

test('a key for this session lies in memory, and nowhere else', async () => {
  await secret.keep(KEY, 'session');
  expect(places()).toEqual(['session']);
  expect(await secret.read()).toBe(KEY);
});

test.each(['always', 'session'] as const)(
  'one that is kept otherwise from now on (%s) leaves its place',
  async (how) => {
    await secret.keep('omo_live_before', how === 'always' ? 'session' : 'always');
    await secret.keep(KEY, how);
    expect(await secret.read()).toBe(KEY);
    expect(places()).toHaveLength(1);
    expect(JSON.stringify([fake.databases, fake.areas])).not.toContain('omo_live_before');
  },
);

test.each(['always', 'session'] as const)('forgotten is forgotten (%s)', async (how) => {
  await secret.keep(KEY, how);
  await secret.forget();
  expect(await secret.read()).toBeNull();
  expect(places()).toEqual([]);
});

test('a browser that is always private has it in memory, until it closes', async () => {
  fake.databaseError = new DOMException('no mutations', 'InvalidStateError');
  await start();
  expect(await secret.read()).toBeNull();
  await secret.keep(KEY, 'always');
  expect(places()).toEqual(['session']);
  expect(await secret.read()).toBe(KEY);
  await secret.forget();
  expect(places()).toEqual([]);
});

test('a store that cannot be read is not one without a key', async () => {
  await secret.keep(KEY, 'always');
  fake.databaseError = new DOMException('backing store', 'UnknownError');
  await expect(secret.read()).rejects.toThrow('backing store');
  fake.databaseError = null;
  expect(await secret.read()).toBe(KEY);
});
