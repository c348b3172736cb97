import { expect, test } from 'vitest';
import { isLive } from '../domain/rental-events.ts';
import { toStored } from '../storage/stored-state.ts';
import { losses, unrest } from '../testing/accounts.ts';
import { createScene, PRICE_MINOR, SITE } from '../testing/loops.ts';

const RENTALS = 20;
/** More than two lives of a rental: what was left behind by the first would still be there. */
const MINUTES = 24;
/** Every so many calls, one fails: dropped, or answered by nobody although the server acted. */
const FAILING = 10;

test('20 rentals at a time for two generations, with one call in ten failing', {
  timeout: 120_000,
}, async () => {
  const { world, send } = createScene();
  const { api, clock } = world;
  api.server.lifetimeMs = 600_000;
  api.server.balanceMinor = 1_000_000;
  api.server.available = 1_000;
  await world.connect();
  api.server.faultFor = (_, call) =>
    call % FAILING === 0
      ? { code: 'upstream', when: call % (2 * FAILING) === 0 ? 'after' : 'before' }
      : undefined;

  const sizes: number[] = [];
  const timers: number[] = [];
  let orders = 0;
  let dismissed = new Set<string>();
  for (let minute = 0; minute < MINUTES; minute += 1) {
    const { rentals } = await world.state();
    for (const rental of rentals.filter((one) => !isLive(one) && one.state !== 'requesting')) {
      if ('id' in rental) dismissed = dismissed.add(rental.id);
      await send('rental.dismiss', { key: rental.key });
    }
    // One after the other: the same service again within seconds is one click.
    for (let free = RENTALS - rentals.filter(isLive).length; free > 0; free -= 1) {
      const service = free % 2 === 0 ? 'Uber' : 'Walmart';
      orders += 1;
      await send('rental.rent', { service, shownPriceMinor: PRICE_MINOR, site: SITE });
      await clock.advance(2_000);
    }
    const waiting = api.rentals.filter(({ status }) => status === 'active');
    const next = waiting[minute % Math.max(1, waiting.length)];
    if (next) api.receive(next.id, `${100_000 + minute}`);
    await clock.advance(60_000);
    // How earlier rentals went is bounded by itself, and meant to grow until then.
    sizes.push(JSON.stringify(toStored({ ...(await world.state()), deliveries: [] })).length);
    timers.push(clock.pending());
  }

  api.server.faultFor = () => undefined;
  await clock.advance(900_000);
  expect(await losses(world, { orders, elsewhere: dismissed })).toEqual([]);
  expect(await unrest(world)).toEqual([]);
  const [first, second] = [sizes.slice(0, MINUTES / 2), sizes.slice(MINUTES / 2)];
  expect(Math.max(...second) / Math.max(...first)).toBeLessThan(1.1);
  expect(Math.max(...timers)).toBeLessThan(RENTALS);
});
