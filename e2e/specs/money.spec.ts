import { describe, expect } from 'vitest';
import type { Rental } from '../../lib/domain/rental.ts';
import type { Command, CommandInput, Reply } from '../../lib/messaging/protocol.ts';
import type { Snapshot } from '../../lib/messaging/snapshot.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import type { BrowserDriver, PageView } from '../drivers/driver.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { BRAND, test } from '../fixtures.ts';

const ALARM_MS = 45_000;
const RENT = { service: BRAND, shownPriceMinor: 1_000, site: null };

/** An open view as its user's hand: it sends commands, and reads what the background shows. */
async function view(browser: BrowserDriver) {
  const page = await browser.openExtensionPage('popup.html');
  return {
    page,
    send: <C extends Command>(command: C, input: CommandInput<C>) => send(page, command, input),
    state: async (): Promise<Snapshot> => {
      const reply = await send(page, 'state.get', {});
      if (!reply?.ok) throw new Error('No state');
      return reply.value;
    },
  };
}

type ViewPage = Awaited<ReturnType<typeof view>>;

/** Undefined where the background was stopped before it answered. */
function send<C extends Command>(page: PageView, command: C, input: CommandInput<C>) {
  return page.evaluate(
    (name: string, given: object) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      const answer = runtime.sendMessage({ ohmyotp: 'command', command: name, input: given });
      return (answer as Promise<unknown>).catch(() => undefined);
    },
    command,
    input,
  ) as Promise<Reply<C> | undefined>;
}

/** The one rental there is, once it is in that state. */
function rentalIn(user: ViewPage, state: Rental['state']): Promise<Rental> {
  return waitUntil(
    `a rental that is ${state}`,
    async () => {
      const { rentals } = await user.state();
      return rentals.length === 1 ? rentals.find((rental) => rental.state === state) : undefined;
    },
    ALARM_MS,
  );
}

function bought(sandbox: Sandbox) {
  return waitUntil('the purchase', async () => sandbox.state.rentals.at(-1));
}

/** What was paid and not given back. */
function paidMinor(sandbox: Sandbox): number {
  return sandbox.state.rentals.reduce((sum, { costMinor, refundMinor }) => sum + costMinor - refundMinor, 0);
}

describe('a number is bought once', () => {
  test('the background is stopped between the intent and the answer', async ({
    browser,
    sandbox,
    user: _,
  }) => {
    const user = await view(browser);
    sandbox.control.failNext({ match: 'POST /rentals', failure: 'hang-after' });
    await user.send('rental.rent', RENT);
    await bought(sandbox);
    await browser.stopBackground();
    const rental = await rentalIn(user, 'waiting');
    expect(sandbox.state.rentals.map(({ id }) => id)).toEqual(['id' in rental ? rental.id : '']);
  });

  for (const failure of ['drop-after', 'bad-gateway-after'] as const) {
    test(`the answer is lost after the charge: ${failure}`, async ({ browser, sandbox, user: _ }) => {
      const user = await view(browser);
      sandbox.control.failNext({ match: 'POST /rentals', failure });
      await user.send('rental.rent', RENT);
      await rentalIn(user, 'waiting');
      expect(sandbox.state.rentals).toHaveLength(1);
    });
  }

  test('four clicks at once', async ({ browser, sandbox, user: _ }) => {
    const user = await view(browser);
    const answered = await user.page.evaluate((input: object) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      const click = () => runtime.sendMessage({ ohmyotp: 'command', command: 'rental.rent', input });
      return Promise.all([click(), click(), click(), click()] as Promise<{ ok: boolean }>[]);
    }, RENT);
    expect(answered.filter(({ ok }) => ok)).toHaveLength(1);
    await rentalIn(user, 'waiting');
    expect(sandbox.state.rentals).toHaveLength(1);
  });

  test('the answer to a re-rent is lost: the same key gets the same rental', async ({
    browser,
    sandbox,
    user: _,
  }) => {
    const user = await view(browser);
    await user.send('rental.rent', RENT);
    const first = await bought(sandbox);
    sandbox.control.sendSms(first.phone, `Your ${BRAND} code is 482913`);
    const { key } = await rentalIn(user, 'received');
    await user.send('rental.cancel', { key });
    await rentalIn(user, 'completed');
    await user.send('rental.dismiss', { key });
    const offers = await user.send('reuse.check', { service: BRAND });
    const offer = offers?.ok ? offers.value[0] : undefined;
    expect(offer).toMatchObject({ phone: `+1${first.phone}`, eligible: true });
    if (!offer) return;

    sandbox.control.failNext({ match: 'POST /rentals/rerent', failure: 'drop-after' });
    await user.send('rental.rerent', { ...RENT, phone: offer.phone });
    expect(await rentalIn(user, 'waiting')).toMatchObject({ phone: offer.phone });
    expect(sandbox.state.rentals).toHaveLength(2);
  });
});

