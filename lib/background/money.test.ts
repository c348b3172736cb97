import { describe, expect, test } from 'vitest';
import { isBought } from '../domain/rental/rental-events.ts';
import { lostMoneyOrCodes, unsettledWork } from '../testing/accounts.ts';
import type { Endpoint, Fault } from '../testing/fake-api.ts';
import { killsIn, played, SCENARIOS, type Scenario } from '../testing/scenarios.ts';
import { createWorld, type World } from '../testing/world.ts';

const LONG_MS = 120_000;

const POSTS: ReadonlySet<Endpoint> = new Set<Endpoint>(['rent', 'rerent', 'cancel']);

/** What can happen to a call. What acts late can only be one that does something. */
const FAULTS: Record<string, Fault> = {
  'dropped before the server heard of it': { code: 'offline', when: 'before' },
  'dropped after the server acted': { code: 'offline', when: 'after' },
  '502 after the server acted': { code: 'upstream', when: 'after' },
  'time-out after the server acted': { code: 'timeout', when: 'after', answersAfterMs: 15_000 },
  '429 with Retry-After': { code: 'rate_limited', when: 'before', retryAfterMs: 8_000 },
  'an answer nobody can read': { code: 'bad_response', when: 'after' },
  'given up, acted upon 20 s later': { code: 'offline', when: 'late', actsAfterMs: 20_000 },
  'given up, acted upon 90 s later': { code: 'upstream', when: 'late', actsAfterMs: 90_000 },
};

/** How it ended, in words; nothing where nothing was lost. */
async function outcome(loop: Scenario, disturb: (world: World) => void, late = false): Promise<string[]> {
  const { world } = await played(loop, disturb);
  // A number bought after the story went on may end in any way, as long as it is known.
  const expected = late ? { orders: loop.orders } : loop;
  return [...(await lostMoneyOrCodes(world, expected)), ...(await unsettledWork(world))];
}

async function callsIn(loop: Scenario): Promise<Endpoint[]> {
  let from = 0;
  const { world } = await played(loop, ({ api }) => {
    from = api.calls.length;
  });
  return world.api.calls.slice(from);
}

describe.each(SCENARIOS)('$name', (loop) => {
  test('without failures, no money is lost', async () => {
    expect(await outcome(loop, () => {})).toEqual([]);
  });

  test('no money is lost when the worker is killed at any step', { timeout: LONG_MS }, async () => {
    const told: string[] = [];
    for (const { name, step } of await killsIn(loop)) {
      const lost = await outcome(loop, (world) => {
        world.steps.killAt = world.steps.taken + step;
      });
      if (lost.length > 0) told.push(`killed ${name} (step ${step}): ${lost.join('; ')}`);
    }
    expect(told).toEqual([]);
  });

  test('no money is lost when any call fails in any way', { timeout: LONG_MS }, async () => {
    const told: string[] = [];
    for (const [n, endpoint] of (await callsIn(loop)).entries()) {
      for (const [name, fault] of Object.entries(FAULTS)) {
        if (fault.when === 'late' && !POSTS.has(endpoint)) continue;
        const disturb = ({ api }: World) => {
          const nth = api.calls.length + n + 1;
          api.server.faultFor = (_, call) => (call === nth ? fault : undefined);
        };
        const lost = await outcome(loop, disturb, fault.when === 'late');
        if (lost.length > 0) told.push(`${endpoint} (call ${n + 1}) ${name}: ${lost.join('; ')}`);
      }
    }
    expect(told).toEqual([]);
  });
});

test('a late charge is found, though another of that service was taken for it', async () => {
  const world = createWorld();
  await world.connect();
  world.api.fail('rent', { code: 'offline', when: 'late', actsAfterMs: 20_000 });
  const input = { service: 'Walmart', shownPriceMinor: 40, site: null };
  await world.app().handlers['rental.rent'](input);
  world.api.rentAtServer('Walmart');
  await world.clock.advance(300_000);
  const { rentals } = await world.state();
  const known = rentals.filter(isBought).map(({ id }) => id);
  expect(world.api.rentals.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
});
