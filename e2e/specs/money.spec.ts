import { describe, expect } from 'vitest';
import type { Rental } from '../../lib/domain/rental/rental.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { type CommandView, commandView as view } from '../../tools/page/command-view.ts';
import { BRAND, test } from '../fixtures.ts';

const ALARM_MS = 45_000;
const RENT = { service: BRAND, shownPriceMinor: 1_000, site: null };

/** The one rental there is, once it is in that state. */
function rentalIn(user: CommandView, state: Rental['state']): Promise<Rental> {
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

/** Runs in a view, waits for no answer, and leaves them on the document as `y` and `n`. */
function clickTwice(input: object): void {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const { dataset } = document.documentElement;
  dataset.answers = '';
  async function click(): Promise<void> {
    const { ok }: { ok: boolean } = await runtime.sendMessage({
      ohmyotp: 'command',
      command: 'rental.rent',
      input,
    });
    dataset.answers += ok ? 'y' : 'n';
  }
  void Promise.all([click(), click()]);
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

  test('two clicks at once in each of two views', async ({ browser, sandbox, user: _ }) => {
    const [user, other] = [await view(browser), await view(browser)];
    await user.page.evaluate(clickTwice, RENT);
    await other.page.evaluate(clickTwice, RENT);
    const answers = (where: CommandView) =>
      where.page.evaluate(() => document.documentElement.dataset.answers ?? '');
    const all = await waitUntil('four answers', async () => {
      const given = (await answers(user)) + (await answers(other));
      return given.length === 4 ? given : undefined;
    });
    expect([...all].sort().join('')).toBe('nnny');
    await rentalIn(user, 'waiting');
    await rentalIn(other, 'waiting');
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
    const offers = await user.send('rerent.check', { service: BRAND });
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
  await user.send('rental.replace', { key, shownPriceMinor: 1_000 });
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
