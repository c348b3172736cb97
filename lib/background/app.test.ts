import { beforeEach, describe, expect, test } from 'vitest';
import type { FillValue } from '../domain/fill/field-memory.ts';
import type { PageRef } from '../domain/fill/fill.ts';
import { settle } from '../testing/clock.ts';
import { createWorld, type World } from '../testing/world.ts';

const SITE: PageRef = { tabId: 7, origin: 'https://uber.com' };
const FORM = { origin: SITE.origin, hasPhoneField: true, hasCodeField: false };

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.tabs.show(SITE.tabId, FORM);
  await world.connect();
});

const rent = (site: PageRef | null = SITE, service = 'Uber', shownPriceMinor = 40) =>
  world.app().handlers['rental.rent']({ service, shownPriceMinor, site });
const cancel = (key: string) => world.app().handlers['rental.cancel']({ key });
const first = async () => (await world.state()).rentals[0];

async function rented(site: PageRef | null = SITE): Promise<string> {
  const { key } = await rent(site);
  await settle();
  return key;
}

/** A page says that it has removed what it was filled with last. */
async function tellTakenBack(
  value: FillValue,
  page = SITE,
  outcome: 'reverted' | 'marked_wrong' = 'reverted',
): Promise<void> {
  const filled = world.tabs.orders.findLast(({ order }) => order === `fill_${value}`);
  if (!filled || !('about' in filled)) throw new Error('nothing was filled');
  await world.app().handlers['page.reverted']({ ...filled.about, value, outcome }, page);
}

describe('renting', () => {
  test('buys one number and types it into the page it was rented on', async () => {
    await rented();
    expect(await first()).toMatchObject({
      state: 'waiting',
      service: 'Uber',
      priceMinor: 40,
      phone: '+12015550100',
    });
    expect(world.tabs.typed).toEqual([{ tabId: 7, value: '+12015550100' }]);
    expect((await world.state()).balanceMinor).toBe(960);
  });

  test('the intent is stored before the API is asked', async () => {
    world.api.hold('rent');
    await rent();
    expect(await first()).toMatchObject({ state: 'requesting', service: 'Uber', request: 'sent' });
  });

  test('a second click while the first is under way buys nothing', async () => {
    world.api.hold('rent');
    const clicks = await Promise.allSettled([rent(), rent()]);
    await expect(rent()).rejects.toMatchObject({ code: 'already_renting' });
    world.api.release('rent');
    await settle();
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(world.api.server.charges).toBe(1);
  });

  test('a price that rose since it was shown is asked about, not charged', async () => {
    world.api.server.priceMinor = 90;
    await expect(rent()).rejects.toMatchObject({ code: 'price_changed' });
    expect(world.api.server.charges).toBe(0);
    expect((await world.state()).services[0]).toMatchObject({ priceMinor: 90 });
  });

  test.each(['not_found', 'bad_response', 'server_error'] as const)(
    'a price that cannot be read again (%s) is the one of the list',
    async (code) => {
      world.api.fail('service', { code, when: 'before' });
      await rented();
      expect(await first()).toMatchObject({ state: 'waiting' });
    },
  );

  test.each(['insufficient_balance', 'no_numbers', 'rate_limited', 'unauthorized'] as const)(
    'refused with %s: it ends as failed, nothing is bought',
    async (code) => {
      world.api.fail('rent', { code, when: 'before' });
      await rented();
      expect(await first()).toMatchObject({ state: 'failed', reason: code });
      expect(world.hasAlarm()).toBe(false);
    },
  );

  test.each(['timeout', 'upstream', 'offline', 'bad_response', 'server_error'] as const)(
    'an answer lost to %s after the server charged: the number is found again, not bought again',
    async (code) => {
      world.api.fail('rent', { code, when: 'after' });
      await rented();
      await world.clock.advance(10_000);
      expect(await first()).toMatchObject({ state: 'waiting', id: 'rental-1' });
      expect(world.tabs.typed).toHaveLength(1);
      expect(world.api.count('rent')).toBe(1);
    },
  );

  test('a request that never reached the server is told as not bought, once that is proved', async () => {
    world.api.fail('rent', { code: 'timeout', when: 'before' });
    await rented();
    await world.clock.advance(20_000);
    expect(await first()).toMatchObject({ state: 'requesting', request: 'unanswered' });
    await world.clock.advance(20_000);
    expect(await first()).toMatchObject({ state: 'failed', reason: 'not_bought' });
    expect(world.api.count('rent')).toBe(1);
  });

  test('a number is found again when the worker is killed while the API answers', async () => {
    world.api.hold('rent');
    await rent();
    world.kill();
    world.api.release('rent');
    await settle();
    world.wake();
    expect(await first()).toMatchObject({ state: 'waiting', id: 'rental-1' });
    expect((await world.state()).rentals).toHaveLength(1);
    expect(world.api.server.charges).toBe(1);
  });

  test('a rental made elsewhere appears, once', async () => {
    world.api.rentAtServer('Walmart');
    world.app().viewConnected({ post: () => {} });
    await settle();
    world.app().viewConnected({ post: () => {} });
    await settle();
    expect((await world.state()).rentals.map(({ service }) => service)).toEqual(['Walmart']);
  });
});

