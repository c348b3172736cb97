import { expect, test, vi } from 'vitest';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { aWaiting } from '../testing/builders.ts';
import { createFakeDisk } from '../testing/fake-disk.ts';
import { createRepository } from './repository.ts';
import { fromStored, toStored } from './stored-state.ts';

const nobody = () => {};
const SERVICES = Array.from({ length: 50 }, (_, n) => ({
  id: `AppID-${n}`,
  name: `Service ${n}`,
  priceMinor: 40,
  available: 7,
  category: null,
}));
const isUnread = (state: AppState): AppState => ({ ...state, unread: true });

test('concurrent updates all apply, in order', async () => {
  const disk = createFakeDisk();
  const store = createRepository(disk.kept, nobody);
  const add = (n: number) =>
    store.update((state) => ({ ...state, balanceMinor: (state.balanceMinor ?? 0) + n }));
  await Promise.all([add(1), add(10), add(100)]);
  expect(fromStored(disk.stored)).toMatchObject({ balanceMinor: 111, revision: 3 });
});

test('an update that returns the same state writes nothing', async () => {
  const disk = createFakeDisk();
  await createRepository(disk.kept, nobody).update((state) => state);
  expect(disk.writes).toEqual([]);
});

test('services are only written when they change', async () => {
  const disk = createFakeDisk();
  const store = createRepository(disk.kept, nobody);
  await store.update((state) => ({ ...state, services: SERVICES }));
  await store.update((state) => ({ ...state, rentals: [aWaiting()] }));
  expect(disk.writes.map((parts) => Object.keys(parts).sort())).toEqual([
    ['private', 'services', 'state'],
    ['private', 'state'],
  ]);
  expect(fromStored(disk.stored)).toMatchObject({ services: SERVICES, rentals: [aWaiting()] });
});

test('an update resolves only once it is stored', async () => {
  let finish = nobody;
  const { kept } = createFakeDisk();
  const slow = { ...kept, write: () => new Promise<void>((done) => (finish = done)) };
  const stored = vi.fn();
  const update = createRepository(slow, nobody).update(isUnread);
  void update.then(stored);
  await new Promise((done) => setTimeout(done, 5));
  expect(stored).not.toHaveBeenCalled();
  finish();
  await update;
});

test('a full disk keeps what only this machine knows, and says so', async () => {
  const disk = createFakeDisk();
  const seen: AppState[] = [];
  const store = createRepository(disk.kept, (state) => seen.push(state));
  disk.roomBytes = 3_000;
  await store.update((state) => ({ ...state, services: SERVICES, rentals: [aWaiting()] }));
  expect(fromStored(disk.stored)).toMatchObject({ services: [], catalogAt: null, rentals: [aWaiting()] });
  expect(await store.load()).toMatchObject({ services: SERVICES, storage: 'full' });
  expect(seen.at(-1)).toMatchObject({ storage: 'full' });
  disk.roomBytes = 30_000;
  await store.update(isUnread);
  expect(await store.load()).toMatchObject({ storage: 'ok' });
  expect(fromStored(disk.stored).services).toEqual(SERVICES);
});

test('when nothing can be written, commits are refused and updates stay in memory', async () => {
  const disk = createFakeDisk();
  const store = createRepository(disk.kept, nobody);
  disk.roomBytes = 10;
  await expect(store.commit(isUnread)).rejects.toMatchObject({ code: 'storage_full' });
  await store.update((state) => ({ ...state, balanceMinor: 5 }));
  expect(await store.load()).toMatchObject({ balanceMinor: 5, storage: 'full' });
  disk.roomBytes = 30_000;
  await store.commit((state) => ({ ...state, rentals: [aWaiting()] }));
  expect(fromStored(disk.stored)).toMatchObject({ balanceMinor: 5, rentals: [aWaiting()] });
});

test("a newer version's data is never overwritten", async () => {
  const newer = { state: { version: 99, snapshot: { gold: 1 } }, services: 'elsewhere' };
  const disk = createFakeDisk(newer);
  const store = createRepository(disk.kept, nobody);
  await store.update(isUnread);
  await expect(store.commit(isUnread)).rejects.toMatchObject({ code: 'storage_newer' });
  expect(disk.stored).toEqual(newer);
  expect(disk.writes).toEqual([]);
});

test('erasing deletes everything, and later changes are stored again', async () => {
  const disk = createFakeDisk();
  const store = createRepository(disk.kept, nobody);
  await store.update((state) => ({ ...state, services: SERVICES, rentals: [aWaiting()] }));
  await store.erase();
  expect(disk.stored).toEqual({});
  expect(await store.load()).toMatchObject({ services: [], rentals: [], revision: 2 });
  await store.update(isUnread);
  expect(fromStored(disk.stored)).toMatchObject({ services: [], rentals: [], unread: true });
});

test('after a failed read the next load tries again', async () => {
  const disk = createFakeDisk(toStored({ ...EMPTY, balanceMinor: 5 }));
  const { read } = disk.kept;
  disk.kept.read = () => Promise.reject(new Error('busy'));
  const store = createRepository(disk.kept, nobody);
  await expect(store.load()).rejects.toThrow('busy');
  await expect(store.update(isUnread)).rejects.toThrow('busy');
  disk.kept.read = read;
  expect(await store.update(isUnread)).toMatchObject({ balanceMinor: 5, unread: true });
});
