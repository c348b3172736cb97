import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../domain/fill/fill.ts';
import { isBought } from '../domain/rental/rental-events.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, FIRST_KEY, OTHER_KEY, type World } from '../testing/world.ts';

const SECOND = 1_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect(FIRST_KEY);
});

async function rent(service = 'Uber'): Promise<void> {
  await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site: null });
  await settle();
}

/** The code of what went wrong, if anything did. */
async function refusal(connecting: Promise<unknown>): Promise<string | null> {
  return connecting.then(
    () => null,
    (error) => error.code,
  );
}

const rentals = async () => (await world.state()).rentals;
const ids = async () => (await rentals()).filter(isBought).map(({ id }) => id);

describe('the key of another account', () => {
  test('with the key of another account, the numbers of the first are put away, and not told as ended', async () => {
    await rent();
    await world.connect(OTHER_KEY);
    expect(await world.state()).toMatchObject({
      rentals: [],
      balanceMinor: 1_000,
      alert: { what: { kind: 'put_away', account: 'someone' } },
    });
    await world.clock.advance(900 * SECOND);
    expect((await world.state()).rentals).toEqual([]);
    expect(world.shown.notifications.size).toBe(0);
    expect(world.hasAlarm()).toBe(false);
  });

  test('numbers that were put away come back with the first key, and their codes come', async () => {
    await rent();
    await world.connect(OTHER_KEY);
    await rent('Walmart');
    world.api.receive('rental-1', '482913');
    await world.connect(FIRST_KEY);
    await settle();
    expect(await rentals()).toMatchObject([{ id: 'rental-1', state: 'received' }]);
    expect((await world.state()).alert).toMatchObject({ what: { kind: 'put_away' } });
    world.otherApi.receive('other-1', '111111');
    await world.connect(OTHER_KEY);
    expect(await rentals()).toMatchObject([{ id: 'other-1', messages: [{ code: '111111' }] }]);
  });

  test('a number that has expired while put away ends as the server says, once it can be asked', async () => {
    await rent();
    await world.connect(OTHER_KEY);
    await world.clock.advance(200 * SECOND);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(700 * SECOND);
    await world.connect(FIRST_KEY);
    await world.clock.advance(30 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'completed', messages: [{ code: '482913' }] }]);
  });

  test.each(['before', 'after'] as const)(
    'it is refused while a purchase is not settled (%s)',
    async (when) => {
      world.api.fail('rent', { code: 'timeout', when });
      world.api.hold('activeRentals');
      await rent();
      const connecting = world.app().handlers['account.connect']({ key: OTHER_KEY });
      expect(await refusal(connecting)).toBe('other_account');
      expect(world.secrets.key).toBe(FIRST_KEY);
      world.api.release('activeRentals');
      await world.clock.advance(60 * SECOND);
      expect(await rentals()).toMatchObject([{ state: when === 'after' ? 'waiting' : 'failed' }]);
      await world.connect(OTHER_KEY);
      expect(await world.state()).toMatchObject({ account: { owner: { id: 'other' } }, rentals: [] });
    },
  );

  test('a late answer to the first account does not get among the numbers of the other', async () => {
    world.api.rentAtServer('Uber');
    world.api.hold('activeRentals');
    world.app().viewConnected({ post: () => {} });
    await settle();
    await world.connect(OTHER_KEY);
    world.api.release('activeRentals');
    await settle();
    expect(await ids()).toEqual([]);
  });

  test('a request of a worker that starts as the key changes does not get among the numbers of the other', async () => {
    await rent();
    world.kill();
    world.wake();
    await world.connect(OTHER_KEY);
    await settle();
    expect(await ids()).toEqual([]);
  });

  test('the balance of the first account is not shown as the other’s', async () => {
    world.otherApi.server.faultFor = (endpoint) =>
      endpoint === 'balance' ? { code: 'upstream', when: 'before' } : undefined;
    await world.connect(OTHER_KEY);
    expect((await world.state()).balanceMinor).toBeNull();
  });

  test('a code of the first account, once it is back, is not typed beside the other’s number', async () => {
    const site: PageRef = { tabId: 7, origin: 'https://uber.com' };
    world.tabs.show(7, { origin: site.origin, hasPhoneField: true, hasCodeField: true });
    const rentInto = () =>
      world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site });
    await rentInto();
    await settle();
    await world.connect(OTHER_KEY);
    await rentInto();
    await settle();
    await world.connect(FIRST_KEY);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(30 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'received' }]);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '+12015560100']);
  });

  test('the page of a number in a private window is not kept when the number is put away', async () => {
    const site: PageRef = { tabId: 7, origin: 'https://private.example' };
    world.tabs.show(7, { origin: site.origin, hasPhoneField: true, hasCodeField: true, inPrivate: true });
    await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site });
    await settle();
    await world.connect(OTHER_KEY);
    await settle();
    expect(world.disk.text()).not.toContain('private.example');
  });
});

