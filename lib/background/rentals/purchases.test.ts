import { beforeEach, describe, expect, test } from 'vitest';
import type { ServerRental } from '../../api/types.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withRental } from '../../state/state-edits.ts';
import { createRepository } from '../../storage/repository.ts';
import { createClock, settle } from '../../testing/clock.ts';
import { createFakeApi } from '../../testing/fake-api.ts';
import { createFakeDisk } from '../../testing/fake-disk.ts';
import type { Context } from '../context/context.ts';
import { createPurchases, type Purchases } from './purchases.ts';

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;
const ORDER = { service: 'Uber', shownPriceMinor: 40 };

let api: ReturnType<typeof createFakeApi>;
let clock: ReturnType<typeof createClock>;
let store: Context['store'];
let purchases: Purchases;
let told: string[];
beforeEach(() => {
  clock = createClock(NOW);
  api = createFakeApi(clock);
  store = createRepository(createFakeDisk().kept, () => {});
  told = [];
  const ports = { api: api.api, now: clock.now, elapsed: clock.now, newKey: () => 'key-1' };
  const alarm = { during: (run: () => Promise<unknown>) => run() };
  purchases = createPurchases({ alarm, ports, store } as unknown as Context, {
    onBought: async (key) => void told.push(`bought ${key}`),
    onEnded: async (bought) => void told.push(bought ? 'ended, bought' : 'ended'),
  });
});

const begin = () => purchases.begin(ORDER, withRental);
const rental = async () => rentalOf(await store.load(), 'key-1');

/** The rental is as the server answers it, changed by so much. */
async function answeredWith(change: (rental: ServerRental) => Partial<ServerRental>): Promise<void> {
  const { rent } = api.api;
  api.api.rent = async (service) => {
    const answer = await rent(service);
    return { ...answer, ...change(answer) };
  };
  await (await begin())?.settled;
}

test('an intent that the state does not take buys nothing', async () => {
  expect(await purchases.begin(ORDER, (state) => state)).toBeNull();
  await settle();
  expect(api.calls).toEqual([]);
  expect(told).toEqual([]);
});

test('a purchase is in flight from before its intent is stored until its answer is', async () => {
  api.hold('rent');
  let duringKeep = false;
  const purchase = await purchases.begin(ORDER, (state, intent) => {
    duringKeep = purchases.isInFlight('key-1');
    return withRental(state, intent);
  });
  expect(duringKeep).toBe(true);
  expect(purchases.isInFlight('key-1')).toBe(true);
  api.release('rent');
  await purchase?.settled;
  expect(purchases.isInFlight('key-1')).toBe(false);
  expect(await rental()).toMatchObject({ state: 'waiting', id: 'rental-1' });
  expect(told).toEqual(['bought key-1', 'ended, bought']);
});

test('a refused purchase has bought nothing and types nothing', async () => {
  api.fail('rent', { code: 'no_numbers', when: 'before' });
  await (await begin())?.settled;
  const refused = await rental();
  if (!refused) throw new Error('it is gone');
  expect(refused).toMatchObject({ state: 'failed', reason: 'no_numbers' });
  expect(told).toEqual(['ended']);
  await clock.advance(5_000);
  expect(purchases.sinceBoughtMs(refused, NOW + 2_000)).toBe(2_000);
});

test('a purchase remembers that the user wanted automatic cancels', async () => {
  await begin();
  expect(await rental()).not.toHaveProperty('autoCancel');
  await store.update((state) => ({
    ...state,
    rentals: [],
    settings: { ...state.settings, autoCancel: { afterSeconds: 120, beforeExpiry: false } },
  }));
  api.hold('rent');
  await begin();
  expect(await rental()).toMatchObject({ state: 'requesting', autoCancel: true });
});

test('a purchase cannot have bought what ended within the last minute', async () => {
  const ended = (id: string, agoMs: number) => ({ id, service: 'Uber', rentedAt: NOW - agoMs, waitMs: null });
  const deliveries = [ended('late', MINUTE - 1), ended('early', MINUTE)];
  await store.update((state) => ({ ...state, deliveries }));
  api.hold('rent');
  await begin();
  expect(await rental()).toMatchObject({ knownIds: ['late'] });
});

describe('a number is as old as its server says', () => {
  test.each([
    ['a moment', 4_000],
    ['a minute, the most that servers stamp by another clock', MINUTE],
  ])('a number is as old as its server says: %s before the click', async (_age, agoMs) => {
    await answeredWith(() => ({ rentedAt: NOW - agoMs }));
    expect(await rental()).toMatchObject({ rentedAt: NOW - agoMs });
  });

  test('a number so old that it would end at once counts as rented with the click', async () => {
    await answeredWith(() => ({ rentedAt: NOW - MINUTE - 1 }));
    expect(await rental()).toMatchObject({ rentedAt: NOW });
  });

  test('a number without a rental time is as old as its answer', async () => {
    api.api.rent = async () => {
      await clock.advance(5_000);
      const { rentedAt: _, ...rental } = api.rentAtServer('Uber');
      return { ...rental, rentedAt: null, expiresAt: null };
    };
    await (await begin())?.settled;
    expect(await rental()).toMatchObject({ rentedAt: NOW + 5_000 });
  });
});
