import { beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../../testing/clock.ts';
import type { Endpoint } from '../../testing/fake-api.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SECOND = 1_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

async function refresh(): Promise<void> {
  await world.app().handlers['catalog.refresh']({});
}

async function rented(): Promise<string> {
  const input = { service: 'Uber', shownPriceMinor: 40, site: null };
  const { key } = await world.app().handlers['rental.rent'](input);
  await settle();
  return key;
}

const balance = async () => (await world.state()).balanceMinor;

/** How often each of these was asked for meanwhile. */
async function asked(during: () => Promise<unknown>): Promise<Partial<Record<Endpoint, number>>> {
  const before = world.api.calls.length;
  await during();
  await settle();
  const calls = world.api.calls.slice(before);
  const times = (endpoint: Endpoint) => calls.filter((one) => one === endpoint).length;
  return { services: times('services'), balance: times('balance') };
}

describe('after money has moved', () => {
  test('the balance is read again, the list of services is not', async () => {
    expect(await asked(rented)).toEqual({ services: 0, balance: 1 });
    expect(await balance()).toBe(960);
    const { key } = (await world.state()).rentals[0] ?? { key: '' };
    const cancel = () => world.app().handlers['rental.cancel']({ key });
    expect(await asked(cancel)).toEqual({ services: 0, balance: 1 });
    expect(await balance()).toBe(1_000);
  });

  test('the balance is read for a number that was cancelled elsewhere', async () => {
    await rented();
    world.api.cancelAtServer('rental-1');
    expect(await asked(() => world.clock.advance(10 * SECOND))).toEqual({ services: 0, balance: 1 });
    expect(await balance()).toBe(1_000);
  });

  test('the answer to an older request does not overwrite a newer balance', async () => {
    world.api.hold('balance', 1);
    const before = refresh();
    await settle();
    await rented();
    world.api.release('balance');
    await before;
    expect(await balance()).toBe(960);
  });

  test('an unreadable balance is reported until it can be read', async () => {
    world.api.fail('balance', { code: 'upstream', when: 'before' });
    await rented();
    expect((await world.state()).catalogError).toBe('upstream');
    await refresh();
    expect(await world.state()).toMatchObject({ catalogError: null, balanceMinor: 960 });
  });

  test('a refused purchase refreshes the list', async () => {
    world.api.fail('rent', { code: 'no_numbers', when: 'before' });
    world.api.server.onCall = (endpoint) => {
      if (endpoint === 'services') world.api.server.available = 0;
    };
    expect(await asked(rented)).toEqual({ services: 1, balance: 1 });
    expect((await world.state()).services[0]).toMatchObject({ available: 0 });
  });
});
