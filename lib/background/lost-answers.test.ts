import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import type { Rental } from '../domain/rental/rental.ts';
import { isBought } from '../domain/rental/rental-events.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

// What becomes of a purchase whose answer never came. Taking it for unmade has the user buy twice; taking another's number
// for it shows a number that gets no code.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

const rent = async (service = 'Uber') => {
  const { key } = await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site: null });
  await settle();
  return key;
};
const look = async () => {
  world.app().viewConnected({ post: () => {} })();
  await settle();
};
const rentals = async () => (await world.state()).rentals;
const only = async (): Promise<Rental> => {
  const [rental, ...others] = await rentals();
  if (!rental || others.length > 0) throw new Error(`${others.length + 1} rentals`);
  return rental;
};
const idsOf = async () => (await rentals()).filter(isBought).map(({ id }) => id);

test('a number whose code is in already is found at once, though no list of active ones has it', async () => {
  world.api.server.onCall = (endpoint) => {
    if (endpoint === 'activeRentals' && world.api.rentals[0]?.messages.length === 0)
      world.api.receive('rental-1', '482913');
  };
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  await rent();
  expect(await only()).toMatchObject({ state: 'received', id: 'rental-1', found: true });
});

test('of two lost purchases, the one that already has its code is found along with the other', async () => {
  world.api.hold('rent');
  await rent('Uber');
  await rent('Walmart');
  world.kill();
  world.api.release('rent');
  await settle();
  world.api.receive('rental-1', '482913');
  world.wake();
  await settle();
  expect((await idsOf()).toSorted()).toEqual(['rental-1', 'rental-2']);
});

test('the history is not read for a lost purchase that is among the active rentals', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  const before = world.api.count('history');
  await rent();
  expect(await only()).toMatchObject({ state: 'waiting', id: 'rental-1' });
  expect(world.api.count('history')).toBe(before);
});

test('two lost purchases that never reached the server are both reported as not bought', async () => {
  const lost = { code: 'offline', when: 'before' } as const;
  world.api.fail('rent', lost, lost);
  await rent('Uber');
  await rent('Walmart');
  await world.clock.advance(45 * SECOND);
  const unmade = { state: 'failed', reason: 'not_bought' };
  expect(await rentals()).toMatchObject([unmade, unmade]);
});

test('a lost purchase that expired before any list could be read is found as expired', async () => {
  world.api.server.lifetimeMs = 2 * MINUTE;
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  world.api.server.faultFor = (endpoint) =>
    endpoint === 'activeRentals' ? { code: 'upstream', when: 'before' } : undefined;
  await rent();
  await world.clock.advance(3 * MINUTE);
  expect(await only()).toMatchObject({ state: 'requesting' });
  world.api.server.faultFor = () => undefined;
  await world.clock.advance(2 * MINUTE);
  expect(await only()).toMatchObject({ state: 'expired', id: 'rental-1', found: true });
});

test('while its answer is under way nothing is settled, and no list shows it as another’s', async () => {
  world.api.hold('rent');
  await rent();
  await look();
  expect(await only()).toMatchObject({ state: 'requesting', request: 'sent' });
  world.api.release('rent');
  await settle();
  expect(await only()).toMatchObject({ state: 'waiting', id: 'rental-1' });
  expect(await only()).not.toHaveProperty('found');
  expect(await only()).not.toHaveProperty('adopted');
});

test('an answer with a rental that was known before is not taken for the purchase', async () => {
  await rent();
  await world.clock.advance(10 * SECOND);
  const answer = world.api.api.rent;
  const [first] = world.api.rentals;
  world.api.api.rent = async (service) => ({ ...(await answer(service)), id: first?.id ?? '' });
  await rent();
  expect(await idsOf()).toEqual(['rental-2', 'rental-1']);
});

test('two lost purchases in lists without service names are two numbers', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'after' }, { code: 'timeout', when: 'after' });
  world.api.hold('activeRentals', 1);
  await rent('Uber');
  await rent('Walmart');
  for (const rental of world.api.rentals) rental.service = '';
  world.api.release('activeRentals');
  await world.clock.advance(60 * SECOND);
  expect((await idsOf()).toSorted()).toEqual(['rental-1', 'rental-2']);
});

