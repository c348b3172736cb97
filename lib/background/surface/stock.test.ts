import { beforeEach, expect, test } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';

const FIVE_MINUTES_MS = 300_000;
const DAY_MS = 24 * 60 * 60_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.connect();
  world.api.server.available = 0;
});

const watch = (service: string) => world.app().handlers['stock.watch']({ service });
const unwatch = (service: string) => world.app().handlers['stock.unwatch']({ service });
const calls = async (run: () => Promise<unknown>) => {
  const before = world.api.count('services');
  await run();
  return world.api.count('services') - before;
};

test('without stock alerts, nothing wakes the worker', async () => {
  await world.clock.advance(DAY_MS);
  expect(world.stockAlarm.rings() + world.alarm.rings()).toBe(0);
});

test('a stock alert is kept for the view, marked on the badge, and over once numbers are back', async () => {
  await watch('Uber');
  await world.clock.advance(FIVE_MINUTES_MS);
  expect((await world.state()).watches).toMatchObject([{ service: 'Uber', backAt: null }]);
  world.api.server.available = 3;
  await world.clock.advance(FIVE_MINUTES_MS);
  const { watches, unread } = await world.state();
  expect(watches).toMatchObject([{ service: 'Uber', backAt: world.clock.now() }]);
  expect(unread).toBe(true);
  expect(world.shown.badge.text).toBe('✓');
  expect(world.stockAlarm.isSet()).toBe(false);
});

test('all stock alerts together take one request each time', async () => {
  await watch('Uber');
  await watch('Walmart');
  expect(await calls(() => world.clock.advance(FIVE_MINUTES_MS))).toBe(1);
});

test('a stopped worker is woken for a stock alert, and one that starts anew goes on', async () => {
  await watch('Uber');
  world.kill();
  world.api.server.available = 3;
  await world.clock.advance(FIVE_MINUTES_MS);
  expect((await world.state()).watches).toMatchObject([{ backAt: world.clock.now() }]);
});

test('a stock alert goes on though the browser has forgotten its alarms', async () => {
  await watch('Uber');
  world.kill();
  await world.stockAlarm.stop();
  world.wake();
  await world.state();
  expect(world.stockAlarm.isSet()).toBe(true);
});

test('a stock alert ends after a day', async () => {
  await watch('Uber');
  await world.clock.advance(DAY_MS + FIVE_MINUTES_MS);
  expect(world.stockAlarm.isSet()).toBe(false);
  expect(await calls(() => world.clock.advance(DAY_MS))).toBe(0);
});

test('a stock alert ends when the user removes it', async () => {
  await watch('Uber');
  await unwatch('Uber');
  expect((await world.state()).watches).toEqual([]);
  expect(world.stockAlarm.isSet()).toBe(false);
});

test('a failed stock check is followed by the next', async () => {
  await watch('Uber');
  world.api.fail('services', { code: 'upstream', when: 'before' });
  world.api.server.available = 3;
  await world.clock.advance(FIVE_MINUTES_MS);
  expect((await world.state()).watches).toMatchObject([{ backAt: null }]);
  await world.clock.advance(FIVE_MINUTES_MS);
  expect((await world.state()).watches).toMatchObject([{ backAt: world.clock.now() }]);
});

test('ten services are watched at most, and each once', async () => {
  for (let n = 0; n < 10; n += 1) await watch(`Service ${n}`);
  await watch('Service 3');
  await expect(watch('Uber')).rejects.toMatchObject({ code: 'too_many_watches' });
  expect((await world.state()).watches).toHaveLength(10);
});

test('a refresh of the list notices a restock too', async () => {
  await watch('Uber');
  world.api.server.available = 3;
  await world.app().handlers['catalog.refresh']({});
  expect((await world.state()).watches).toMatchObject([{ backAt: world.clock.now() }]);
});
