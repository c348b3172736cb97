import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { createFakeDisk } from '../testing/fake-disk.ts';
import { migrated, VERSION } from './migrations.ts';
import { createRepository } from './repository.ts';
import { fromStored, toStored } from './stored-state.ts';
import { STORED_V1 } from './stored-v1.fixture.ts';

test('what version 1 stored is all there, and what came later is as on the first day', () => {
  const state = fromStored(STORED_V1);
  expect(state).toMatchObject(STORED_V1.state.snapshot);
  expect(state).toMatchObject({ settings: DEFAULT_SETTINGS, watches: [], storage: 'ok' });
});

test('version 1 to 2: the services lie under a key of their own', () => {
  const { services, ...rest } = STORED_V1.state.snapshot;
  expect(migrated(STORED_V1)).toEqual({ state: { version: 2, snapshot: rest }, services });
});

test('the first change writes the new shape, services too', async () => {
  const disk = createFakeDisk(STORED_V1);
  await createRepository(disk.kept, () => {}).update((state) => ({ ...state, unread: true }));
  expect(disk.stored).toMatchObject({
    state: { version: VERSION, snapshot: { unread: true, balanceMinor: 1240 } },
    services: STORED_V1.state.snapshot.services,
  });
});

test("today's shape is left as it is", () => {
  const stored = toStored(fromStored(STORED_V1));
  expect(migrated(stored)).toBe(stored);
});

test.each([
  ['nothing', {}],
  ['no version', { state: { snapshot: {} } }],
  ['a version that is none', { state: { version: 0.5, snapshot: {} } }],
  ['text', { state: 'x' }],
])('%s cannot be migrated', (_, stored) => {
  expect(migrated(stored)).toBeNull();
});
