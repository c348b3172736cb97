import { launchChromium } from './chromium/launch-chromium.ts';
import type { BrowserDriver, LaunchOptions } from './common/driver.ts';
import { waitUntil } from './common/wait-until.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with a fresh profile and the extension in it. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserDriver> {
  const driver =
    options.browser === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
  if (!options.keepWelcome) await closeWelcome(driver);
  return driver;
}

/** The tab that an install opens would come to the front in the middle of something else. */
async function closeWelcome(driver: BrowserDriver): Promise<void> {
  const welcome = await waitUntil('the welcome after the install', async () => {
    for (const page of await driver.pages()) if ((await page.url()).endsWith('#welcome')) return page;
    return undefined;
  });
  await welcome.close();
}
