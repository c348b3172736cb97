// How long a page sees ten digits being typed, and how long the page script takes to be sure of them.
import type { E164 } from '../../lib/domain/phone.ts';
import { FILLING } from '../../lib/platform/page-files.ts';
import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import type { Row } from '../report/row.ts';
import { orderPage } from '../stage/order-page.ts';
import { servePages } from '../stage/serve.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 9;
const WARM_UP = 1;
const PAGE = `<!doctype html><title>Acme</title><form><label>Phone number <input type="tel" name="phone"></label></form>
<script>
  const field = document.querySelector('input');
  const look = ({ type }) => {
    const now = performance.now();
    if (type === 'keydown' && field.value === '') window.firstKeyAt = now;
    if (field.value.replace(/\\D/g, '').length === 10) window.typedMs ??= now - window.firstKeyAt;
  };
  for (const type of ['focus', 'keydown', 'input']) field.addEventListener(type, look);
  const turn = () => new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(null);
  });
  window.typeDigits = async () => {
    field.focus();
    for (const key of '2015550123') {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      document.execCommand('insertText', false, key);
      field.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
      await turn();
    }
  };
</script>`;

export const fill: Figure = {
  name: 'fill',
  browsers: ['chromium', 'firefox'],
  async measure(bench) {
    await using pages = await servePages({ '/': PAGE });
    const driver = await launchBrowser({
      browser: bench.browser,
      extensionDir: await bench.extensionWithAccess(),
    });
    try {
      const tab = await driver.open(`${pages.origin}/`);
      const rows = rowsOf('in sight', await rounds(driver, tab, pages.origin));
      await (await driver.open('about:blank')).bringToFront();
      const isHidden = await tab.evaluate(() => document.visibilityState === 'hidden');
      if (isHidden) return [...rows, ...rowsOf('hidden', await rounds(driver, tab, pages.origin))];
      bench.say(`${bench.browser} shows every tab, so none is hidden`);
      return rows;
    } finally {
      await driver.close();
    }
  },
};

interface Round {
  typedMs: number;
  answeredMs: number;
  /** Typed by the page itself. */
  plainMs: number;
}

async function rounds(driver: BrowserDriver, tab: PageView, origin: string): Promise<Round[]> {
  const taken: Round[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    await empty(tab);
    await tab.evaluate('window.typeDigits()');
    const plainMs = await typed(tab);
    await empty(tab);
    const answeredMs = await fillThere(driver, origin);
    const typedMs = await typed(tab);
    if (round >= 0) taken.push({ typedMs, answeredMs, plainMs });
  }
  return taken;
}

async function empty(tab: PageView): Promise<void> {
  await tab.evaluate(() => {
    Object.assign(window, { typedMs: undefined, firstKeyAt: undefined });
    document.querySelector('form')?.reset();
    document.querySelector('input')?.blur();
  });
}

function typed(tab: PageView): Promise<number> {
  return waitUntil('the number', () =>
    tab.evaluate(() => (window as unknown as { typedMs?: number }).typedMs),
  );
}

async function fillThere(driver: BrowserDriver, origin: string): Promise<number> {
  const { outcome, ms } = await driver.evaluateBackground(orderPage, `${origin}/`, [...FILLING], {
    ohmyotp: 'page',
    order: 'fill_number',
    origin,
    site: new URL(origin).hostname,
    phone: '+12015550123' as E164,
    at: 'best_field',
    memory: null,
    about: { key: 'rental', asked: true },
  });
  if (outcome !== 'filled') throw new Error(`The page answered ${outcome}`);
  return ms;
}

function rowsOf(where: string, taken: readonly Round[]): Row[] {
  const baseline = { name: 'typed by the page', samples: taken.map(({ plainMs }) => plainMs) };
  return [
    { name: `fill ${where}: ten digits`, unit: 'ms', ours: taken.map(({ typedMs }) => typedMs), baseline },
    { name: `fill ${where}: sure`, unit: 'ms', ours: taken.map(({ answeredMs }) => answeredMs) },
  ];
}
