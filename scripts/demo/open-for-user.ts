import { startSandbox } from '../../sandbox/server.ts';
import { freePort } from '../../tools/browser/common/free-port.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { popupPage } from '../../tools/page/popup-page.ts';

type Browser = 'chromium' | 'firefox';

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A browser with the extension in it, for a person to use until they press Ctrl+C. */
export async function openForUser(browser: Browser, live: boolean): Promise<void> {
  if (!hasDisplay())
    throw new Error('There is no display to open a browser on; use `npm start` without --live.');
  if (live) return openLive(browser);

  const port = await freePort();
  const sandbox = await startSandbox({ port });
  const extensionDir = await buildExtension({ browser, apiUrl: sandbox.apiUrl, name: `demo-${browser}` });
  const driver = await launchOnDesktop(browser, extensionDir);
  const setUp = await driver.openExtensionPage('popup.html');
  await popupPage(setUp).connect(sandbox.key);
  await driver.open(sandbox.siteUrl('Acme', 'plain'));
  await setUp.close();
  console.log('Click the OhmyOTP button in the toolbar, choose Acme and rent. All money here is pretend.');
  console.log(`More sign-up pages: ${sandbox.siteUrl('Acme', 'index')}`);
  await interrupted();
  await driver.close();
  await sandbox.close();
}

async function openLive(browser: Browser): Promise<void> {
  const extensionDir = await buildExtension({ browser, apiUrl: null, name: `live-${browser}` });
  const driver = await launchOnDesktop(browser, extensionDir);
  await driver.openExtensionPage('popup.html');
  console.log('Paste your API key. From here on numbers cost real money.');
  await interrupted();
  await driver.close();
}

function launchOnDesktop(browser: Browser, extensionDir: string) {
  return launchBrowser({
    browser,
    extensionDir,
    headed: true,
    desktop: true,
    permissionPrompts: 'ask',
    keepWelcome: true,
  });
}

function interrupted(): Promise<void> {
  console.log('Press Ctrl+C to end.');
  return new Promise((resolve) => process.once('SIGINT', () => resolve()));
}
