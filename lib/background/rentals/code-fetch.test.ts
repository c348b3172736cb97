import { beforeEach, describe, expect, test } from 'vitest';
import type { CodeAnswer, ServerRental } from '../../api/types.ts';
import { settle } from '../../testing/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';

const TEXT = 'Welcome to Acme, your account is ready';

let world: World;
beforeEach(async () => {
  world = createWorld();
  world.api.server.lifetimeMs = 120_000;
  await world.connect();
  await world.app().handlers['rental.rent']({ service: 'Uber', shownPriceMinor: 40, site: null });
  await settle();
});

const rental = async () => (await world.state()).rentals[0];

function receiveText(text = TEXT): void {
  const paid = world.api.rentals[0];
  if (!paid) throw new Error('nothing was rented');
  paid.messages = [...paid.messages, { code: null, text, receivedAt: world.clock.now() }];
  paid.status = 'completed';
}

/** The short answer knows codes only. */
const codesOnly = ({ status, messages, expiresAt }: ServerRental): CodeAnswer => {
  return { status, message: messages.findLast(({ code }) => code !== null) ?? null, expiresAt };
};

describe('a message without a code', () => {
  test('a message is read in full if the short answer only says that there is one', async () => {
    world.api.server.shortAnswer = codesOnly;
    await world.clock.advance(20_000);
    receiveText();
    await world.clock.advance(20_000);
    expect(await rental()).toMatchObject({ state: 'received', messages: [{ code: null, text: TEXT }] });
  });

  test('a message is read though the detail has it later than the status', async () => {
    world.api.server.shortAnswer = (paid) => ({ ...codesOnly(paid), status: 'completed' });
    await world.clock.advance(30_000);
    receiveText();
    await world.clock.advance(30_000);
    expect(await rental()).toMatchObject({ messages: [{ text: TEXT }] });
  });

  test.each(['expired', 'cancelled'] as const)('is read before the rental ends as %s', async (status) => {
    world.api.server.shortAnswer = (paid) => ({ ...codesOnly(paid), status: 'active' });
    await world.clock.advance(60_000);
    receiveText();
    world.api.server.shortAnswer = ({ expiresAt }) => ({ status, message: null, expiresAt });
    await world.clock.advance(90_000);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ text: TEXT }] });
  });

  test('a message is read in the last poll, whatever the short answer said', async () => {
    world.api.server.shortAnswer = (paid) => ({ ...codesOnly(paid), status: 'active' });
    await world.clock.advance(60_000);
    receiveText();
    await world.clock.advance(90_000);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ text: TEXT }] });
  });

  test('a message that follows a code is read when the status changes', async () => {
    world.api.receive('rental-1', '482913');
    await world.clock.advance(20_000);
    receiveText();
    world.api.server.shortAnswer = (paid) => ({ ...codesOnly(paid), status: 'active' });
    await world.clock.advance(40_000);
    expect(await rental()).toMatchObject({ messages: [{ code: '482913' }, { text: TEXT }] });
  });
});

test('a rental is not read in full again while the short answer stays the same', async () => {
  world.api.receive('rental-1', '482913');
  await world.clock.advance(20_000);
  const before = world.api.count('rental');
  await world.clock.advance(80_000);
  expect(world.api.count('rental')).toBe(before);
});

test('a number without a message is not read in full before the last poll', async () => {
  await world.clock.advance(119_000);
  expect(world.api.count('rental')).toBe(0);
  await world.clock.advance(10_000);
  expect(world.api.count('rental')).toBe(1);
  expect(await rental()).toMatchObject({ state: 'expired' });
});

