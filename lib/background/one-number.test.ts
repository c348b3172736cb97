import { beforeEach, describe, expect, test } from 'vitest';
import type { AppErrorCode } from '../domain/errors.ts';
import { settle } from '../testing/clock.ts';
import type { Endpoint, Fault } from '../testing/fake-api.ts';
import { createWorld, type World } from '../testing/world.ts';

// What goes wrong with one number is that number's own: no other waits longer for its code.

const ABOUT_ONE: readonly Endpoint[] = ['code', 'rental'];
const LISTS: readonly Endpoint[] = ['activeRentals', 'history'];
const EVERYTHING: readonly Endpoint[] = [...ABOUT_ONE, ...LISTS];

const KINDS: readonly Fault[] = [
  { code: 'not_owner', when: 'before' },
  { code: 'not_found', when: 'before' },
  { code: 'rejected', when: 'before' },
  { code: 'server_error', when: 'before' },
  { code: 'upstream', when: 'before' },
  { code: 'bad_response', when: 'after' },
  { code: 'timeout', when: 'after', answersAfterMs: 6_000 },
];
/** Of these nobody can tell at once whether they are the server's. */
const UNCLEAR = KINDS.filter(({ code }) =>
  ['server_error', 'upstream', 'bad_response', 'timeout'].includes(code),
);

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.api.server.available = 100;
  await world.connect();
});

/** Into a tab of its own, whose form is sent whenever `asks` is called. */
async function rent(service = 'Uber'): Promise<{ id: string; key: string; asks(): Promise<unknown> }> {
  const n = world.api.rentals.length + 1;
  const site = { tabId: n, origin: `https://site-${n}.example` };
  world.tabs.show(n, { origin: site.origin, hasPhoneField: true, hasCodeField: false });
  const { key } = await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site });
  await settle();
  await world.clock.advance(4_000);
  return { id: `rental-${n}`, key, asks: () => world.app().handlers['page.form_sent']({}, site) };
}

const known = async (id: string) =>
  (await world.state()).rentals.find((rental) => 'id' in rental && rental.id === id);
const codes = async (id: string) => {
  const rental = await known(id);
  return rental && 'messages' in rental ? rental.messages.map(({ code }) => code) : [];
};

/** These endpoints fail, of one rental or of all, until `well`. */
function fails(endpoints: readonly Endpoint[], fault: Fault, ...ids: string[]): void {
  world.api.server.faultFor = (endpoint, _, id) =>
    endpoints.includes(endpoint) && (ids.length === 0 || ids.includes(id ?? '')) ? fault : undefined;
}
function well(): void {
  world.api.server.faultFor = () => undefined;
}

/** How long after its SMS a code is known here. */
async function waitFor(id: string, code: string): Promise<number> {
  world.api.receive(id, code);
  for (let waited = 0; waited < 60_000; waited += 250) {
    if ((await codes(id)).includes(code)) return waited;
    await world.clock.advance(250);
  }
  return Number.POSITIVE_INFINITY;
}

async function calls(ms: number, ...of: readonly Endpoint[]): Promise<number> {
  const before = world.api.calls.length;
  await world.clock.advance(ms);
  return world.api.calls.slice(before).filter((one) => of.includes(one)).length;
}