describe('codes', () => {
  test('a code is typed into the tab that has the number, when its field is there', async () => {
    await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect(world.tabs.typed.at(-1)).toEqual({ tabId: 7, value: '482913' });
    expect(await first()).toMatchObject({ state: 'received' });
  });

  test('a code waits for its field, and is typed once', async () => {
    await rented();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect(world.tabs.typed).toHaveLength(1);
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    await world.app().handlers['page.code_field_seen']({}, SITE);
    await world.app().handlers['page.code_field_seen']({}, SITE);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '482913']);
  });

  test('a code is typed on the next page of the same site', async () => {
    await rented();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    world.tabs.navigate(SITE.tabId, { ...FORM, hasPhoneField: false, hasCodeField: true });
    await settle();
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test('a page that navigates while the number is typed has the number, and the code follows', async () => {
    world.tabs.show(SITE.tabId, { ...FORM, leavesWhileFilled: true });
    await rented();
    world.tabs.navigate(SITE.tabId, { ...FORM, hasPhoneField: false, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test.for([
    ['while the worker lives', []],
    ['after the worker was killed', ['kill', 'wake']],
  ] as const)(
    'a page that removes the number has not got it: told, not remembered from, and the code follows (%s)',
    async ([, happened]) => {
      const key = await rented();
      expect((await world.state()).fills[key]).toMatchObject({ number: 'filled' });
      for (const what of happened) world[what]();
      await tellTakenBack('number');
      expect(await world.state()).toMatchObject({
        fills: { [key]: { number: 'reverted' } },
        fieldMemories: {},
      });
      expect((await world.state()).alert?.what).toEqual({
        kind: 'fill',
        value: 'number',
        outcome: 'reverted',
      });
      world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
      world.api.receive('rental-1', '482913');
      await world.clock.advance(10_000);
      expect(world.tabs.typed.at(-1)?.value).toBe('482913');
    },
  );

  test('a number that the page marks as wrong a moment later stays and is told, and nothing is remembered', async () => {
    const key = await rented();
    await tellTakenBack('number', SITE, 'marked_wrong');
    expect(await world.state()).toMatchObject({
      fills: { [key]: { number: 'marked_wrong' } },
      fieldMemories: {},
      alert: { what: { kind: 'fill', value: 'number', outcome: 'marked_wrong' } },
    });
  });

  test('only the page that has a value can revert it', async () => {
    const key = await rented();
    world.tabs.show(8, { ...FORM, origin: 'https://evil.example' });
    await tellTakenBack('number', { tabId: 8, origin: 'https://evil.example' });
    expect(await world.state()).toMatchObject({ fills: { [key]: { number: 'filled' } }, alert: null });
    expect((await world.state()).fieldMemories).not.toEqual({});
  });

  test.for(['later', 'at once'] as const)(
    'a code that the page removes %s is not typed again by itself, and can be by a click',
    async (when) => {
      const key = await rented();
      world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true, takesBack: when === 'at once' });
      world.api.receive('rental-1', '482913');
      await world.clock.advance(10_000);
      if (when === 'later') await tellTakenBack('code');
      await world.app().handlers['page.code_field_seen']({}, SITE);
      expect((await world.state()).fills[key]).toMatchObject({ code: 'reverted' });
      expect((await world.state()).alert).toBeNull();
      expect(world.tabs.typed).toHaveLength(2);
      world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
      expect(await world.app().handlers['fill.code']({ key, site: SITE })).toBe('filled');
      expect(world.tabs.typed).toHaveLength(3);
      await tellTakenBack('code');
      expect((await world.state()).alert?.what).toMatchObject({ kind: 'fill', value: 'code' });
    },
  );

  test('a fill that finds no field on the next page does not forget where the number went', async () => {
    world.tabs.show(SITE.tabId, { ...FORM, leavesWhileFilled: true });
    const key = await rented();
    world.tabs.navigate(SITE.tabId, { ...FORM, hasPhoneField: false, hasCodeField: true });
    await world.app().handlers['fill.number']({ key, site: SITE });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test('a code whose field nobody sees is typed once it is seen', async () => {
    const key = await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true, hidesCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect((await world.state()).fills[key]).toMatchObject({ code: 'unseen', filledCode: null });
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100']);
    // The page is asked to tell when that changes.
    expect(world.tabs.orders.at(-1)).toMatchObject({ order: 'watch_code_field' });
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    await world.app().handlers['page.code_field_seen']({}, SITE);
    expect(world.tabs.typed.at(-1)).toEqual({ tabId: SITE.tabId, value: '482913' });
  });

  test('a code is not typed by itself into a form that sends to another site, but on a click', async () => {
    const key = await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true, sendsElsewhere: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect((await world.state()).fills[key]).toMatchObject({ code: 'sends_elsewhere', filledCode: null });
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100']);
    expect(await world.app().handlers['fill.code']({ key, site: SITE })).toBe('filled');
    expect(world.tabs.orders.findLast(({ order }) => order === 'fill_code')).toMatchObject({
      site: 'uber.com',
    });
  });

  test('a code is never typed by itself on another site', async () => {
    await rented();
    world.tabs.navigate(SITE.tabId, { ...FORM, origin: 'https://evil.example', hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    await world.app().handlers['page.code_field_seen']({}, { tabId: 7, origin: 'https://evil.example' });
    expect(world.tabs.typed.map(({ value }) => value)).not.toContain('482913');
    expect(await first()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  });

  test('a code that its SMS binds to another host is not typed, and the user is told', async () => {
    const key = await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913', '482913 is your code.\n@bank.example #482913');
    await world.clock.advance(10_000);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100']);
    expect((await world.state()).fills[key]).toMatchObject({ code: 'bound_to_other_site', filledCode: null });
    expect(await world.app().handlers['fill.code']({ key, site: SITE })).toBe('bound_to_other_site');
    const bank = { tabId: 8, origin: 'https://login.bank.example' };
    world.tabs.show(8, { ...FORM, origin: bank.origin, hasCodeField: true });
    expect(await world.app().handlers['fill.code']({ key, site: bank })).toBe('filled');
    expect(world.tabs.typed.at(-1)).toEqual({ tabId: 8, value: '482913' });
    expect((await world.state()).fills[key]).toMatchObject({ code: 'filled', site: SITE, codeTab: 8 });
  });

  test('the code that the user picked is typed, and the newest does not follow it', async () => {
    const key = await rented();
    world.api.receive('rental-1', '111111', 'Your code is 111111. Your PIN is 4821.');
    await world.clock.advance(10_000);
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    const pick = (code: string) => world.app().handlers['fill.code']({ key, site: SITE, code });
    expect(await pick('4821')).toBe('filled');
    await world.app().handlers['page.code_field_seen']({}, SITE);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '4821']);
    await expect(pick('9999')).rejects.toMatchObject({ code: 'not_found' });
    world.api.receive('rental-1', '222222');
    await world.clock.advance(60_000);
    expect(world.tabs.typed.at(-1)?.value).toBe('222222');
  });

  test('a code is not typed by itself where no number was typed', async () => {
    await rented(null);
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    await world.app().handlers['page.code_field_seen']({}, SITE);
    expect(world.tabs.typed).toEqual([]);
    expect(world.shown.badge).toMatchObject({ tone: 'news' });
  });

  test('the worker is killed while waiting: the alarm brings the code', async () => {
    await rented();
    world.kill();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(31_000);
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test('the worker is killed while the number is typed: the alarm takes it up, and the code follows', async () => {
    world.tabs.show(SITE.tabId, { ...FORM, answersAfter: new Promise(() => {}) });
    await rented();
    world.kill();
    expect(world.hasAlarm()).toBe(true);
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(35_000);
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test('the worker is killed while the number is typed, and the page moves on: the code follows', async () => {
    world.tabs.show(SITE.tabId, { ...FORM, answersAfter: new Promise(() => {}) });
    await rented();
    world.kill();
    world.tabs.navigate(SITE.tabId, { ...FORM, hasPhoneField: false, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(35_000);
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test('the worker is killed while the API answers: the alarm is there already', async () => {
    world.api.hold('rent');
    await rent();
    world.kill();
    expect(world.hasAlarm()).toBe(true);
  });

  test('later codes are still asked for until expiry, and the newest is typed', async () => {
    await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '111111');
    await world.clock.advance(10_000);
    world.api.receive('rental-1', '222222');
    await world.clock.advance(60_000);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '111111', '222222']);
  });

  test('the same code sent again is news: told, and typed again', async () => {
    const key = await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    await world.clock.advance(120_000);
    world.api.receive('rental-1', '482913');
    await world.app().handlers['rental.resend_requested']({ key });
    await world.clock.advance(30_000);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '482913', '482913']);
    expect(await first()).toMatchObject({ messages: [{ code: '482913' }, { code: '482913' }] });
  });

  test('a code that stays listed is not reported again', async () => {
    const key = await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    await world.app().handlers['rental.resend_requested']({ key });
    await world.clock.advance(120_000);
    await world.app().handlers['rental.refresh']({ key });
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '482913']);
    expect(await first()).toMatchObject({ messages: [{ code: '482913' }] });
  });

  test('a code that comes while the one before it is typed is typed next', async () => {
    await rented();
    let typed = () => {};
    const answersAfter = new Promise<void>((resolve) => {
      typed = resolve;
    });
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true, answersAfter });
    world.api.receive('rental-1', '111111');
    await world.clock.advance(10_000);
    world.api.receive('rental-1', '222222');
    typed();
    await world.clock.advance(15_000);
    expect(world.tabs.typed.map(({ value }) => value)).toEqual(['+12015550100', '111111', '222222']);
  });

  test('a code that the list of active rentals brings is typed too', async () => {
    await rented();
    world.tabs.show(SITE.tabId, { ...FORM, hasCodeField: true });
    world.api.receive('rental-1', '482913');
    world.app().viewConnected({ post: () => {} });
    await settle();
    expect(world.tabs.typed.at(-1)?.value).toBe('482913');
  });

  test('two codes between two polls are both kept', async () => {
    await rented();
    world.api.receive('rental-1', '111111');
    world.api.receive('rental-1', '222222');
    await world.clock.advance(10_000);
    expect(await first()).toMatchObject({ messages: [{ code: '111111' }, { code: '222222' }] });
  });

  test('a code in the last second before expiry is found', async () => {
    await rented();
    await world.clock.advance(599_500);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(5_000);
    expect(await first()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });
});

describe('cancelling', () => {
  test('a cancel refunds and ends the rental', async () => {
    const key = await rented();
    await cancel(key);
    expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
    expect((await world.state()).balanceMinor).toBe(1_000);
  });

  test('a cancel loses to a code that arrives meanwhile', async () => {
    const key = await rented();
    world.api.hold('cancel');
    const cancelling = cancel(key);
    await settle();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect(await first()).toMatchObject({ state: 'received' });
    world.api.release('cancel');
    await cancelling;
    expect(await first()).toMatchObject({ messages: [{ code: '482913' }] });
  });

  test('a refused cancel leaves the rental live', async () => {
    const key = await rented();
    world.api.fail('cancel', { code: 'rejected', when: 'before' });
    await expect(cancel(key)).rejects.toMatchObject({ code: 'rejected' });
    expect(await first()).toMatchObject({ state: 'waiting' });
  });

  test.each(['before', 'after'] as const)(
    'an answer lost %s the server acted: settled by itself',
    async (when) => {
      const key = await rented();
      world.api.fail('cancel', { code: 'timeout', when });
      await cancel(key);
      expect(await first()).toMatchObject({ state: 'cancelling' });
      await world.clock.advance(31_000);
      expect(await first()).toMatchObject({ state: 'cancelled' });
      await world.clock.advance(31_000);
      expect((await world.state()).balanceMinor).toBe(1_000);
    },
  );
});

test('a cancel without an answer is told, and repeated until the refund', async () => {
  const key = await rented();
  world.api.fail(
    'cancel',
    ...Array.from({ length: 9 }, () => ({ code: 'upstream', when: 'before' }) as const),
  );
  await cancel(key);
  await world.clock.advance(120_000);
  expect(await first()).toMatchObject({ state: 'cancelling' });
  expect((await world.state()).alert?.what).toMatchObject({ kind: 'error', code: 'upstream' });
  await world.clock.advance(240_000);
  expect(await first()).toMatchObject({ state: 'cancelled', refundMinor: 40 });
  expect(world.api.count('cancel')).toBe(10);
  expect((await world.state()).alert).toBeNull();
});

test('a code that comes while a cancel has no answer is shown, and the cancel is given up', async () => {
  const key = await rented();
  world.api.server.faultFor = (endpoint) =>
    endpoint === 'cancel' ? { code: 'upstream', when: 'before' } : undefined;
  await cancel(key);
  await world.clock.advance(90_000);
  world.api.receive('rental-1', '482913');
  await world.clock.advance(30_000);
  const sent = world.api.count('cancel');
  expect(await first()).toMatchObject({ state: 'received', messages: [{ code: '482913' }] });
  await world.clock.advance(120_000);
  expect(world.api.count('cancel')).toBe(sent);
});

describe('idle and limits', () => {
  test('without rentals there is no alarm, timer or listener', async () => {
    expect([world.hasAlarm(), world.clock.pending(), world.tabs.listening()]).toEqual([false, 0, false]);
    const key = await rented();
    expect([world.hasAlarm(), world.tabs.listening()]).toEqual([true, true]);
    await cancel(key);
    await settle();
    expect([world.hasAlarm(), world.clock.pending(), world.tabs.listening()]).toEqual([false, 0, false]);
  });

  test('a rental without a code ends at its expiry', async () => {
    await rented();
    await world.clock.advance(605_000);
    expect(await first()).toMatchObject({ state: 'expired' });
    expect(world.hasAlarm()).toBe(false);
  });

  test('a rate limit is respected', async () => {
    await rented();
    world.api.fail('code', { code: 'rate_limited', when: 'before', retryAfterMs: 25_000 });
    await world.clock.advance(6_000);
    const asked = world.api.calls.length;
    expect((await world.state()).polling).toMatchObject({ error: 'rate_limited' });
    await world.clock.advance(20_000);
    expect(world.api.calls.length).toBe(asked);
    await world.clock.advance(10_000);
    expect((await world.state()).polling).toBeNull();
  });

  test('a rate limit of an hour is cut short while a code can still arrive', async () => {
    await rented();
    world.api.fail('code', { code: 'rate_limited', when: 'before', retryAfterMs: 3_600_000 });
    await world.clock.advance(6_000);
    world.api.receive('rental-1', '482913');
    await world.clock.advance(125_000);
    expect(await first()).toMatchObject({ messages: [{ code: '482913' }] });
  });

  test('a machine clock that is hours wrong changes nothing', async () => {
    world.app().noteServerTime(world.clock.now() - 7 * 3_600_000, world.clock.now());
    expect((await world.state()).clockSkewMs).toBe(-7 * 3_600_000);
  });

  test("an answer dated years away does not move the server's clock", async () => {
    world.app().noteServerTime(world.clock.now() + 7 * 3_600_000, world.clock.now());
    for (const at of [Date.parse('2001-01-01'), Date.parse('9999-12-31')])
      world.app().noteServerTime(at, world.clock.now());
    expect((await world.state()).clockSkewMs).toBe(7 * 3_600_000);
  });
});

describe('from the menu', () => {
  test('a menu entry with service and price rents, and types the number', async () => {
    await world.app().rentFor({ service: 'Uber', shownPriceMinor: 40 }, SITE.tabId);
    expect(world.tabs.typed).toHaveLength(1);
    expect(world.shown.popups).toBe(0);
  });

  test('a menu entry with an outdated price buys nothing and opens the popup', async () => {
    world.api.server.priceMinor = 900;
    await world.app().handlers['catalog.refresh']({});
    await world.app().rentFor({ service: 'Uber', shownPriceMinor: 40 }, SITE.tabId);
    expect(world.api.server.charges).toBe(0);
    expect(world.shown.popups).toBe(1);
    expect((await world.state()).alert?.what).toMatchObject({ kind: 'error', code: 'price_changed' });
  });

  test('a menu entry without a price buys nothing and opens the popup on the service of the site', async () => {
    await world.app().rentHere(SITE.tabId);
    expect(world.api.server.charges).toBe(0);
    expect(world.shown.popups).toBe(1);
    expect(await world.state()).toMatchObject({ draft: { query: '', tab: 'rent' }, alert: null });
  });

  test('a field that the user pointed out is tried with the next order, and one that was refused is not', async () => {
    await world.app().chooseField('number', SITE.tabId);
    await world.app().rentFor({ service: 'Uber', shownPriceMinor: 40 }, SITE.tabId);
    const order = world.tabs.orders.find((one) => one.order === 'fill_number');
    expect(order).toMatchObject({ memory: { userChosen: true, field: { id: 'number' } } });
    const [host = ''] = Object.keys((await world.state()).fieldMemories);
    await world.app().handlers['field_memory.forget']({ host, value: 'number' });
    expect((await world.state()).fieldMemories).toEqual({});
  });

  test('a remembered field is forgotten when the page refuses it, a user-chosen one is not', async () => {
    await world.app().rentFor({ service: 'Uber', shownPriceMinor: 40 }, SITE.tabId);
    world.tabs.show(SITE.tabId, { ...FORM, refuses: true });
    await world.app().fillHere('number', SITE.tabId, 'best_field');
    expect((await world.state()).fieldMemories).toEqual({});
    await world.app().chooseField('number', SITE.tabId);
    await world.app().fillHere('number', SITE.tabId, 'best_field');
    expect((await world.state()).fieldMemories).toMatchObject({
      'uber.com': { number: { userChosen: true } },
    });
  });

  test('on a site without a service, the menu opens the popup on a search and buys nothing', async () => {
    world.tabs.show(9, { ...FORM, origin: 'https://ubersecurity.com' });
    await world.app().rentHere(9);
    expect(world.api.server.charges).toBe(0);
    expect(await world.state()).toMatchObject({
      draft: { query: 'ubersecurity' },
      alert: { what: { kind: 'no_service' } },
    });
    expect(world.shown.popups).toBe(1);
  });

  test('the user is told when there is nothing to fill, or the page may not be touched', async () => {
    await world.app().fillHere('number', SITE.tabId, 'best_field');
    expect((await world.state()).alert?.what).toEqual({ kind: 'nothing_to_fill', value: 'number' });
    world.tabs.show(8, { ...FORM, closed: true });
    await world.app().fillHere('code', 8, 'best_field');
    expect((await world.state()).alert?.what).toMatchObject({ kind: 'fill', outcome: 'restricted_page' });
    expect(world.shown.badge).toMatchObject({ text: '!' });
  });
});

describe('an update of the extension takes away the access that a click gave it', () => {
  const openPopup = async () => {
    world.app().viewConnected({ post: () => {} });
    await settle();
  };
  const typed = () => world.tabs.typed.map(({ value }) => value);
  const BOTH = { ...FORM, hasCodeField: true };

  test('the code that came then is filled once the popup is opened on the page', async () => {
    world.tabs.show(SITE.tabId, BOTH);
    await rented();
    await settle();
    world.tabs.show(SITE.tabId, { ...BOTH, closed: true });
    world.kill();
    world.wake();
    world.api.receive('rental-1', '482913');
    await world.clock.advance(10_000);
    expect(typed()).not.toContain('482913');
    world.tabs.show(SITE.tabId, BOTH);
    await openPopup();
    expect(typed().filter((value) => value === '482913')).toHaveLength(1);
    await openPopup();
    expect(typed().filter((value) => value === '482913')).toHaveLength(1);
  });

  test('so is a number whose fill was cut off', async () => {
    world.tabs.show(SITE.tabId, { ...FORM, closed: true });
    await rented();
    await settle();
    expect(typed()).toEqual([]);
    world.tabs.show(SITE.tabId, FORM);
    await openPopup();
    expect(typed()).toEqual(['+12015550100']);
  });
});

describe('the field button', () => {
  const PATTERN = 'https://*.uber.com/*';
  const ORIGIN = 'https://auth.uber.com';

  async function allow(): Promise<void> {
    world.sites.granted.add(PATTERN);
    await world.app().handlers['button.allow']({ origin: ORIGIN });
  }

  test('the field button runs where the user wants it and the browser allows it, until that is revoked', async () => {
    const { handlers } = world.app();
    const look = () => handlers['button.look']({ value: 'number' }, SITE);
    await handlers['button.allow']({ origin: ORIGIN });
    expect(world.sites.button.on).toEqual([]);
    expect(await look()).toBeNull();
    world.sites.granted.add(PATTERN);
    await world.app().accessGranted();
    expect(world.sites.button.on).toEqual([PATTERN]);
    expect(await look()).not.toBeNull();
    await handlers['button.hide']({ for: 'always' }, SITE);
    expect(world.sites.button.except).toEqual(['*://*.uber.com/*']);
    await handlers['button.revoke']({ pattern: PATTERN });
    expect(world.sites.button.on).toEqual([]);
    expect(world.sites.granted.size).toBe(0);
    await handlers['button.unhide']({ site: 'uber.com' });
    expect(await look()).toBeNull();
  });

  test('after an update, open pages of its sites get the new one', async () => {
    await allow();
    world.sites.granted.add('https://*.else.com/*');
    await world.app().updated();
    expect(world.sites.renewed).toEqual([PATTERN]);
  });

  test('a press on the field button without a rental opens the popup and buys nothing', async () => {
    await allow();
    const { handlers } = world.app();
    expect(await handlers['button.look']({ value: 'number' }, SITE)).toMatchObject({
      press: 'open',
      phone: null,
    });
    expect(await handlers['button.press']({ value: 'number', key: null }, SITE)).toBe('opened');
    expect(world.api.server.charges).toBe(0);
  });

  test('the field button fills this site’s number, and is back an hour after it was hidden', async () => {
    await allow();
    await world.app().rentFor({ service: 'Uber', shownPriceMinor: 40 }, SITE.tabId);
    const { handlers } = world.app();
    expect(await handlers['button.look']({ value: 'number' }, SITE)).toMatchObject({ press: 'fill' });
    expect(await handlers['button.look']({ value: 'code' }, SITE)).toMatchObject({ press: 'wait' });
    expect(await handlers['button.press']({ value: 'number', key: null }, SITE)).toBe('filled');
    expect(world.tabs.typed).toHaveLength(2);
    await handlers['button.hide']({ for: 'hour' }, SITE);
    expect(await handlers['button.look']({ value: 'number' }, SITE)).toBeNull();
    await world.clock.advance(3_600_001);
    expect(await handlers['button.look']({ value: 'number' }, SITE)).not.toBeNull();
  });
});

test('a lost re-rent is asked for again with the same key, by the next worker too', async () => {
  world.api.rentAtServer('Uber');
  world.api.receive('rental-1', '482913');
  await world.clock.advance(601_000);
  const keys: string[] = [];
  const { rerent: ask } = world.api.api;
  world.api.api.rerent = (service, phone, key) => {
    keys.push(key);
    return ask(service, phone, key);
  };
  const lost = { code: 'offline', when: 'before' } as const;
  world.api.fail('rerent', lost, lost);
  const input = { service: 'Uber', phone: '+12015550100', shownPriceMinor: 40, site: null } as const;
  await world.app().handlers['rental.rerent'](input);
  await settle();
  world.kill();
  await world.clock.advance(31_000);
  expect(await first()).toMatchObject({ state: 'waiting', phone: '+12015550100' });
  expect(keys.length).toBeGreaterThanOrEqual(3);
  expect(new Set(keys).size).toBe(1);
});