describe('a code without its text', () => {
  const bare = (said: string) => (paid: ServerRental) => {
    const message = paid.messages.at(-1);
    const answer = message ? { code: said, text: '', receivedAt: message.receivedAt } : null;
    return { status: paid.status, message: answer, expiresAt: paid.expiresAt };
  };
  const SITE = { tabId: 7, origin: 'https://uber.com' };
  const typed = () => world.tabs.typed.map(({ value }) => value).filter((value) => !value.startsWith('+'));

  beforeEach(async () => {
    world.tabs.show(SITE.tabId, { origin: SITE.origin, hasPhoneField: true, hasCodeField: true });
    const [waiting] = (await world.state()).rentals;
    await world.app().handlers['fill.number']({ key: waiting?.key ?? '', site: SITE });
  });

  test('a code that came without its text is filled as the text has it, zeros included', async () => {
    world.api.server.shortAnswer = bare('4213');
    world.api.receive('rental-1', '004213', 'Your Uber code is 004213');
    await world.clock.advance(20_000);
    expect(typed()).toEqual(['004213']);
    expect(await rental()).toMatchObject({
      messages: [{ code: '004213', text: 'Your Uber code is 004213' }],
    });
  });

  test('a code that came without its text goes only where the text allows', async () => {
    world.api.server.shortAnswer = bare('482913');
    world.api.receive('rental-1', '482913', 'Your code is 482913\n\n@lyft.com #482913');
    await world.clock.advance(20_000);
    expect(typed()).toEqual([]);
    expect((await world.state()).fills).toMatchObject({ 'key-1': { code: 'bound_to_other_site' } });
  });

  test('a code waits in the popup while its text cannot be read, by the next worker too', async () => {
    world.api.server.shortAnswer = bare('4213');
    world.api.receive('rental-1', '004213', 'Your Uber code is 004213');
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'code' ? undefined : { code: 'server_error', when: 'before' };
    await world.clock.advance(20_000);
    world.kill();
    world.wake();
    await world.clock.advance(10_000);
    expect(await rental()).toMatchObject({ state: 'received', messages: [{ code: '4213' }] });
    expect(typed()).toEqual([]);
    world.api.server.faultFor = () => undefined;
    await world.clock.advance(40_000);
    expect(typed()).toEqual(['004213']);
    expect(await rental()).toMatchObject({ messages: [{ code: '004213' }] });
  });

  test.each(['Your code is 482913. Nev...', 'Your code is 482913. Never share it…', ''])(
    'or without its end goes nowhere else than the whole of it says: %j',
    async (text) => {
      world.api.server.shortAnswer = ({ status, messages, expiresAt }) => {
        const message = messages.at(-1);
        return { status, message: message ? { ...message, text } : null, expiresAt };
      };
      const whole = 'Your code is 482913. Never share it with anyone.\n\n@lyft.com #482913';
      world.api.receive('rental-1', '482913', whole);
      await world.clock.advance(20_000);
      expect(typed()).toEqual([]);
      expect(await rental()).toMatchObject({ messages: [{ text: whole }] });
      expect((await world.state()).fills).toMatchObject({ 'key-1': { code: 'bound_to_other_site' } });
    },
  );

  test('a code that comes from a list waits for its text', async () => {
    world.api.server.faultFor = (endpoint) =>
      endpoint === 'code' || endpoint === 'rental' ? { code: 'timeout', when: 'before' } : undefined;
    const message = world.api.receive('rental-1', '482913', 'Code 482913\n@lyft.com #482913');
    const [paid] = world.api.rentals;
    if (paid) Object.assign(paid, { messages: [{ ...message, text: '' }], status: 'active' });
    await world.clock.advance(15_000);
    expect(await rental()).toMatchObject({ messages: [{ code: '482913' }] });
    expect(typed()).toEqual([]);
    if (paid) paid.messages = [message];
    world.api.server.faultFor = () => undefined;
    await world.clock.advance(60_000);
    expect((await world.state()).fills).toMatchObject({ 'key-1': { code: 'bound_to_other_site' } });
  });

  test('a code without its text is not lost if the rental has ended by then', async () => {
    world.api.server.shortAnswer = bare('482913');
    const message = world.api.receive('rental-1', '482913');
    Object.assign(world.api.rentals[0] ?? {}, { messages: [], status: 'cancelled' });
    world.api.server.shortAnswer = ({ expiresAt }) => ({
      status: 'completed',
      message: { ...message, text: '' },
      expiresAt,
    });
    await world.clock.advance(20_000);
    expect(await rental()).toMatchObject({ state: 'completed', messages: [{ code: '482913' }] });
  });

  test('a code of letters, perhaps a word for none, is looked up once, and is none without a text', async () => {
    world.api.server.shortAnswer = ({ expiresAt }) => ({
      status: 'active',
      message: null,
      doubt: 'pending',
      expiresAt,
    });
    await world.clock.advance(60_000);
    expect(world.api.count('rental')).toBe(1);
    expect(await rental()).toMatchObject({ state: 'waiting' });
    world.api.receive('rental-1', 'XKQPZR');
    world.api.server.shortAnswer = ({ expiresAt }) => ({
      status: 'active',
      message: null,
      doubt: 'XKQPZR',
      expiresAt,
    });
    await world.clock.advance(30_000);
    expect(await rental()).toMatchObject({ messages: [{ code: 'XKQPZR' }] });
  });
});

test('the history shows the code that only the text of a message tells', async () => {
  receiveText('G-482913 is your Uber code');
  const { entries } = await world
    .app()
    .handlers['history.page']({ status: 'all', used: false, page: 1, limit: 20 });
  expect(entries[0]?.messages).toMatchObject([{ code: '482913' }]);
});