describe.each(KINDS)('a number whose answers are all $code', (fault) => {
  test('a failing number delays no other number’s code, however long it fails', async () => {
    const bad = await rent('Walmart');
    const good = await rent();
    fails(ABOUT_ONE, fault, bad.id);
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await bad.asks();
      await world.clock.advance(30_000);
      await good.asks();
      await world.clock.advance(1_000);
      waits.push(await waitFor(good.id, `${111_111 * (n + 1)}`));
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_500);
  });

  test('a failing number gets its code from the lists', async () => {
    const bad = await rent('Walmart');
    await rent();
    fails(ABOUT_ONE, fault, bad.id);
    await bad.asks();
    await world.clock.advance(100_000);
    expect(await waitFor(bad.id, '482913')).toBeLessThanOrEqual(45_000);
  });

  test('a failing number is polled less and less often', async () => {
    const bad = await rent('Walmart');
    await bad.asks();
    fails(ABOUT_ONE, fault, bad.id);
    expect(await calls(120_000, 'code')).toBeLessThanOrEqual(9);
    await rent();
    expect(await calls(120_000, 'rental')).toBeLessThanOrEqual(9);
  });

  test('a failing number is reported alone while others are answered', async () => {
    const bad = await rent('Walmart');
    const good = await rent();
    fails(ABOUT_ONE, fault, bad.id);
    await bad.asks();
    await good.asks();
    await world.clock.advance(15_000);
    const state = await world.state();
    expect(state.polling).toBeNull();
    expect(state.failing).toEqual({ [bad.key]: { error: fault.code, retryAt: expect.any(Number) } });
    well();
    await world.clock.advance(32_000);
    expect((await world.state()).failing).toEqual({});
  });

  test('a failing number lives on, and is polled again within half a minute of recovering', async () => {
    const bad = await rent('Walmart');
    fails(ABOUT_ONE, fault, bad.id);
    await world.clock.advance(200_000);
    expect(await known(bad.id)).toMatchObject({ state: 'waiting' });
    well();
    await world.clock.advance(20_000);
    expect(await waitFor(bad.id, '482913')).toBeLessThanOrEqual(40_000);
  });

  test('a failing number leaves no silence for the next number', async () => {
    const bad = await rent('Walmart');
    fails(ABOUT_ONE, fault, bad.id);
    await bad.asks();
    await world.clock.advance(100_000);
    const next = await rent();
    await next.asks();
    await world.clock.advance(1_500);
    expect(await waitFor(next.id, '482913')).toBeLessThanOrEqual(1_500);
  });
});

test('a number that fails now and then delays no code, its own least of all', async () => {
  const bad = await rent('Walmart');
  const good = await rent();
  let calls = 0;
  world.api.server.faultFor = (endpoint, _, id) => {
    if (endpoint !== 'code' || id !== bad.id) return undefined;
    calls += 1;
    return calls % 2 === 0 ? { code: 'upstream', when: 'before' } : undefined;
  };
  await bad.asks();
  await good.asks();
  await world.clock.advance(5_000);
  expect(await waitFor(good.id, '111111')).toBeLessThanOrEqual(1_500);
  expect(await waitFor(bad.id, '222222')).toBeLessThanOrEqual(4_000);
});

test('several numbers that fail for good, each in its way, do not delay the last one’s code', async () => {
  const bad = [await rent('Walmart'), await rent('Walmart'), await rent('Walmart')];
  const good = await rent();
  const [first, second, third] = bad.map(({ id }) => id);
  world.api.server.faultFor = (endpoint, _, id) => {
    if (!ABOUT_ONE.includes(endpoint)) return undefined;
    if (id === first) return { code: 'server_error', when: 'before' };
    if (id === second) return { code: 'timeout', when: 'before', answersAfterMs: 6_000 };
    return id === third ? { code: 'not_owner', when: 'before' } : undefined;
  };
  for (const { asks } of bad) await asks();
  await world.clock.advance(90_000);
  await good.asks();
  await world.clock.advance(1_500);
  expect(await waitFor(good.id, '482913')).toBeLessThanOrEqual(1_500);
});

test('unreadable lists delay no code', async () => {
  const good = await rent();
  fails(['rent'], { code: 'offline', when: 'before' });
  await rent('Walmart');
  fails(LISTS, { code: 'timeout', when: 'before', answersAfterMs: 15_000 });
  await good.asks();
  await world.clock.advance(12_000);
  expect(await waitFor(good.id, '482913')).toBeLessThanOrEqual(1_500);
});