describe('a lost purchase is not taken for', () => {
  test('a lost purchase is not taken for a number that was cancelled right before', async () => {
    await rent();
    await world.clock.advance(SECOND);
    world.api.receive('rental-1', '482913');
    const [first] = await rentals();
    await world.app().handlers['rental.refresh']({ key: first?.key ?? '' });
    await world.app().handlers['rental.cancel']({ key: first?.key ?? '' });
    await settle();
    await world.app().handlers['rental.dismiss']({ key: first?.key ?? '' });
    world.api.fail('rent', { code: 'timeout', when: 'before' });
    await world.clock.advance(2 * SECOND);
    await rent();
    await world.clock.advance(40 * SECOND);
    expect(await only()).toMatchObject({ state: 'failed', reason: 'not_bought' });
  });

  test('a lost purchase is not taken for a number rented and cancelled elsewhere, as long as its own may still come', async () => {
    world.api.rentAtServer('Uber');
    world.api.cancelAtServer('rental-1');
    world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 12 * SECOND });
    await rent();
    await world.clock.advance(10 * SECOND);
    expect(await only()).toMatchObject({ state: 'requesting' });
    await world.clock.advance(20 * SECOND);
    expect(await only()).toMatchObject({ state: 'waiting', id: 'rental-2' });
  });

  test('a lost purchase is not taken for absent because slow lists did not have it yet', async () => {
    world.api.fail('rent', { code: 'timeout', when: 'late', actsAfterMs: 25 * SECOND });
    await rent();
    await world.clock.advance(20 * SECOND);
    world.api.hold('activeRentals');
    world.api.hold('history');
    await world.clock.advance(4 * SECOND);
    world.api.release('activeRentals');
    await settle();
    await world.clock.advance(20 * SECOND);
    world.api.release('history');
    await settle();
    expect(await only()).not.toMatchObject({ state: 'failed' });
    await world.clock.advance(30 * SECOND);
    expect(await only()).toMatchObject({ state: 'waiting', id: 'rental-1' });
  });
});

test('if no list can be read for as long as a rental lives, the user is told', async () => {
  world.api.fail('rent', { code: 'timeout', when: 'before' });
  world.api.server.faultFor = (endpoint) =>
    endpoint === 'activeRentals' ? { code: 'upstream', when: 'before' } : undefined;
  await rent();
  await world.clock.advance(14 * MINUTE);
  expect(await only()).toMatchObject({ state: 'requesting' });
  await world.clock.advance(3 * MINUTE);
  expect(await only()).toMatchObject({ state: 'failed', reason: 'unproven' });
});

