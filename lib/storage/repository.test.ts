import { expect, test, vi } from 'vitest';
import { aWaiting } from '../testing/builders.ts';
import { createRepository } from './repository.ts';
import { EMPTY, fromStored, toStored } from './stored-state.ts';

function kept(start?: unknown) {
  const disk = { value: start };
  return {
    disk,
    read: vi.fn(async () => disk.value),
    write: vi.fn(async (value: unknown) => {
      disk.value = value;
    }),
  };
}

test('updates that run at once all count, and land in order', async () => {
  const disk = kept();
  const store = createRepository(disk, () => {});
  const add = (n: number) =>
    store.update((state) => ({ ...state, balanceMinor: (state.balanceMinor ?? 0) + n }));
  await Promise.all([add(1), add(10), add(100)]);
  expect(fromStored(disk.disk.value)).toMatchObject({ balanceMinor: 111, revision: 3 });
});

test('a change that changes nothing writes nothing', async () => {
  const disk = kept();
  await createRepository(disk, () => {}).update((state) => state);
  expect(disk.write).not.toHaveBeenCalled();
});

test('an update resolves only once it is stored', async () => {
  let finish = () => {};
  const disk = { read: async () => undefined, write: () => new Promise<void>((done) => (finish = done)) };
  const stored = vi.fn();
  const update = createRepository(disk, () => {}).update((state) => ({ ...state, unread: true }));
  void update.then(stored);
  await new Promise((done) => setTimeout(done, 5));
  expect(stored).not.toHaveBeenCalled();
  finish();
  await update;
});

test('a write that fails is told to its own caller and does not block the next', async () => {
  const disk = kept();
  disk.write.mockRejectedValueOnce(new Error('quota'));
  const store = createRepository(disk, () => {});
  await expect(store.update((state) => ({ ...state, unread: true }))).rejects.toThrow('quota');
  await store.update((state) => ({ ...state, balanceMinor: 5 }));
  expect(fromStored(disk.disk.value)).toMatchObject({ unread: true, balanceMinor: 5 });
});

test.each([
  undefined,
  null,
  7,
  {},
  { version: 99, snapshot: {} },
  { version: 1, snapshot: { rentals: 'x' } },
])('what cannot be read (%j) is an empty state', (value) => {
  expect(fromStored(value)).toEqual(EMPTY);
});

test('one unreadable rental does not take the others with it', () => {
  const state = { ...EMPTY, rentals: [aWaiting(), { state: 'waiting' }] };
  expect(fromStored(toStored(state as typeof EMPTY)).rentals).toEqual([aWaiting()]);
});
