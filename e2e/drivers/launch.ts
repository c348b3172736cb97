import { launchChromium } from './chromium/launch-chromium.ts';
import type { BrowserDriver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with a fresh profile and the extension in it. */
export function launchBrowser(options: LaunchOptions): Promise<BrowserDriver> {
  return options.browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