describe('a rental made elsewhere', () => {
  test.each(['cancelled', 'expired'] as const)('that is already %s is not shown', async (status) => {
    const rental = world.api.rentAtServer('Walmart');
    await world.clock.advance(SECOND);
    rental.status = status;
    await look();
    await world.clock.advance(60 * SECOND);
    await look();
    expect(await rentals()).toEqual([]);
  });

  test('a number rented elsewhere that has expired is not shown, whatever its status says', async () => {
    const rental = world.api.rentAtServer('Walmart');
    await world.clock.advance(60 * SECOND);
    rental.status = 'completed';
    rental.expiresAt = world.clock.now();
    await look();
    expect(await rentals()).toEqual([]);
  });

  test('a number rented elsewhere that has its code and is still live is shown with it', async () => {
    world.api.rentAtServer('Walmart');
    world.api.receive('rental-1', '482913');
    await world.clock.advance(60 * SECOND);
    await look();
    expect(await only()).toMatchObject({ state: 'received', adopted: true, service: 'Walmart' });
  });

  test('a number rented elsewhere is polled for its code', async () => {
    world.api.rentAtServer('Walmart');
    await look();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(60 * SECOND);
    expect(await only()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  });
});

test('a dismissed number does not come back, though the server still lists it', async () => {
  const key = await rent();
  await world.clock.advance(SECOND);
  world.api.receive('rental-1', '482913');
  await world.clock.advance(10 * SECOND);
  await world.app().handlers['rental.cancel']({ key });
  await settle();
  expect(await only()).toMatchObject({ state: 'completed' });
  await world.app().handlers['rental.dismiss']({ key });
  Object.assign(world.api.rentals[0] ?? {}, { status: 'completed' });
  await world.clock.advance(60 * SECOND);
  await look();
  expect(await rentals()).toEqual([]);
});

test('of more than a hundred numbers from elsewhere the newest are shown, after a second number of our own', async () => {
  const now = world.clock.now();
  const others = Array.from({ length: 105 }, (_, n) => ({
    id: `other-${n}`,
    service: 'Acme',
    phone: '+13025550100' as const,
    status: 'active' as const,
    priceMinor: 40,
    rentedAt: now + SECOND - n,
    expiresAt: now + 10 * MINUTE,
    messages: [],
  }));
  world.api.rentals.push(...others.toSorted((a, b) => (a.id.length % 3) - (b.id.length % 3)));
  world.api.server.isSentTwice = (endpoint) => endpoint === 'rent';
  await rent();
  await look();
  const ids = await idsOf();
  const newest = Array.from({ length: 99 }, (_, n) => `other-${n}`);
  expect(ids).toEqual(expect.arrayContaining(['rental-106', 'rental-107', ...newest]));
  expect(ids).toHaveLength(101);
  expect(ids.filter((id) => id.startsWith('other'))).toEqual(newest);
  await look();
  expect(await idsOf()).toEqual(ids);
});

test('an earlier rental of the user’s does not hide one made elsewhere', async () => {
  const key = await rent();
  await world.clock.advance(SECOND);
  world.api.receive('rental-1', '482913');
  await world.clock.advance(10 * SECOND);
  await world.app().handlers['rental.cancel']({ key });
  await world.app().handlers['rental.dismiss']({ key });
  world.api.rentAtServer('Uber');
  await look();
  expect(await idsOf()).toEqual(['rental-2']);
});

test('a lost purchase that is found with its code has both filled', async () => {
  const site = { tabId: 7, origin: 'https://uber.com' };
  world.tabs.show(site.tabId, { origin: site.origin, hasPhoneField: true, hasCodeField: true });
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  world.api.hold('activeRentals', 1);
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site });
  await settle();
  world.api.receive('rental-1', '482913');
  world.api.release('activeRentals');
  await world.clock.advance(20 * SECOND);
  expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '482913']);
});

test('a lost purchase that was cancelled elsewhere is not filled', async () => {
  const site = { tabId: 7, origin: 'https://uber.com' };
  world.tabs.show(site.tabId, { origin: site.origin, hasPhoneField: true, hasCodeField: true });
  world.api.fail('rent', { code: 'timeout', when: 'after' });
  world.api.hold('activeRentals', 1);
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site });
  await settle();
  world.api.release('activeRentals');
  world.api.cancelAtServer('rental-1');
  await settle();
  await world.clock.advance(60 * SECOND);
  expect(await only()).toMatchObject({ state: 'cancelled', id: 'rental-1' });
  expect(world.tabs.typed).toEqual([]);
});

test('without a key nothing is requested', async () => {
  const fresh = createWorld();
  fresh.app().viewConnected({ post: () => {} })();
  await settle();
  expect(fresh.api.calls).toEqual([]);
  expect((await fresh.state()).alert).toBeNull();
});

describe('a purchase that was not made', () => {
  test('a purchase that was not made is no recent service', async () => {
    world.api.fail('rent', { code: 'no_numbers', when: 'before' });
    await rent();
    expect((await world.state()).recentServices).toEqual([]);
    await world.clock.advance(10 * SECOND);
    await rent('Walmart');
    expect((await world.state()).recentServices).toEqual(['Walmart']);
  });

  test('a purchase whose intent could not be stored is not shown, and can be made once there is room', async () => {
    world.disk.roomBytes = 10;
    await expect(rent()).rejects.toMatchObject({ code: 'storage_full' });
    expect(world.api.count('rent')).toBe(0);
    world.disk.roomBytes = 1_000_000;
    await rent();
    expect(world.api.count('rent')).toBe(1);
    expect(await idsOf()).toEqual(['rental-1']);
    expect(await rentals()).toHaveLength(1);
  });
});

