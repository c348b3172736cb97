import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { createFakeDisk } from '../testing/fake-disk.ts';
import { migrated, VERSION } from './migrations.ts';
import { createRepository } from './repository.ts';
import { fromStored, toStored } from './stored-state.ts';
import { STORED_V1 } from './stored-v1.fixture.ts';
import { STORED_V2 } from './stored-v2.fixture.ts';

test('data of version 1 is complete, and newer fields have their defaults', () => {
  const state = fromStored(STORED_V1);
  const { trouble, recipes, corrections, ...same } = STORED_V1.state.snapshot;
  expect(state).toMatchObject({ ...same, alert: trouble, serviceOverrides: corrections });
  const { taught, ...memory } = recipes['uber.com'].number;
  expect(state.fieldMemories).toEqual({ 'uber.com': { number: { ...memory, userChosen: taught } } });
  expect(state).toMatchObject({ settings: DEFAULT_SETTINGS, watches: [], storage: 'ok' });
});

test('version 1 to 2 moves the services to a key of their own', () => {
  expect(migrated(STORED_V1)).toMatchObject({
    state: { version: VERSION, snapshot: expect.not.objectContaining({ services: expect.anything() }) },
    services: STORED_V1.state.snapshot.services,
  });
});

test('version 2 to 3: every part is there under its new name', () => {
  const state = fromStored(STORED_V2);
  const { trouble, laterTroubles, cancelTrouble, sent, warned, recent, recipes, corrections, ...same } =
    STORED_V2.state.snapshot;
  const { fills: _fills, away: _away, ...untouched } = same;
  expect(state).toMatchObject({ ...untouched, services: STORED_V2.services });
  expect(state).toMatchObject({
    alert: trouble,
    codeRequests: sent,
    cancelFailures: cancelTrouble,
    expiryNotified: warned,
    recentServices: recent,
    serviceOverrides: corrections,
  });
  expect(state.laterAlerts).toEqual([
    { what: { kind: 'fill', value: 'number', outcome: 'restricted_page' }, at: laterTroubles[0]?.at },
  ]);
  const { taught, ...memory } = recipes['uber.com'].code;
  expect(state.fieldMemories['uber.com']?.code).toEqual({ ...memory, userChosen: taught });
});

test('version 2 to 3: the outcomes of fills have their new names, also those of another account', () => {
  const fills = {
    'key-2': { number: 'reverted', code: 'bound_to_other_site' },
    'key-1': { number: 'rejected', code: 'origin_changed' },
  };
  const state = fromStored(STORED_V2);
  expect(state.fills).toMatchObject(fills);
  expect(state.away).toMatchObject([{ label: 'bob@example.com', parts: { fills } }]);
  const { alert, laterAlerts, codeRequests, cancelFailures, expiryNotified } = state;
  expect(state.away[0]?.parts).toMatchObject({
    alert,
    laterAlerts,
    codeRequests,
    cancelFailures,
    expiryNotified,
  });
});

test.each([
  ['parts', { fills: 7, trouble: 'x', laterTroubles: [null], recipes: { 'a.com': null }, away: [3] }],
  ['nothing', undefined],
])('version 2 to 3: a state of %s that are something else is brought along', (_, snapshot) => {
  expect(migrated({ state: { version: 2, snapshot } })).toMatchObject({ state: { version: VERSION } });
});

test('the first change writes the new shape, including the services', async () => {
  const disk = createFakeDisk(STORED_V1);
  await createRepository(disk.kept, () => {}).update((state) => ({ ...state, unread: true }));
  expect(disk.stored).toMatchObject({
    state: { version: VERSION, snapshot: { unread: true, balanceMinor: 1240 } },
    services: STORED_V1.state.snapshot.services,
  });
});

test("data in today's shape is left as it is", () => {
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