describe('another key of the same account', () => {
  test('another key of the same account changes nothing', async () => {
    await rent();
    world.api.fail('rent', { code: 'timeout', when: 'after' });
    await rent('Walmart');
    await world.connect('omo_live_rotated');
    world.api.receive('rental-1', '482913');
    await world.clock.advance(30 * SECOND);
    expect(await rentals()).toMatchObject([
      { id: 'rental-2', state: 'waiting' },
      { id: 'rental-1', state: 'received' },
    ]);
    expect(await world.state()).toMatchObject({ alert: null, away: [], balanceMinor: 920 });
  });

  test('another key of the same account is recognized even if the server now says less about it', async () => {
    world.api.server.identity = { id: 'first', email: 'a@b.example' };
    await world.connect('omo_live_rotated');
    world.api.server.identity = { email: 'a@b.example' };
    await rent();
    await world.connect('omo_live_rotated_again');
    expect(await ids()).toEqual(['rental-1']);
  });
});

describe('the server does not say whose it is', () => {
  test('a key that cannot be checked changes nothing', async () => {
    await rent();
    world.otherApi.fail('me', { code: 'upstream', when: 'before' });
    const connecting = world.app().handlers['account.connect']({ key: OTHER_KEY });
    expect(await refusal(connecting)).toBe('upstream');
    expect(await ids()).toEqual(['rental-1']);
    expect(world.secrets.key).toBe(FIRST_KEY);
  });

  test('numbers of an account that cannot be told stay, and end as unclear', async () => {
    world.otherApi.server.identity = {};
    await rent();
    await world.connect(OTHER_KEY);
    await world.clock.advance(1_500 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'expired', unseenAt: expect.any(Number) }]);
  });

  test('a purchase is not told as “not bought” by lists that may be of another account', async () => {
    world.otherApi.server.identity = {};
    world.api.fail('rent', { code: 'timeout', when: 'after' });
    world.api.fail('activeRentals', { code: 'upstream', when: 'before' });
    await rent();
    await world.connect(OTHER_KEY);
    await world.clock.advance(120 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'failed', reason: 'unproven' }]);
  });

  test('the same key again is not another account', async () => {
    world.api.server.identity = {};
    world.api.fail('rent', { code: 'timeout', when: 'before' });
    await rent();
    await world.connect(FIRST_KEY);
    await world.clock.advance(120 * SECOND);
    expect(await rentals()).toMatchObject([{ state: 'failed', reason: 'not_bought' }]);
  });
});

describe('a state that does not say whose it is', () => {
  async function withoutOwner(): Promise<void> {
    world.kill();
    const { state, ...others } = structuredClone(world.disk.stored) as { state: { snapshot: object } };
    const snapshot = { ...state.snapshot, account: { status: 'connected', label: 'someone' } };
    world.disk.stored = { ...others, state: { ...state, snapshot } };
  }

  test('a state without an account makes the worker ask once, at its start', async () => {
    await rent();
    await withoutOwner();
    const before = world.api.count('me');
    world.wake();
    await world.clock.advance(65 * SECOND);
    expect((await world.state()).account.owner).toEqual({ id: 'first' });
    world.kill();
    world.wake();
    await settle();
    expect(world.api.count('me') - before).toBe(1);
  });

  test('if the account could not be asked for before the key changes, it is then, with the old key', async () => {
    await rent();
    await withoutOwner();
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'me' ? { code: 'offline', when: 'before' } : undefined;
    world.wake();
    await settle();
    world.api.server.faultFor = () => undefined;
    await world.connect(OTHER_KEY);
    expect(await ids()).toEqual([]);
    await world.connect(FIRST_KEY);
    expect(await ids()).toEqual(['rental-1']);
  });
});

