import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { commandView } from '../../tools/page/command-view.ts';
import { signUpPage } from '../../tools/page/sign-up-page.ts';
import { BRAND, latestCode, test } from '../fixtures.ts';

/** Another brand of the sandbox that is a service too. */
const OTHER = 'GitHub';
/** The alarm rings every 30 s. */
const ALARM_MS = 45_000;

describe('the worker is stopped while a code is awaited', () => {
  test('each code is filled all the same, on the page or on the next of its site', async ({
    browser,
    sandbox,
    user,
  }) => {
    const staying = await user.open('plain');
    await user.rentAndFill(staying);
    const movingOn = signUpPage(await browser.open(sandbox.siteUrl(OTHER, 'multi')));
    await user.rentAndFill(movingOn, OTHER);
    await browser.stopBackground();
    expect(await browser.backgroundAlive()).toBe(false);
    // The pages themselves go on: only the SMS and the alarm are left to bring the worker back.
    await movingOn.send();
    await staying.page.bringToFront();
    await staying.send();
    const codes = await waitUntil('both SMS', async () => {
      const [first, second] = sandbox.state.rentals.map(({ messages }) => messages[0]?.code);
      return first && second ? { first, second } : null;
    });
    await staying.holds(codes.first, ALARM_MS);
    await movingOn.holds(codes.second);
    await staying.verify();
    await movingOn.page.bringToFront();
    await movingOn.verify();
    await waitUntil('both sign-ups', async () => sandbox.state.signups.length === 2);
  });
});

describe('rest', () => {
  test('with no rental there is no alarm, and no page is touched', async ({ browser, user }) => {
    const site = await user.open('plain');
    expect(await browser.alarms()).toEqual([]);
    expect(
      await site.page.evaluate(() => document.querySelector('#phone')?.getAttribute('style')),
    ).toBeNull();
    const popup = await user.rent(site);
    await waitUntil('the alarm', async () => (await browser.alarms()).length === 1);
    await popup.cancel();
    await popup.view.waitForText('number canceled');
    await waitUntil('no alarm', async () => (await browser.alarms()).length === 0);
  });
});

describe('numbers of a sold-out service are awaited', () => {
  test('the alarm wakes the background, which sees them, and rests', async ({
    browser,
    sandbox,
    user: _,
  }) => {
    const view = await commandView(browser);
    sandbox.control.setStock(BRAND, 0);
    // A list requested earlier may still arrive and have it in stock.
    await waitUntil('the service to be sold out', async () => {
      await view.send('catalog.refresh', {});
      const { services } = await view.state();
      return services.some(({ name, available }) => name === BRAND && available === 0);
    });
    await view.send('stock.watch', { service: BRAND });
    expect((await browser.alarms()).map(({ name }) => name)).toEqual(['stock']);
    sandbox.control.setStock(BRAND, 5);
    // In place of five minutes: the same alarm, due in three seconds.
    await view.page.evaluate(() =>
      (globalThis.browser ?? globalThis.chrome).alarms.create('stock', {
        delayInMinutes: 0.05,
        periodInMinutes: 5,
      }),
    );
    await view.page.close();
    await browser.stopBackground();
    // It rings again and again until what was awaited is there.
    await waitUntil('no alarm', async () => (await browser.alarms()).length === 0, 40_000);
    const later = await commandView(browser);
    expect((await later.state()).watches).toMatchObject([{ service: BRAND, backAt: expect.any(Number) }]);
  });
});

describe('after the code', () => {
  test('a second code replaces the first in the form', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.send();
    await site.holds(await latestCode(sandbox), 15_000);
    sandbox.control.sendSms(phone, 'Your Acme code is 730164');
    await site.holds('730164', 30_000);
  });
});
