import { setTimeout as sleep } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import type { WidgetPage } from './widget-list.ts';
import type { WidgetLook, WidgetRun } from './widget-verdict.ts';

const BRAND = 'Acme';
/** What a widget takes back, it takes back within this time, and the extension has said so by its end. */
const LATER_MS = 1_500;
const LIFETIME_MS = 3_600_000;

export interface WidgetSession {
  fill(page: WidgetPage): Promise<WidgetRun>;
  close(): Promise<void>;
}

interface SessionOptions {
  browser: 'chromium' | 'firefox';
  extensionDir: string;
  port: number;
  baseUrl: string;
  /** Ten digits. */
  number: string;
}

/** A user with one rented number, who has it and its codes filled into page after page through the popup. */
export async function openWidgetSession(options: SessionOptions): Promise<WidgetSession> {
  const { browser, extensionDir, port, baseUrl, number } = options;
  const sandbox = await startSandbox({ port, numbers: [number], lifetimeMs: LIFETIME_MS });
  const driver = await launchBrowser({ browser, extensionDir }).catch(async (error: unknown) => {
    // The next session is to have the same port.
    await sandbox.close();
    throw error;
  });
  const close = async () => {
    await driver.close();
    await sandbox.close();
  };
  try {
    await rent(driver, sandbox);
  } catch (error) {
    await close();
    throw error;
  }
  let sent = '';
  const deliver = (code: string) => {
    if (code === sent) return;
    sent = code;
    sandbox.control.sendSms(number, `Acme: ${code} is code no. ${sandbox.state.texts.length}`, code);
  };
  // With a message in, the popup tells how every fill went, a number's too.
  deliver('000000');
  return {
    async fill(page) {
      if (page.kind === 'otp') deliver(page.typeKeys);
      const tab = await driver.open(new URL(page.path, baseUrl).href);
      try {
        return await fillOnce(driver, tab, page.kind, sent);
      } finally {
        await (await driver.popup())?.close();
        await tab.close();
      }
    },
    close,
  };
}

/** On a page without fields, and until that is told: a number that is in a page draws its codes there by itself. */
async function rent(driver: BrowserDriver, sandbox: Sandbox): Promise<void> {
  const tab = await driver.open(sandbox.siteUrl(BRAND, 'nofield'));
  const popup = popupPage(await driver.openPopup(tab));
  await popup.connect(sandbox.key);
  await popup.rent(BRAND);
  await popup.view.waitForText('No phone field');
  await popup.view.close();
  await tab.close();
}

async function fillOnce(
  driver: BrowserDriver,
  tab: PageView,
  kind: WidgetPage['kind'],
  code: string,
): Promise<WidgetRun> {
  await waitUntil('the widget', () =>
    tab.evaluate(() => '__value' in window && document.readyState === 'complete'),
  );
  const popup = popupPage(await driver.openPopup(tab));
  // An older code may have this one in it.
  await waitUntil('the code', async () => (await popup.read('code'))?.trim() === code);
  // Nothing is told of a page before its first fill, so what is read from now on is about this one.
  if (await popup.has('fill-outcome')) throw new Error('a fill is told of before there was one');
  const startedAt = performance.now();
  await (kind === 'otp' ? popup.fillCode() : popup.fillNumber());
  const look = async (): Promise<WidgetLook> => {
    const { ok, text } = await waitUntil('an outcome', () => popup.view.evaluate(readOutcome));
    return { reportedFilled: ok, said: text, held: await tab.evaluate(readValue) };
  };
  const first = await look();
  const tookMs = Math.round(performance.now() - startedAt);
  await sleep(LATER_MS);
  return { ...first, later: await look(), tookMs };
}

/** Runs in the popup: how the fill went, once none is under way. */
function readOutcome(): { ok: boolean; text: string } | null {
  const busy = document.querySelector(
    '[data-testid=fill-code][aria-busy],[data-testid=fill-number][aria-busy]',
  );
  const outcome = document.querySelector<HTMLElement>('[data-testid=fill-outcome]');
  return busy || !outcome ? null : { ok: outcome.dataset.ok === 'true', text: outcome.innerText };
}

/** Runs in the page. */
function readValue(): string {
  return String((window as unknown as { __value(): unknown }).__value() ?? '');
}
