import { beforeEach, describe, expect, test } from 'vitest';
import type { ServerRental } from '../../api/types.ts';
import type { PageRef } from '../../domain/fill/fill.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };
const SECOND = 1_000;

let world: World;
/** The rentals that were asked about, one entry a question. */
let asked: string[];
beforeEach(async () => {
  world = createWorld();
  asked = [];
  world.api.server.faultFor = (endpoint, _, id) => {
    if (endpoint === 'code') asked.push(id ?? '');
    return undefined;
  };
  world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false });
  await world.connect();
});

async function rent(site: PageRef | null, service: string): Promise<void> {
  await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site });
  await settle();
}

/** A hundred that the lists hold and nobody rented here, taken over as a view looks. */
async function listHundred(): Promise<void> {
  const now = world.clock.now();
  const listed = Array.from(
    { length: 100 },
    (_, n): ServerRental => ({
      id: `other-${n}`,
      service: 'Acme',
      phone: '+13025550100',
      status: 'active',
      priceMinor: 40,
      rentedAt: now - n,
      expiresAt: now + 600 * SECOND,
      messages: [],
    }),
  );
  world.api.rentals.push(...listed);
  const close = world.app().viewConnected({ post: () => {} });
  await settle();
  close();
}

const formSent = () => world.app().handlers['page.form_sent']({}, SITE);

/** How often that time brought a question about it. */
async function questions(id: string, ms: number): Promise<number> {
  asked.length = 0;
  await world.clock.advance(ms);
  return asked.filter((one) => one === id).length;
}

/** All are due at once. */
async function sleep(): Promise<void> {
  world.kill();
  world.clock.sleep(60 * SECOND);
  asked.length = 0;
  world.wake();
  await settle();
}

describe('a hundred rentals from elsewhere', () => {
  test('a hundred rentals from elsewhere do not slow down the one that was rented here', async () => {
    await rent(SITE, 'Uber');
    await listHundred();
    await formSent();
    expect(await questions('rental-1', 10 * SECOND)).toBeGreaterThanOrEqual(8);
    expect(asked.length).toBeLessThanOrEqual(60);
  });

  test('a hundred rentals from elsewhere do not slow down one of them that was filled in here', async () => {
    await listHundred();
    const { rentals } = await world.state();
    const key = rentals.find((one) => 'id' in one && one.id === 'other-50')?.key ?? '';
    await world.app().handlers['fill.number']({ key, site: SITE });
    await formSent();
    expect(await questions('other-50', 10 * SECOND)).toBeGreaterThanOrEqual(8);
  });

  test('a hundred rentals from elsewhere are all polled', async () => {
    await rent(SITE, 'Uber');
    await listHundred();
    await formSent();
    await questions('rental-1', 60 * SECOND);
    expect(new Set(asked).size).toBe(101);
  });

  test('rentals from elsewhere wait for those rented here, and take three connections at a time', async () => {
    await listHundred();
    await rent(SITE, 'Uber');
    await world.clock.advance(SECOND);
    world.api.hold('code');
    await sleep();
    expect(asked).toEqual(['rental-101', 'other-99', 'other-98', 'other-97']);
    await world.clock.advance(20 * SECOND);
    expect(asked).toHaveLength(4);
    world.api.release('code');
    await world.clock.advance(SECOND);
    expect(new Set(asked).size).toBe(101);
  });
});

test('of several that are due, the least recently polled comes first', async () => {
  await rent(SITE, 'Uber');
  await world.clock.advance(SECOND);
  await rent(null, 'Walmart');
  await world.clock.advance(2 * SECOND);
  await rent(null, 'Other');
  await formSent();
  await world.clock.advance(12 * SECOND);
  expect(asked.at(-1)).toBe('rental-1');
  asked.length = 0;
  world.clock.sleep(60 * SECOND);
  await world.clock.advance(0);
  expect(asked.slice(0, 3)).toEqual(['rental-2', 'rental-3', 'rental-1']);
});
