import { beforeEach, expect, test } from 'vitest';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
});

async function rented(): Promise<string> {
  const { key } = await world
    .app()
    .handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
  return key;
}

const cap = (replaceUpToMinor: number | null) => world.app().handlers['settings.save']({ replaceUpToMinor });

test('above the cap nothing is cancelled or bought without a click on that price', async () => {
  const key = await rented();
  await cap(39);
  const { charges } = world.api.server;
  const another = { key, shownPriceMinor: 40 };
  await expect(world.app().handlers['rental.replace'](another)).rejects.toMatchObject({
    code: 'price_changed',
  });
  await world.clock.advance(10_000);
  expect(world.api.server.charges).toBe(charges);
  expect((await world.state()).rentals).toMatchObject([{ key, state: 'waiting' }]);
  await world.app().handlers['rental.replace']({ ...another, aboveCap: true });
  await world.clock.advance(10_000);
  expect(world.api.server.charges).toBe(charges + 1);
});

test.each([40, null])('with a cap of %s a number for 40 is another click away', async (capMinor) => {
  const key = await rented();
  await cap(capMinor);
  const { charges } = world.api.server;
  await world.app().handlers['rental.replace']({ key, shownPriceMinor: 40 });
  await world.clock.advance(10_000);
  expect(world.api.server.charges).toBe(charges + 1);
});

test('a number that its site refused counts against its service, once', async () => {
  const key = await rented();
  await world.app().handlers['rental.refused_by_site']({ key });
  await world.app().handlers['rental.refused_by_site']({ key });
  expect((await world.state()).deliveries).toMatchObject([{ service: 'Uber', waitMs: null }]);
  await world.app().handlers['rental.cancel']({ key });
  await world.clock.advance(10_000);
  expect((await world.state()).deliveries).toHaveLength(1);
});
