import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '../../domain/fill/fill.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };
const HOUR_MS = 3_600_000;

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false });
  await world.connect();
});

async function rent(site: PageRef | null = SITE, service = 'Uber'): Promise<string> {
  const { key } = await world.app().handlers['rental.rent']({ service, shownPriceMinor: 40, site });
  await settle();
  return key;
}
const formSent = (page = SITE) => world.app().handlers['page.form_sent']({}, page);
const polling = async () => (await world.state()).polling;
const first = async () => (await world.state()).rentals[0];

/** How many questions for codes that time brought. */
async function asked(ms: number): Promise<number> {
  const before = world.api.count('code');
  await world.clock.advance(ms);
  return world.api.count('code') - before;
}

describe('pace', () => {
  test('a form that is sent is followed by a question every second or so', async () => {
    await rent();
    await world.clock.advance(20_000);
    await formSent();
    expect(await asked(10_000)).toBeGreaterThanOrEqual(8);
  });

  test('a page that navigates counts as a submitted form', async () => {
    await rent();
    await world.clock.advance(20_000);
    world.tabs.navigate(7, { origin: SITE.origin, hasPhoneField: false, hasCodeField: false });
    expect(await asked(10_000)).toBeGreaterThanOrEqual(8);
  });

  test('a code field that appears later counts as a code request; one that was there from the start does not', async () => {
    await rent();
    await world.app().handlers['page.code_field_seen']({ atOnce: true }, SITE);
    expect(await asked(12_000)).toBeLessThanOrEqual(4);
    await world.app().handlers['page.code_field_seen']({ atOnce: false }, SITE);
    expect(await asked(10_000)).toBeGreaterThanOrEqual(8);
  });

  test('a form submitted on another site changes nothing', async () => {
    await rent();
    await world.clock.advance(20_000);
    await world.app().handlers['page.form_sent']({}, { tabId: 7, origin: 'https://evil.example' });
    expect(await asked(10_000)).toBeLessThanOrEqual(3);
  });

  test('endless clicks in a page do not cause endless requests', async () => {
    await rent();
    let questions = 0;
    for (let n = 0; n < 28; n += 1) {
      await formSent();
      questions += await asked(20_000);
    }
    expect(questions).toBeLessThan(160);
  });

  test('several signs of one submission count once', async () => {
    await rent();
    for (let n = 0; n < 8; n += 1) {
      await formSent();
      await world.clock.advance(1_000);
    }
    await world.clock.advance(120_000);
    await formSent();
    expect(await asked(10_000)).toBeGreaterThanOrEqual(8);
  });

  test('a submitted form is known to the next worker', async () => {
    await rent();
    await world.clock.advance(20_000);
    await formSent();
    world.kill();
    world.wake();
    await settle();
    expect(await asked(10_000)).toBeGreaterThanOrEqual(8);
  });

  test('ten minutes without a code take few requests', async () => {
    await rent();
    await world.clock.advance(20_000);
    await formSent();
    expect(await asked(600_000)).toBeLessThan(45);
    expect(await first()).toMatchObject({ state: 'expired' });
    expect(world.hasAlarm()).toBe(false);
  });

  test('the sparing pace takes half as many requests', async () => {
    await world.app().handlers['settings.save']({ pace: 'sparing' });
    await rent();
    await world.clock.advance(20_000);
    await formSent();
    expect(await asked(600_000)).toBeLessThan(25);
  });

  test('ten rentals whose forms were all sent keep to one budget', async () => {
    world.api.server.available = 100;
    for (let tabId = 0; tabId < 10; tabId += 1) {
      world.tabs.show(tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: false });
      await rent({ ...SITE, tabId }, `Service ${tabId}`);
      await formSent({ ...SITE, tabId });
    }
    expect(await asked(10_000)).toBeLessThanOrEqual(56);
    expect(await asked(10_000)).toBeGreaterThanOrEqual(40);
  });

  test('a late answer holds up no other rental', async () => {
    await rent(null, 'Walmart');
    await rent();
    await formSent();
    world.api.receive('rental-2', '482913');
    world.api.stick('rental-1');
    await world.clock.advance(12_000);
    expect((await world.state()).rentals.find(({ service }) => service === 'Uber')).toMatchObject({
      state: 'received',
    });
  });
});

