import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/server.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { PopupPage } from '../../tools/page/popup-page.ts';
import { BRAND, test, type User } from '../fixtures.ts';

const CODE = '482913';

interface Held {
  taken: string;
  sent: number;
  /** What the fields hold, one after the other. */
  shown: string[];
  /** Which of them has the focus. */
  focused: number;
  /** What stands where the country is chosen. */
  country: string;
}

/** Runs in the page. */
function read(): Held {
  const { taken, sent } = window as unknown as { taken: string; sent: number };
  const fields = [...document.querySelectorAll<HTMLInputElement>('#particular input')];
  return {
    taken,
    sent,
    shown: fields.map(({ value }) => value),
    focused: fields.indexOf(document.activeElement as HTMLInputElement),
    country: document.querySelector('#particular :is(button[aria-label], .shown)')?.textContent ?? '',
  };
}

/** Waits for the outcome that follows a press: the popup still shows the one before while it is filled. */
async function outcomeOf(popup: PopupPage, press: () => Promise<void>): Promise<string> {
  await press();
  return waitUntil('an outcome', async () => {
    const isBusy = await popup.view.evaluate(
      () => document.querySelector('[data-testid^=fill-][aria-busy]') !== null,
    );
    return isBusy ? undefined : ((await popup.read('fill-outcome')) ?? undefined);
  });
}

/**
 * Someone whose code is there, and whose number is in no page: a number that is in one draws its codes there. `over` opens
 * the popup over a page with such fields.
 */
async function someone(user: User, sandbox: Sandbox) {
  const site = await user.open('nofield');
  const renting = await user.rent(site);
  await renting.view.waitForText('No phone field');
  await renting.view.close();
  const phone = sandbox.state.rentals[0]?.phone ?? '';
  sandbox.control.sendSms(phone, `Your Acme code is ${CODE}`);
  return {
    site,
    phone,
    async over(kind: string): Promise<PopupPage> {
      await site.page.goto(`${sandbox.siteUrl(BRAND, 'particular')}?${kind}`);
      const popup = await user.popup(site.page);
      await popup.view.waitForText(CODE);
      return popup;
    },
  };
}

describe('fields that are particular', () => {
  test('numbers: the country and the format that the field wants, or everything as it was', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, phone, over } = await someone(user, sandbox);
    const national = phone.slice(-10);
    const fill = async (kind: string) => {
      const popup = await over(kind);
      const said = await outcomeOf(popup, popup.fillNumber);
      await popup.view.close();
      return { said, ...(await site.page.evaluate(read)) };
    };

    const picked = await fill('picker');
    expect(picked).toMatchObject({ taken: `+1${national}`, country: '+1', focused: 0, sent: 0 });
    expect(picked.said).toContain('Number filled');
    const options = await browser.openExtensionPage('options.html#sites');
    await options.waitForText('Phone field, learned');

    const refused = await fill('refusing');
    expect(refused).toMatchObject({ taken: '+44', country: '+44', shown: [''], sent: 0 });
    expect(refused.said).toContain('didn’t accept the number');
    // A view that nobody sees stands still.
    await options.bringToFront();
    await options.waitForText('None yet. They appear with the first number you fill in.');
    await site.page.bringToFront();

    // A form of the same site that has no list for the country wants all of the number.
    expect(await fill('whole')).toMatchObject({ taken: `+1${national}` });
    const drawn = await fill('drawnCountry');
    expect(drawn).toMatchObject({ taken: `+1${national}`, country: '+1 ▾', shown: [national] });
    expect(drawn.said).toContain('Number filled');
    expect(await site.page.evaluate(() => document.querySelectorAll('.other').length)).toBe(2);

    const fixed = await fill('fixed');
    expect(fixed).toMatchObject({ taken: '', shown: [''], sent: 0 });
    expect(fixed.said).toContain('set to another country');

    const dashed = `${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`;
    expect(await fill('dashes')).toMatchObject({ taken: dashed, shown: [dashed] });
  });

  test('what a page removes by itself later is filled once more, or said to be gone', async ({
    sandbox,
    user,
  }) => {
    const { site, phone, over } = await someone(user, sandbox);
    const fill = async (kind: string, run: (popup: PopupPage) => Promise<void>) => {
      const popup = await over(kind);
      expect(await outcomeOf(popup, () => run(popup))).toContain('filled');
      return popup;
    };

    // Before the number is in a form of the site: from then on the code goes in by itself, too.
    const answered = await fill('sending', (popup) => popup.fillCode());
    await answered.view.waitForText(/The page cleared the code/);
    expect((await site.page.evaluate(read)).taken).toBe(`${CODE} `);
    await answered.view.close();

    await (await fill('starting', (popup) => popup.fillNumber())).view.close();
    await waitUntil('the number once more', async () =>
      (await site.page.evaluate(read)).taken.endsWith(phone.slice(-10)),
    );

    const cleared = await fill('clearing', (popup) => popup.fillNumber());
    await cleared.view.waitForText(/The page cleared the number/);
    expect(await cleared.has('copy-instead')).toBe(true);
    await cleared.view.close();
    expect(await site.page.evaluate(read)).toMatchObject({ shown: [''] });
  });

  test('what a page removes is told by a worker that was stopped meanwhile, too', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, over } = await someone(user, sandbox);
    const popup = await over('clearingOnceTold');
    expect(await outcomeOf(popup, popup.fillNumber)).toContain('filled');
    await popup.view.close();
    await browser.stopBackground();
    expect(await browser.backgroundAlive()).toBe(false);
    // The page alone is left to say it.
    await site.page.evaluate(() => document.dispatchEvent(new Event('clear')));
    await waitUntil('the worker', () => browser.backgroundAlive());
    await (await user.popup(site.page)).view.waitForText(/The page cleared the number/);
  });

  test('codes: however the boxes take them, and not where nothing takes them', async ({ sandbox, user }) => {
    const { site, over } = await someone(user, sandbox);
    const fill = async (kind: string) => {
      const popup = await over(kind);
      const said = await outcomeOf(popup, popup.fillCode);
      await popup.view.close();
      return { said, ...(await site.page.evaluate(read)) };
    };

    for (const kind of ['paste', 'late', 'opening']) {
      await fill(kind);
      // The page moves the focus by timers of its own, which may run after the code is in.
      const held = expect.poll(() => site.page.evaluate(read), { message: kind, timeout: 5_000 });
      await held.toMatchObject({ taken: CODE, shown: [...CODE], focused: 5, sent: 0 });
    }
    expect(await fill('following')).toMatchObject({ taken: `${CODE} ${CODE}`, shown: [...CODE] });
    expect(await fill('halves')).toMatchObject({ taken: CODE, shown: ['482', '913'], sent: 0 });
    expect(await fill('replaced')).toMatchObject({ taken: CODE, shown: [CODE] });

    // Not typed in another way: the page may have sent it.
    const hasty = await fill('hasty');
    expect(hasty).toMatchObject({ taken: `${CODE} `, shown: [''] });
    expect(hasty.said).toContain('cleared the code');

    const forgotten = await fill('forgetful');
    expect(forgotten).toMatchObject({ shown: [''] });
    expect(forgotten.said).toContain('didn’t accept the code');

    expect((await fill('framed')).said).toContain('embedded from another site');
    expect((await fill('drawn')).said).toContain('No code field found');
  });
});
