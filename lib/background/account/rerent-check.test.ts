import { expect, test } from 'vitest';
import { createWorld } from '../../testing/world.ts';

test('more earlier numbers than the API checks at once: all are checked, by the hundred', async () => {
  const { api, app, clock } = createWorld();
  api.server.balanceMinor = 1_000_000;
  api.server.available = 1_000;
  for (let n = 0; n < 130; n += 1) api.receive(api.rentAtServer('Uber').id, '482913');
  await clock.advance(api.server.lifetimeMs + 1);

  const offers = await app().handlers['rerent.check']({ service: 'Uber' });

  expect(offers).toHaveLength(130);
  expect(new Set(offers.map(({ phone }) => phone)).size).toBe(130);
  expect(offers.filter(({ eligible }) => !eligible)).toEqual([]);
  expect(api.count('checkRerent')).toBe(2);
});