describe('an outage of the whole server', () => {
  test.each(UNCLEAR)('twenty numbers, everything $code: one question finds out for all', async (fault) => {
    for (let n = 0; n < 20; n += 1) await rent(`Service ${n}`);
    await world.clock.advance(30_000);
    fails(EVERYTHING, fault);
    // Those that time out are under way together before the first is known to have failed.
    expect(await calls(20_000, ...EVERYTHING)).toBeLessThanOrEqual(fault.code === 'timeout' ? 40 : 26);
    expect(await calls(120_000, ...EVERYTHING)).toBeLessThanOrEqual(8);
    expect((await world.state()).polling).toMatchObject({ error: fault.code });
    expect((await world.state()).failing).toEqual({});
  });

  test('once an outage is over, all numbers are polled at once', async () => {
    const rented = [];
    for (let n = 0; n < 10; n += 1) rented.push(await rent(`Service ${n}`));
    await world.clock.advance(30_000);
    fails(EVERYTHING, { code: 'upstream', when: 'before' });
    await world.clock.advance(150_000);
    for (const [n, { id }] of rented.entries()) world.api.receive(id, `${100_000 + n}`);
    well();
    await world.clock.advance(38_000);
    expect((await world.state()).rentals.map(({ state }) => state)).toEqual(rented.map(() => 'received'));
  });

  test('a successful purchase proves that the outage is over', async () => {
    const old = await rent('Walmart');
    fails(EVERYTHING, { code: 'upstream', when: 'before' });
    await world.clock.advance(150_000);
    well();
    const next = await rent();
    await next.asks();
    await world.clock.advance(1_500);
    expect(await waitFor(next.id, '111111')).toBeLessThanOrEqual(1_500);
    expect(await codes(old.id)).toEqual([]);
  });
});

describe('nobody’s code can be had by its number, and the lists answer', () => {
  test('while no number can be polled, codes come from the lists, with few requests', async () => {
    const rented = [];
    for (let n = 0; n < 6; n += 1) rented.push(await rent(`Service ${n}`));
    fails(ABOUT_ONE, { code: 'server_error', when: 'before' });
    await world.clock.advance(30_000);
    expect(await calls(120_000, 'code')).toBeLessThanOrEqual(12);
    for (const [n, { id }] of rented.entries()) world.api.receive(id, `${100_000 + n}`);
    await world.clock.advance(40_000);
    for (const [n, { id }] of rented.entries()) expect(await codes(id)).toEqual([`${100_000 + n}`]);
  });

  test('a number rented while others cannot be polled is polled at the normal pace', async () => {
    const bad = [await rent('Walmart'), await rent('Walmart')];
    fails(ABOUT_ONE, { code: 'upstream', when: 'before' }, ...bad.map(({ id }) => id));
    for (const { asks } of bad) await asks();
    await world.clock.advance(100_000);
    const next = await rent();
    await next.asks();
    await world.clock.advance(1_500);
    expect(await waitFor(next.id, '482913')).toBeLessThanOrEqual(1_500);
  });
});

describe('a failure of the account or the connection', () => {
  test.each<AppErrorCode>(['rate_limited', 'unauthorized', 'no_key', 'offline', 'no_access'])(
    '%s of one number silences all',
    async (code) => {
      const one = await rent('Walmart');
      const other = await rent();
      fails(ABOUT_ONE, { code, when: 'before', retryAfterMs: 20_000 }, one.id);
      await one.asks();
      await world.clock.advance(2_000);
      await other.asks();
      expect(await calls(10_000, 'code')).toBe(0);
      expect((await world.state()).polling).toMatchObject({ error: code });
    },
  );

  test('a server that asked for silence gets it, for numbers rented since as well', async () => {
    const one = await rent('Walmart');
    world.api.fail('code', { code: 'rate_limited', when: 'before', retryAfterMs: 60_000 });
    await one.asks();
    await world.clock.advance(2_000);
    await world.app().handlers['rental.cancel']({ key: one.key });
    const next = await rent();
    await next.asks();
    expect(await calls(40_000, 'code')).toBe(0);
    expect(await calls(20_000, 'code')).toBeGreaterThan(0);
  });
});