describe('a number is given back', () => {
  test('although the answer to the cancel is lost', async ({ browser, sandbox, user: _ }) => {
    const user = await view(browser);
    await user.send('rental.rent', RENT);
    const { key } = await rentalIn(user, 'waiting');
    sandbox.control.failNext({ match: 'POST /rentals/:id/cancel', failure: 'drop-after' });
    await user.send('rental.cancel', { key });
    await rentalIn(user, 'cancelled');
    expect(paidMinor(sandbox)).toBe(0);
    await waitUntil(
      'the balance',
      async () => (await user.state()).balanceMinor === sandbox.state.balanceMinor,
    );
  });

  test('but not when its code comes first', async ({ browser, sandbox, user: _ }) => {
    const user = await view(browser);
    await user.send('rental.rent', RENT);
    const { key } = await rentalIn(user, 'waiting');
    const { phone } = await bought(sandbox);
    sandbox.control.failNext({ match: 'POST /rentals/:id/cancel', failure: 502 });
    await user.send('rental.cancel', { key });
    sandbox.control.sendSms(phone, `Your ${BRAND} code is 482913`);
    expect(await rentalIn(user, 'received')).toMatchObject({ messages: [{ code: '482913' }] });
    expect(sandbox.state.rentals[0]?.status).toBe('completed');
  });
});

test('another number, and the background is stopped in the middle', async ({ browser, sandbox, user: _ }) => {
  const user = await view(browser);
  await user.send('rental.rent', RENT);
  const { key } = await rentalIn(user, 'waiting');
  sandbox.control.failNext({ match: 'POST /rentals/:id/cancel', failure: 'hang-after' });
  await user.send('rental.try_another', { key, shownPriceMinor: 1_000 });
  await waitUntil('the cancel', async () => sandbox.state.rentals[0]?.status === 'cancelled');
  await browser.stopBackground();
  await waitUntil(
    'the other number',
    async () => {
      const { rentals, replacing } = await user.state();
      const states = rentals.map(({ state }) => state).join();
      return states === 'waiting,cancelled' && Object.keys(replacing).length === 0;
    },
    ALARM_MS,
  );
  const [first, ...others] = sandbox.state.rentals;
  expect(others).toHaveLength(1);
  expect(paidMinor(sandbox)).toBe(first?.costMinor);
});

test('a number rented elsewhere shows by itself, with its code', async ({ browser, sandbox, user: _ }) => {
  const user = await view(browser);
  const answer = await fetch(`${sandbox.apiUrl}/rentals`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sandbox.key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ service_id: 'Uber' }),
  });
  expect(answer.ok).toBe(true);
  await rentalIn(user, 'waiting');
  const { phone } = await bought(sandbox);
  sandbox.control.sendSms(phone, 'Your Uber code is 9156');
  expect(await rentalIn(user, 'received')).toMatchObject({ messages: [{ code: '9156' }] });
});
