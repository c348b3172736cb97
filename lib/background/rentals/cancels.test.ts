import { beforeEach, describe, expect, test } from 'vitest';
import type { AppErrorCode } from '../../domain/errors.ts';
import type { Rental } from '../../domain/rental/rental.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SECOND = 1_000;

let world: World;
let key: string;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
  ({ key } = await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null }));
  await settle();
});

const cancel = (of = key) => world.app().handlers['rental.cancel']({ key: of });
const only = async (): Promise<Rental | undefined> => (await world.state()).rentals[0];

describe('a code that comes with the cancel', () => {
  test('a code that arrived before the cancel is shown instead of cancelling', async () => {
    world.api.receive('rental-1', '482913');
    await cancel();
    expect(await only()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
    expect(world.api.count('cancel')).toBe(0);
  });

  test('a code that the server had before the cancel is shown, because it was paid for', async () => {
    world.api.server.onCall = (endpoint) => {
      if (endpoint === 'cancel') world.api.receive('rental-1', '482913');
    };
    await cancel();
    expect(await only()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });

  test('a code that comes with the cancel is not lost if it cannot be read at once', async () => {
    world.api.server.onCall = (endpoint) => {
      if (endpoint === 'cancel' && world.api.rentals[0]?.messages.length === 0)
        world.api.receive('rental-1', '482913');
    };
    world.api.fail('rental', { code: 'upstream', when: 'before' });
    await cancel();
    expect(await only()).toMatchObject({ state: 'cancelling' });
    await world.clock.advance(60 * SECOND);
    expect(await only()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });
});

test('a finished check for codes leaves no timer behind', async () => {
  world.api.receive('rental-1', '482913');
  const before = world.clock.pending();
  await cancel();
  await settle();
  expect(world.clock.pending()).toBeLessThanOrEqual(before);
});

test('a key that is refused during the check for codes is reported', async () => {
  world.api.fail('code', { code: 'unauthorized', when: 'before' });
  world.api.hold('cancel');
  void cancel();
  await settle();
  expect(await world.state()).toMatchObject({
    account: { status: 'refused' },
    rentals: [{ state: 'cancelling' }],
  });
});

test('a rental that is forgotten during the check for codes is not cancelled', async () => {
  world.api.hold('code');
  const asked = cancel();
  await settle();
  await world.app().handlers['account.disconnect']({});
  await expect(asked).resolves.toBeNull();
  expect(world.api.count('cancel')).toBe(0);
});

test('a check for codes that fails does not prevent the cancel', async () => {
  world.api.fail('code', { code: 'upstream', when: 'before' });
  await cancel();
  expect(await only()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
});

test.each([4, 12, 30])(
  '%i s before expiry, a check for codes that hangs does not cost the refund',
  async (left) => {
    await world.clock.advance((600 - left) * SECOND);
    world.api.server.faultFor = (endpoint) => {
      if (endpoint === 'code') return { code: 'not_found', when: 'before' };
      return endpoint === 'rental' ? { code: 'timeout', when: 'before', answersAfterMs: 40_000 } : undefined;
    };
    void cancel();
    await world.clock.advance(60 * SECOND);
    expect(await only()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  },
);

test('a code that is found in time is shown instead of cancelling', async () => {
  await world.clock.advance(588 * SECOND);
  world.api.receive('rental-1', '482913');
  world.api.hold('code', 1);
  void cancel();
  await world.clock.advance(3 * SECOND);
  world.api.release('code');
  await settle();
  expect(await only()).toMatchObject({ state: 'received' });
  expect(world.api.count('cancel')).toBe(0);
});

test('a refunded rental has ended, whatever the server’s detail says', async () => {
  world.api.server.faultFor = (endpoint) =>
    endpoint === 'rental' ? { code: 'upstream', when: 'before' } : undefined;
  await cancel();
  expect(await only()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
});

describe('an answer that does not prove the cancel', () => {
  test('an unproven cancel is repeated while the detail calls the rental active, until the refund', async () => {
    const vague = Array.from({ length: 3 }, () => ({ code: 'bad_response', when: 'before' }) as const);
    world.api.fail('cancel', ...vague);
    await cancel();
    expect(await only()).toMatchObject({ state: 'cancelling' });
    await world.clock.advance(180 * SECOND);
    expect(await only()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
    expect(world.api.server.balanceMinor).toBe(1_000);
  });

  test('an unproven cancel ends the rental if the detail says that it is cancelled', async () => {
    world.api.fail('cancel', { code: 'bad_response', when: 'after' });
    await cancel();
    expect(await only()).toMatchObject({ state: 'cancelled' });
    await world.clock.advance(60 * SECOND);
    expect(world.api.count('cancel')).toBe(1);
  });

  test('an unproven cancel lets a code through that arrives meanwhile', async () => {
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'cancel' ? { code: 'bad_response', when: 'before' } : undefined;
    await cancel();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(60 * SECOND);
    expect(await only()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  });

  test('an unproven cancel buys no replacement', async () => {
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'cancel' ? { code: 'bad_response', when: 'before' } : undefined;
    await world.app().handlers['rental.replace']({ key, shownPriceMinor: 40 });
    await world.clock.advance(180 * SECOND);
    expect(world.api.server.charges).toBe(1);
  });
});

describe('a cancel that the server refuses', () => {
  const REFUSALS = [
    'unauthorized',
    'not_owner',
    'not_found',
    'no_numbers',
    'rate_limited',
    'rejected',
  ] as const;

  test.each(['no_key', ...REFUSALS] as const)(
    '%s: the user is told, and the number waits on',
    async (code) => {
      world.api.fail('cancel', { code, when: 'before' });
      await expect(cancel()).rejects.toMatchObject({ code });
      expect(await only()).toMatchObject({ state: 'waiting' });
    },
  );

  test.each(['timeout', 'offline', 'upstream', 'server_error', 'bad_response'] as const)(
    '%s: nobody knows, so it is neither told as done nor taken back',
    async (code) => {
      world.api.fail('cancel', { code, when: 'before' });
      await cancel();
      expect(await only()).toMatchObject({ state: 'cancelling' });
      await world.clock.advance(60 * SECOND);
      expect(await only()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
    },
  );

  test('without a network, a refused cancel does not wait for the detail', async () => {
    world.api.fail('cancel', { code: 'offline', when: 'before' });
    world.api.hold('rental');
    await expect(cancel()).resolves.toBeNull();
  });

  test('a refused cancel reports a refused key if the detail says so', async () => {
    world.api.fail('cancel', { code: 'rejected', when: 'before' });
    world.api.fail('rental', { code: 'unauthorized', when: 'before' });
    await expect(cancel()).rejects.toMatchObject({ code: 'rejected' });
    expect(await world.state()).toMatchObject({ account: { status: 'refused' } });
  });

  test('a refused cancel says nothing if the account was disconnected meanwhile', async () => {
    world.api.fail('cancel', { code: 'rejected', when: 'before' });
    world.api.hold('rental');
    const asked = cancel();
    await settle();
    await world.app().handlers['account.disconnect']({});
    await expect(asked).resolves.toBeNull();
  });

  test('a rental whose cancel was refused counts as live if its detail cannot be read', async () => {
    world.api.fail('cancel', { code: 'rejected', when: 'before' });
    world.api.fail('rental', { code: 'upstream', when: 'before' });
    await expect(cancel()).rejects.toMatchObject({ code: 'rejected' });
    expect(await only()).toMatchObject({ state: 'waiting' });
  });
});

describe('a cancel of an earlier worker', () => {
  const killedWhileAsking = async () => {
    world.api.hold('cancel');
    void cancel().catch(() => undefined);
    await settle();
    world.kill();
    world.api.release('cancel');
    await settle();
    Object.assign(world.api.rentals[0] ?? {}, { status: 'active' });
  };

  const triedAgain = async (code: AppErrorCode) => {
    await killedWhileAsking();
    world.api.server.faultFor = (endpoint) => (endpoint === 'cancel' ? { code, when: 'before' } : undefined);
    world.wake();
    await world.clock.advance(20 * SECOND);
    return only();
  };

  test.each(['not_owner', 'no_numbers', 'rejected'] as const)(
    'and is refused now (%s) waits on',
    async (code) => expect(await triedAgain(code)).toMatchObject({ state: 'waiting' }),
  );

  test.each(['unauthorized', 'rate_limited', 'not_found'] as const)(
    'and cannot be sent now (%s) is still meant',
    async (code) => expect(await triedAgain(code)).toMatchObject({ state: 'cancelling' }),
  );
});

test('no second cancel is sent while the first awaits its answer', async () => {
  world.api.hold('cancel');
  const asked = cancel();
  await world.clock.advance(60 * SECOND);
  expect(world.api.count('cancel')).toBe(1);
  world.api.release('cancel');
  await asked;
  expect(await only()).toMatchObject({ state: 'cancelled' });
});

test('a rental that has ended, or never existed, is not cancelled', async () => {
  await cancel();
  await cancel();
  await cancel('key-9');
  expect(world.api.count('cancel')).toBe(1);
});

test('the waiting time counts up to the cancel, not up to its late answer', async () => {
  await world.clock.advance(50 * SECOND);
  world.api.server.faultFor = (endpoint) =>
    endpoint === 'cancel' ? undefined : { code: 'upstream', when: 'before' };
  world.api.fail('cancel', { code: 'timeout', when: 'after' });
  await cancel();
  await world.clock.advance(60 * SECOND);
  expect(await world.state()).toMatchObject({
    rentals: [{ state: 'cancelled', refundMinor: 40 }],
    deliveries: [],
  });
});
