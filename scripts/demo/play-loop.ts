import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { View } from '../../tools/browser/common/driver.ts';
import { freePort } from '../../tools/browser/common/free-port.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { signUpPage } from '../../tools/page/sign-up-page.ts';

const BRAND = 'Acme';
const SCREENS = path.join('.output', 'demo');

/** Plays the loop through the real toolbar popup. Rejects unless the site took the number and the code. */
export async function playLoop(browser: 'chromium' | 'firefox'): Promise<void> {
  const step = await createSteps(browser);
  const port = await freePort();
  const sandbox = await startSandbox({ port });
  const extensionDir = await buildExtension({ browser, apiUrl: sandbox.apiUrl, name: `demo-${browser}` });
  await step('built the extension for the sandbox');
  const driver = await launchBrowser({ browser, extensionDir });
  try {
    const tab = await driver.open(sandbox.siteUrl(BRAND, 'plain'));
    const site = signUpPage(tab);
    await step(`opened ${BRAND}'s sign-up page`, tab);

    const popup = popupPage(await driver.openPopup(tab));
    await popup.connect(sandbox.key);
    await step('connected the account in the popup', popup.view);

    await popup.rent(BRAND);
    const { phone } = await waitUntil('a rental', async () => sandbox.state.rentals.at(-1));
    await site.holds(phone);
    await popup.view.waitForText('Number filled');
    await step(`rented ${phone}, and it is in the form`, popup.view);
    await popup.view.close();
    await step('closed the popup', tab);

    await site.send();
    await step('pressed the page’s own "Send code"');
    const code = await waitUntil(
      'the SMS',
      async () => sandbox.state.rentals.at(-1)?.messages.at(-1)?.code,
      30_000,
    );
    await step('the SMS reached the rented number');
    await site.holds(code, 30_000);
    await step(`code ${code} is in the form`, tab);
    const later = await driver.openPopup(tab);
    await later.waitForText(code);
    await step('the popup shows it too', later);
    await later.close();

    await site.verify();
    await waitUntil('the site to let the user in', async () => accepted(sandbox, phone, code));
    await step('the site accepted number and code', tab);
    console.log(`Screenshots: ${SCREENS}`);
  } finally {
    await driver.close();
    await sandbox.close();
  }
}

function accepted(sandbox: Sandbox, phone: string, code: string): boolean {
  return sandbox.state.signups.some((signUp) => signUp.phone === phone && signUp.code === code);
}

/** Prints each step with the seconds since the start, and saves what the user would see. */
async function createSteps(browser: string) {
  await mkdir(SCREENS, { recursive: true });
  const startedAt = performance.now();
  let shots = 0;
  return async (what: string, view?: View): Promise<void> => {
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${what}`);
    if (!view) return;
    shots += 1;
    const name = what.replace(/[^a-z]+/gi, '-').toLowerCase();
    await view.screenshot(path.join(SCREENS, `${browser}-${shots}-${name}.png`));
  };
}
