import { beforeEach, expect, test, vi } from 'vitest';
import { EMPTY } from '../state/empty.ts';
import { fromStored, toStored } from '../storage/stored-state.ts';
import { STORED_V1 } from '../storage/stored-v1.fixture.ts';
import { createFakeBrowser } from './testing/fake-browser.ts';

let fake: ReturnType<typeof createFakeBrowser>;

/** A freshly started worker or view. */
async function start() {
  vi.resetModules();
  vi.doMock('wxt/browser', () => ({ browser: fake.browser }));
  vi.doMock('idb-keyval', () => fake.keyval);
  const { storedState, readStored } = await import('./stored-state.ts');
  return { storedState, readStored };
}

const DATABASE = 'ohmyotp-state';
const OLD = toStored(fromStored(STORED_V1));
const { private: _, ...ON_DISK } = OLD;

beforeEach(() => {
  fake = createFakeBrowser();
});

test('the whole state is in the database, and in no area a page could read', async () => {
  const { storedState, readStored } = await start();
  expect(await readStored()).toBeNull();
  await storedState.read();
  await storedState.write({ state: 'new', services: [], private: { draft: null } });
  await storedState.write({ state: 'newer', private: { draft: null } });
  expect(fake.databases[DATABASE]).toEqual({ state: 'newer', services: [] });
  expect(fake.areas).toEqual({ local: {}, session: { private: { draft: null } }, sync: {} });
  expect(await storedState.read()).toEqual({ state: 'newer', services: [], private: { draft: null } });
});

test('values written together are one write', async () => {
  const { storedState } = await start();
  await storedState.write({ state: 'new', services: [], private: {} });
  expect(fake.calls.filter((call) => call === `${DATABASE}.write`)).toHaveLength(1);
});

test('the area pages could read is closed before anything is written', async () => {
  const { storedState } = await start();
  await storedState.read();
  await storedState.write({ state: 'new', private: {} });
  const closed = fake.calls.indexOf('local.TRUSTED_CONTEXTS');
  expect(closed).toBeGreaterThanOrEqual(0);
  expect(closed).toBeLessThan(fake.calls.indexOf(`${DATABASE}.write`));
});

test('a browser that cannot close that area works as well', async () => {
  const { setAccessLevel: _, ...local } = fake.browser.storage.local;
  Object.assign(fake.browser.storage, { local });
  const { storedState } = await start();
  expect(await storedState.read()).toEqual({});
});

test('deleting leaves nothing in either place', async () => {
  fake.areas.local = { state: 'old', other: 1 };
  fake.databases[DATABASE] = { state: 'new', services: [] };
  fake.areas.session = { private: {} };
  const { storedState } = await start();
  await storedState.clear();
  expect(fake.databases[DATABASE]).toEqual({});
  expect(fake.areas).toEqual({ local: {}, session: {}, sync: {} });
});

test('data of 0.1.0 is moved out of its old place', async () => {
  fake.areas.local = { ...ON_DISK };
  const { storedState } = await start();
  expect(fromStored(await storedState.read())).toMatchObject({ balanceMinor: 1240, rentals: [{}, {}] });
  expect(fake.databases[DATABASE]).toEqual(ON_DISK);
  expect(fake.areas.local).toEqual({});
});

test('a view that opens before the move shows the old data and changes nothing', async () => {
  fake.areas.local = { ...ON_DISK };
  const { readStored } = await start();
  expect(await readStored()).toMatchObject({ balanceMinor: 1240 });
  expect(fake.areas.local).toEqual(ON_DISK);
  expect(fake.databases[DATABASE] ?? {}).toEqual({});
});

test.each([`${DATABASE}.write`, 'local.remove'])(
  'a worker that is stopped before %s has lost nothing',
  async (call) => {
    fake.areas.local = { ...ON_DISK };
    fake.stopBefore = call;
    const stopped = await start();
    const settled = vi.fn();
    void stopped.storedState.read().then(settled);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(settled).not.toHaveBeenCalled();
    fake.stopBefore = '';
    const { storedState } = await start();
    expect(await storedState.read()).toEqual(ON_DISK);
    expect(fake.databases[DATABASE]).toEqual(ON_DISK);
    expect(fake.areas.local).toEqual({});
  },
);

test('old data never overwrites new data', async () => {
  fake.areas.local = { ...ON_DISK };
  const now = toStored({ ...EMPTY, balanceMinor: 7 });
  fake.databases[DATABASE] = { state: now.state };
  const { storedState } = await start();
  expect(fromStored(await storedState.read())).toMatchObject({ balanceMinor: 7 });
  expect(fake.databases[DATABASE]).toEqual({ state: now.state });
  expect(fake.areas.local).toEqual({});
});

test('a database without room leaves the data where it was', async () => {
  fake.areas.local = { ...ON_DISK };
  fake.keyval.setMany = async () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const { storedState } = await start();
  expect(fromStored(await storedState.read())).toMatchObject({ balanceMinor: 1240 });
  expect(fake.areas.local).toEqual(ON_DISK);
});

test('without a database everything is in memory, and old data stays in its place', async () => {
  fake.databaseError = new DOMException('no mutations', 'InvalidStateError');
  fake.areas.local = { ...ON_DISK };
  const { storedState, readStored } = await start();
  expect(fromStored(await storedState.read())).toMatchObject({ balanceMinor: 1240 });
  await storedState.write(toStored({ ...EMPTY, balanceMinor: 7 }));
  expect(await readStored()).toMatchObject({ balanceMinor: 7 });
  expect(fake.areas.local).toEqual(ON_DISK);
  expect(fake.databases).toEqual({});
  await storedState.clear();
  expect(fake.areas).toEqual({ local: {}, session: {}, sync: {} });
});

test('a database that fails otherwise is retried, not taken for empty', async () => {
  fake.databases[DATABASE] = { ...ON_DISK };
  fake.databaseError = new DOMException('backing store', 'UnknownError');
  const { storedState } = await start();
  await expect(storedState.read()).rejects.toThrow('backing store');
  fake.databaseError = null;
  expect(await storedState.read()).toEqual(ON_DISK);
});