describe('the key goes and comes', () => {
  test('after disconnecting and connecting again, the numbers are read from the server', async () => {
    await rent();
    await world.app().handlers['account.disconnect']({});
    await world.connect(FIRST_KEY);
    expect(await ids()).toEqual(['rental-1']);
  });

  test('if the next key cannot be stored, the first account’s numbers are where they were', async () => {
    await rent();
    const { keep } = world.keyStore;
    world.keyStore.keep = () => Promise.reject(new Error('no room'));
    const connecting = world.app().handlers['account.connect']({ key: OTHER_KEY });
    expect(await refusal(connecting)).toBe('storage_full');
    world.keyStore.keep = keep;
    expect(await ids()).toEqual(['rental-1']);
    expect(await world.state()).toMatchObject({
      account: { owner: { id: 'first' } },
      away: [],
      alert: null,
    });
  });

  test('after disconnecting and connecting to another account, nothing of the first is there', async () => {
    await rent();
    await world.app().handlers['account.disconnect']({});
    await world.connect(OTHER_KEY);
    expect(await world.state()).toMatchObject({ rentals: [], away: [], alert: null });
  });

  test.each([
    [FIRST_KEY, ['rental-1']],
    [OTHER_KEY, []],
  ])('a session key is followed by one that is %s', async (next, expected) => {
    await world.app().handlers['account.connect']({ key: FIRST_KEY, keep: 'session' });
    await rent();
    world.restartBrowser();
    await settle();
    await world.connect(next);
    expect(await ids()).toEqual(expected);
  });

  test('a worker stopped at any step of the change leaves numbers and key of the same account', async () => {
    const whole = createWorld();
    await whole.connect(FIRST_KEY);
    const steps = await changed(whole, Number.POSITIVE_INFINITY);
    for (let n = 1; n <= steps; n += 1) {
      const one = createWorld();
      await one.connect(FIRST_KEY);
      await changed(one, n);
      if (!one.isAlive()) one.wake();
      await one.clock.advance(35 * SECOND);
      const { account, rentals: here, away } = await one.state();
      const isOther = one.secrets.key === OTHER_KEY;
      expect({ n, owner: account.owner, here: here.length, away: away.length }).toEqual({
        n,
        owner: { id: isOther ? 'other' : 'first' },
        here: isOther ? 0 : 1,
        away: isOther ? 1 : 0,
      });
    }
  });
});

describe('while it is in doubt whose key is stored', () => {
  const noAnswer = { code: 'upstream', when: 'before' } as const;

  /** The worker is killed between what it notes of the new account and the new key, and nobody says whose the old one is. */
  async function cutOff(): Promise<void> {
    world.secrets.key = FIRST_KEY;
    const { keep } = world.keyStore;
    world.keyStore.keep = () => new Promise(() => {});
    void world.app().handlers['account.connect']({ key: OTHER_KEY });
    await settle();
    world.kill();
    world.keyStore.keep = keep;
    world.api.server.faultFor = (endpoint) => (endpoint === 'me' ? noAnswer : undefined);
    world.wake();
    await settle();
  }

  test('while it is in doubt whose key is stored, nothing is bought', async () => {
    await cutOff();
    expect(await refusal(rent())).toBe('upstream');
    expect(world.api.server.charges).toBe(0);
    world.api.server.faultFor = () => undefined;
    await rent();
    expect(await ids()).toEqual(['rental-1']);
    await world.clock.advance(60 * SECOND);
    expect(await ids()).toEqual(['rental-1']);
  });

  test('while it is in doubt whose key is stored, no list is taken for the other account’s', async () => {
    await cutOff();
    world.api.rentAtServer('Walmart');
    const close = world.app().viewConnected({ post: () => {} });
    await world.clock.advance(5 * SECOND);
    expect(await ids()).toEqual([]);
    world.api.server.faultFor = () => undefined;
    await world.clock.advance(60 * SECOND);
    close();
    expect(await world.state()).toMatchObject({ account: { owner: { id: 'first' } } });
    expect(await ids()).toEqual(['rental-1']);
  });
});

/** Rents, and changes the key while the worker is killed at that step. Resolves with how many steps it takes. */
async function changed(world: World, killAt: number): Promise<number> {
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
  const before = world.steps.taken;
  world.steps.killAt = before + killAt;
  void world.app().handlers['account.connect']({ key: OTHER_KEY });
  await settle();
  world.steps.killAt = Number.POSITIVE_INFINITY;
  return world.steps.taken - before;
}
