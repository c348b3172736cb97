import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { settle } from '../testing/clock.ts';
import { createWorld } from '../testing/world.ts';

const SITE = { tabId: 7, origin: 'https://uber.com' };
const ALL = { code: true, expiring: true, cancelFailed: true, stock: true };

test('key, number and code are in no log, and in no notification that is to hide them', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  const world = createWorld();
  world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false });
  await world.connect();
  await world.app().handlers['settings.save']({ notify: ALL, hideCode: true });
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: SITE });
  await settle();
  world.api.receive('rental-1', '482913');
  await world.clock.advance(10_000);
  const told = JSON.stringify([...world.shown.notifications.values()]);
  expect(world.shown.notifications.size).toBe(1);
  expect(told).not.toMatch(/482913|2015550100|omo_live/);
  expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
  vi.restoreAllMocks();
});

test('no source of the extension writes to the console', () => {
  const sources = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /\bconsole\./.test(readFileSync(file, 'utf8')))).toEqual([]);
});
