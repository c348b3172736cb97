import { launchChromium } from './chromium/launch-chromium.ts';
import { closeWelcome } from './common/close-welcome.ts';
import type { BrowserDriver, LaunchOptions } from './common/driver.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with a fresh profile and the extension in it. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserDriver> {
  const driver =
    options.browser === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
  if (!options.keepWelcome) await closeWelcome(() => driver.pages());
  return driver;
}
