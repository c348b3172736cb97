import { expect, test } from 'vitest';
import { catalog, catalogOf } from './rules/catalog.ts';
import { addEndedRentals } from './rules/ended-rentals.ts';
import { createWorld } from './rules/world.ts';
import { createTestSandbox } from './testing.ts';

test('an account has as many services as are wanted, fewer or more than the catalog', async () => {
  for (const services of [10, 1_000])
    expect((await createTestSandbox({ services }).get('/services')).json.total).toBe(services);
  expect((await createTestSandbox().get('/services')).json.total).toBe(catalog.length);
  expect(new Set(catalogOf(1_000).map(({ name }) => name)).size).toBe(1_000);
});

test('ended rentals are over, each with a number of its own, half of them with a code', () => {
  const world = createWorld();
  addEndedRentals(world, 100);
  expect(world.rentals.filter(({ expiresAtMs }) => expiresAtMs < world.now())).toHaveLength(100);
  expect(new Set(world.rentals.map(({ phone }) => phone)).size).toBe(100);
  expect(world.rentals.filter(({ messages }) => messages.length > 0)).toHaveLength(50);
});

test('answers are dated by the clock that rentals go by', async () => {
  const box = createTestSandbox();
  const dated = async () => Date.parse((await box.get('/balance')).headers.get('Date') ?? '');
  const before = await dated();
  box.passSeconds(90);
  expect((await dated()) - before).toBe(90_000);
});
