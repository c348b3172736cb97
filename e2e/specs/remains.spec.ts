import { describe, expect } from 'vitest';
import { waitUntil } from '../drivers/wait-until.ts';
import { test } from '../fixtures.ts';
import { commandView } from '../pages/command-view.ts';
import { tracesOf } from '../pages/traces.ts';

const SMS = 'qTz7vWk2nBx9';

/** Where each of the texts is to be read in the profile. */
type Traces = () => string[][];

async function areGone(traces: Traces): Promise<void> {
  let left: string[][] = [];
  await waitUntil(
    () => `nothing to be left: ${JSON.stringify(left)}`,
    async () => {
      left = traces();
      return left.every(({ length }) => length === 0);
    },
    10_000,
  );
}

async function areThere(traces: Traces): Promise<void> {
  await waitUntil('all of it on the disk', async () => traces().every(({ length }) => length > 0));
}

describe('what was on the disk is in none of its files any more', () => {
  test('the key, once the browser is disconnected', async ({ browser, sandbox, user: _ }) => {
    const traces = () => [tracesOf(sandbox.key, browser.profileDir)];
    await areThere(traces);
    const view = await commandView(browser);
    expect(await view.send('account.disconnect', {})).toMatchObject({ ok: true });
    await areGone(traces);
  });

  test('key, number and message, once everything is deleted', async ({ browser, sandbox, user }) => {
    const phone = await user.rentAndFill(await user.open('plain'));
    sandbox.control.sendSms(phone, SMS);
    const view = await commandView(browser);
    await waitUntil('the message', async () => JSON.stringify((await view.state()).rentals).includes(SMS));
    const texts = [sandbox.key, phone, SMS];
    const traces = () => texts.map((text) => tracesOf(text, browser.profileDir));
    await areThere(traces);
    // Another view has the state open, and lets go of it.
    const other = await browser.openExtensionPage('popup.html');
    expect(await view.send('data.delete', {})).toMatchObject({ ok: true });
    await areGone(traces);
    await other.waitForText('Connect your account');
  });
});
