import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { type Look, lookOf } from './field-looks.ts';

/** How a page that looks like that takes the value, and whether any field of it has got one. */
export interface Taken {
  outcome: string;
  isHeld: boolean;
}

/** Shows one look after the other in a tab that the extension may fill, and has each filled as by the popup. */
export function lookPage(browser: BrowserDriver, tab: PageView) {
  return {
    async fill(one: string | Look): Promise<Taken> {
      const { html, run = '', code = false } = lookOf(one);
      await tab.evaluate(show, html, run);
      const outcome = await browser.evaluateBackground(fillThere, new URL(await tab.url()).origin, code);
      return { outcome, isHeld: await tab.evaluate(isHeld) };
    },
  };
}

interface Heard {
  inputs?: number;
}

/** Runs in the page. */
async function show(html: string, run: string): Promise<void> {
  const heard = window as unknown as Heard;
  // Input in closed roots is heard of, though it cannot be read.
  if (heard.inputs === undefined)
    window.addEventListener('input', () => heard.inputs && heard.inputs++, true);
  heard.inputs = 1;
  document.documentElement.scrollTop = 0;
  // A look may name something else like the body.
  document.querySelector('body')?.setHTMLUnsafe(html);
  const isReady = (page: Document | null): boolean =>
    page !== null &&
    page.readyState === 'complete' &&
    [...page.querySelectorAll('iframe')].every(
      ({ contentDocument, srcdoc }) =>
        (srcdoc === '' || contentDocument?.URL === 'about:srcdoc') && isReady(contentDocument),
    );
  while (!isReady(document)) await new Promise((tick) => setTimeout(tick, 5));
  if (run !== '') await new Function(run)();
}

/** Runs in the background. */
async function fillThere(origin: string, isCode: boolean): Promise<string> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(origin));
  if (tab?.id === undefined) throw new Error('No tab of the page');
  await scripting.executeScript({ target: { tabId: tab.id }, files: ['/page-scanner.js', '/fill.js'] });
  const what = isCode
    ? { order: 'fill_code', code: '482913' }
    : { order: 'fill_number', phone: '+12015550123' };
  const about = { key: 'rental', asked: true };
  const order = { ohmyotp: 'page', origin, at: 'best_field', memory: null, about, ...what };
  const answer = (await tabs.sendMessage(tab.id, order)) as { outcome: string };
  return answer.outcome;
}

/** Runs in the page. */
function isHeld(): boolean {
  const valuesIn = (root: Document | ShadowRoot): string =>
    [...root.querySelectorAll('*')]
      .map((element) => {
        const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? null;
        return ((element as HTMLInputElement).value ?? '') + (inner ? valuesIn(inner) : '');
      })
      .join('');
  return /\d/.test(valuesIn(document)) || (window as unknown as { inputs: number }).inputs > 1;
}