test('a lost number after a failed purchase is found by the next worker too', async () => {
  world.api.fail('rent', { code: 'no_numbers', when: 'before' });
  await rent();
  await world.clock.advance(10 * SECOND);
  world.api.hold('rent');
  await rent();
  world.kill();
  world.api.release('rent');
  await settle();
  world.wake();
  await world.clock.advance(10 * SECOND);
  expect(await idsOf()).toEqual(['rental-1']);
});

test('a purchase names the rentals that could be taken for it, and none of long ago', async () => {
  for (const service of ['Uber', 'Walmart']) {
    const key = await rent(service);
    await world.clock.advance(5 * SECOND);
    world.api.receive(`rental-${world.api.rentals.length}`, '482913');
    await world.clock.advance(service === 'Uber' ? 11 * MINUTE : 5 * SECOND);
    await world.app().handlers['rental.cancel']({ key });
    await world.app().handlers['rental.dismiss']({ key });
  }
  world.api.hold('rent');
  await rent();
  expect(await only()).toMatchObject({ state: 'requesting', knownIds: ['rental-2'] });
});

describe('a number that was wanted again', () => {
  const again = async (code: 'no_numbers' | 'insufficient_balance') => {
    const key = await rent();
    await world.clock.advance(SECOND);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(11 * MINUTE);
    await world.app().handlers['rental.dismiss']({ key });
    world.api.fail('rerent', { code, when: 'before' });
    const order = { service: 'Uber', phone: '+12015550100', shownPriceMinor: 40, site: null } as const;
    await world.app().handlers['rental.rerent'](order);
    await settle();
    return only();
  };

  test('a rerent of a number that is not available says so of this number, not of its service', async () => {
    expect(await again('no_numbers')).toMatchObject({ state: 'failed', reason: 'not_rentable' });
  });

  const PHONE = '+12015550100';
  const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };

  /** Its first request is lost, and this happens at the server before it is asked again. */
  async function lostAndAgain(meanwhile: () => void): Promise<void> {
    world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: true });
    world.api.rentAtServer('Uber');
    world.api.receive('rental-1', '482913');
    await world.clock.advance(11 * MINUTE);
    world.api.fail('rerent', { code: 'offline', when: 'before' });
    world.api.server.onCall = (endpoint) => {
      if (endpoint === 'rerent') meanwhile();
    };
    const order = { service: 'Uber', phone: PHONE, shownPriceMinor: 40, site: SITE } as const;
    await world.app().handlers['rental.rerent'](order);
    await settle();
  }
  const typed = () => world.tabs.typed.map(({ value }) => value);

  test('a rerent that succeeds with the second request is typed in', async () => {
    await lostAndAgain(() => {});
    expect(await only()).toMatchObject({ state: 'waiting', id: 'rental-2' });
    expect(typed()).toEqual([PHONE]);
  });

  test('a rerent refused the second time, because the first succeeded, is found with its code', async () => {
    await lostAndAgain(() => {
      world.api.rentAtServer('Uber', PHONE);
      world.api.receive('rental-2', '111111');
    });
    expect(await only()).toMatchObject({ state: 'received', id: 'rental-2' });
    expect(typed()).toEqual([PHONE, '111111']);
    expect(world.api.server.charges).toBe(2);
  });

  test('a rerent refused the second time, of a number that is nowhere, cannot be rented', async () => {
    await lostAndAgain(() => {
      world.api.rentals.length = 0;
    });
    expect(await only()).toMatchObject({ state: 'failed', reason: 'not_rentable' });
    expect(typed()).toEqual([]);
  });

  test('a rerent refused for another reason says which', async () => {
    expect(await again('insufficient_balance')).toMatchObject({ reason: 'insufficient_balance' });
  });
});

test('a cancel of a number that has expired at the server ends it as expired, and is no error', async () => {
  const key = await rent();
  Object.assign(world.api.rentals[0] ?? {}, { status: 'expired' });
  world.api.fail('code', { code: 'upstream', when: 'before' });
  await world.app().handlers['rental.cancel']({ key });
  expect(await only()).toMatchObject({ state: 'expired' });
});
