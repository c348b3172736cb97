import { expect, test } from 'vitest';
import { EMPTY } from '../../state/empty.ts';
import { createRepository } from '../../storage/repository.ts';
import { toStored } from '../../storage/stored-state.ts';
import { settle } from '../../testing/clock.ts';
import { createFakeDisk } from '../../testing/fake-disk.ts';
import { createGate } from './gate.ts';

function aStore() {
  const disk = createFakeDisk(toStored({ ...EMPTY, balanceMinor: 5 }));
  const store = createRepository(disk.kept, () => {});
  return { disk, store, balance: createGate(store)(() => store.state.balanceMinor) };
}

test('what an event starts waits until the state is read', async () => {
  const { disk, balance } = aStore();
  const { read } = disk.kept;
  const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
  disk.kept.read = () => isFree.then(read);
  const seen: (number | null)[] = [];
  void balance().then((minor) => seen.push(minor));
  await settle();
  expect(seen).toEqual([]);
  free();
  await settle();
  expect(seen).toEqual([5]);
});

test('nothing runs on a state that could not be read; the next event reads it again', async () => {
  const { disk, balance } = aStore();
  const { read } = disk.kept;
  disk.kept.read = () => Promise.reject(new Error('busy'));
  await expect(balance()).rejects.toThrow('busy');
  disk.kept.read = read;
  expect(await balance()).toBe(5);
});

test('using the state before it is read throws', () => {
  expect(() => aStore().store.state).toThrow('before it is loaded');
});
