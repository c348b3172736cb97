import { describe, expect, test } from 'vitest';
import { alertsOf } from '../state/alert-edits.ts';
import { lostMoneyOrCodes, unsettledWork } from '../testing/accounts.ts';
import type { Fault } from '../testing/fake-api.ts';
import { createScene, killsIn, played, SCENARIOS, type Scenario, SITE } from '../testing/scenarios.ts';
import type { World } from '../testing/world.ts';

// A browser may send a request again by itself whose connection broke, even one that buys. `lib/platform/lone` keeps it from
// that wherever it can be kept; for the rest, and for what others may do on the way, both numbers have to be known.

const LONG_MS = 120_000;

const RENTING = SCENARIOS.filter(({ name }) => name.startsWith('rent, '));

/** The first purchase reaches the server twice, and so does every cancel. */
function sendTwice({ api }: World, lost?: Fault): void {
  let rents = 0;
  api.server.isSentTwice = (endpoint) => {
    if (endpoint === 'rent') rents += 1;
    return endpoint === 'cancel' || (endpoint === 'rent' && rents === 1);
  };
  if (lost) api.fail('rent', lost);
}

/** What was lost, or not told, where the worker is killed so many steps later. */
async function outcome(loop: Scenario, killedAfter: number, lost?: Fault) {
  const { world } = await played(loop, (one) => {
    sendTwice(one, lost);
    one.steps.killAt = one.steps.taken + killedAfter;
  });
  const isTold = alertsOf(await world.state()).some(({ what }) => what.kind === 'second_number');
  return {
    charges: world.api.server.charges,
    lost: [
      ...(await lostMoneyOrCodes(world, { orders: loop.orders + 1 })),
      ...(await unsettledWork(world)),
      ...(world.api.server.charges > loop.orders && !isTold ? ['the second number was not told'] : []),
    ],
  };
}

async function outcomes(loop: Scenario, lost?: Fault): Promise<string[]> {
  const whole = await outcome(loop, Number.POSITIVE_INFINITY, lost);
  expect(whole.charges).toBeGreaterThan(1);
  const told = [...whole.lost];
  for (const { name, step } of await killsIn(loop, (world) => sendTwice(world, lost))) {
    const killed = await outcome(loop, step, lost);
    if (killed.lost.length > 0) told.push(`killed ${name} (step ${step}): ${killed.lost.join('; ')}`);
  }
  return told;
}

describe.each(RENTING)('$name', (loop) => {
  test('both numbers of a doubled request are known, wherever the worker is killed', {
    timeout: LONG_MS,
  }, async () => {
    expect(await outcomes(loop)).toEqual([]);
  });

  test('both numbers of a doubled request are known even if neither is answered', {
    timeout: LONG_MS,
  }, async () => {
    expect(await outcomes(loop, { code: 'offline', when: 'after' })).toEqual([]);
  });
});

test('a second number is told until the user dismisses that, whatever a fill reports meanwhile', async () => {
  const { rent, send, world } = createScene();
  await world.connect();
  sendTwice(world);
  await rent();
  const told = async () => alertsOf(await world.state()).map(({ what }) => what.kind);
  expect(await told()).toEqual(['second_number']);
  const { tabId, origin } = SITE;
  world.tabs.show(tabId, { origin, hasPhoneField: true, hasCodeField: true, refuses: true });
  await world.app().fillHere('number', tabId, 'best_field');
  expect(await told()).toEqual(['second_number', 'fill']);
  await world.app().rentHere(SITE.tabId);
  expect(await told()).toEqual(['second_number']);
  world.kill();
  world.wake();
  await send('alert.dismiss', {});
  expect(await told()).toEqual([]);
});

test('a second number is known though the lists cannot be read right after the purchase', async () => {
  const { rent, at, world } = createScene();
  await world.connect();
  sendTwice(world);
  world.api.fail(
    'activeRentals',
    ...Array.from({ length: 3 }, () => ({ code: 'offline', when: 'before' }) as const),
  );
  await rent();
  await at(100);
  const state = await world.state();
  expect(state.rentals.flatMap((rental) => ('id' in rental ? rental.id : []))).toHaveLength(2);
  expect(alertsOf(state).map(({ what }) => what.kind)).toEqual(['second_number']);
});

test('lists that can never be read are asked for every half minute', async () => {
  const { rent, at, world } = createScene();
  await world.connect();
  world.api.server.faultFor = (endpoint) =>
    endpoint === 'activeRentals' ? { code: 'upstream', when: 'before' } : undefined;
  await rent();
  const before = world.api.count('activeRentals');
  await at(110);
  expect(world.api.count('activeRentals') - before).toBeLessThan(6);
});