describe('failures', () => {
  test('a server that asks for silence gets it', async () => {
    await rent();
    await formSent();
    world.api.fail('code', { code: 'rate_limited', when: 'before', retryAfterMs: 45_000 });
    await world.clock.advance(2_000);
    expect(await polling()).toMatchObject({ error: 'rate_limited' });
    expect(await asked(40_000)).toBe(0);
    expect(await asked(6_000)).toBeGreaterThan(0);
    expect(await polling()).toBeNull();
  });

  test('during an outage, one request probes for all rentals', async () => {
    await rent(null, 'Walmart');
    await rent(null);
    await world.clock.advance(20_000);
    world.api.fail(
      'code',
      ...Array.from({ length: 50 }, () => ({ code: 'upstream', when: 'before' }) as const),
    );
    expect(await asked(120_000)).toBeLessThan(12);
  });
});

describe('no network', () => {
  test('nothing is requested until it is back, and then immediately', async () => {
    await rent();
    world.machine.online = false;
    await world.clock.advance(10_000);
    const before = world.api.calls.length;
    await world.clock.advance(60_000);
    expect(world.api.calls).toHaveLength(before);
    expect(await polling()).toMatchObject({ error: 'offline' });
    world.machine.online = true;
    await world.app().backOnline();
    expect(world.api.calls.length).toBeGreaterThan(before);
    expect(await polling()).toBeNull();
  });

  test('what failed right before is retried as soon as it is back', async () => {
    await rent();
    await world.clock.advance(20_000);
    world.api.fail('code', { code: 'rate_limited', when: 'before', retryAfterMs: 60_000 });
    await world.clock.advance(6_000);
    expect(await asked(5_000)).toBe(0);
    const before = world.api.count('code');
    await world.app().backOnline();
    expect(world.api.count('code')).toBe(before + 1);
  });

  test('the network’s return is noticed even if the browser does not report it', async () => {
    await rent();
    world.machine.online = false;
    await world.clock.advance(30_000);
    world.machine.online = true;
    expect(await asked(5_000)).toBeGreaterThan(0);
  });

  test('a rental does not end while the network is away', async () => {
    await rent();
    world.machine.online = false;
    world.api.receive('rental-1', '482913');
    await world.clock.advance(900_000);
    expect(await first()).toMatchObject({ state: 'waiting' });
    world.machine.online = true;
    await world.clock.advance(5_000);
    expect(await first()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });

  test.each([
    ['was stopped first', true],
    ['was asleep with it', false],
  ])(
    'a rental ends as it should when the machine slept through its end, and the worker %s',
    async (_, killed) => {
      await rent();
      await formSent();
      await world.clock.advance(2_000);
      world.api.receive('rental-1', '482913');
      if (killed) world.kill();
      world.clock.sleep(400_000);
      await world.clock.advance(1_000);
      expect(await first()).toMatchObject({ state: 'received' });
      expect(await polling()).toBeNull();
      expect(await asked(60_000)).toBeLessThan(8);
    },
  );
});

describe("this machine's clock", () => {
  test.each([
    ['two hours ahead', 2 * HOUR_MS],
    ['two hours behind', -2 * HOUR_MS],
  ])('with this machine’s clock %s from the start, polling is as ever', async (_, aheadMs) => {
    world.machine.aheadMs = aheadMs;
    await rent();
    expect(await asked(30_000)).toBeGreaterThanOrEqual(4);
    await formSent();
    const questions = await asked(10_000);
    expect(questions).toBeGreaterThanOrEqual(8);
    expect(questions).toBeLessThanOrEqual(11);
  });

  test.each([
    ['ahead', 2 * HOUR_MS],
    ['back', -2 * HOUR_MS],
  ])(
    'is put %s while a code is awaited: polling neither stops nor spins, and the rental lives on',
    async (_, jumpMs) => {
      await rent();
      await formSent();
      await world.clock.advance(5_000);
      world.machine.aheadMs = jumpMs;
      const questions = await asked(10_000);
      expect(questions).toBeGreaterThanOrEqual(6);
      expect(questions).toBeLessThanOrEqual(14);
      expect(await first()).toMatchObject({ state: 'waiting' });
    },
  );

  test('a clock put ahead while the server does not answer loses no code', async () => {
    await rent();
    world.api.fail('code', { code: 'upstream', when: 'before' }, { code: 'upstream', when: 'before' });
    world.machine.aheadMs = 2 * HOUR_MS;
    world.api.receive('rental-1', '482913');
    await world.clock.advance(30_000);
    expect(await first()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  });

  test('a clock put back while polling fails does not stop it', async () => {
    await rent();
    world.api.fail('code', { code: 'rate_limited', when: 'before', retryAfterMs: 30_000 });
    await world.clock.advance(6_000);
    world.machine.aheadMs = -2 * HOUR_MS;
    expect(await asked(40_000)).toBeGreaterThan(0);
  });
});
