import path from 'node:path';
import type { Language } from '../../lib/domain/settings.ts';
import { tagOf } from '../../lib/i18n/language.ts';
import { startSandbox } from '../../sandbox/server.ts';
import type { BrowserDriver, PageView, View } from '../../tools/browser/common/driver.ts';
import { freePort } from '../../tools/browser/common/free-port.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { commandView } from '../../tools/page/command-view.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { signUpPage } from '../../tools/page/sign-up-page.ts';

const BRAND = 'Kiteloop';
/** A name that is reserved for examples, shown for this machine's. */
export const SITE = 'kiteloop.example';
export const SCALE = 2;

/** Shown beside English. */
const OTHERS: readonly Language[] = ['es', 'ru'];

/** A popup as its document was: it is drawn again in any size, which a screenshot of it could not be. */
export interface Popup {
  html: string;
  width: number;
  height: number;
}

export interface Shots {
  /** Files: the page, as a fine screen shows it. */
  form: string;
  numberForm: string;
  codeForm: string;
  fullPage: string;
  rent: Popup;
  waiting: Popup;
  code: Popup;
  dark: Popup;
  others: Popup[];
  /** The color of the page around its form. */
  ground: string;
}

/** One number for one site, from the offer to the code, through the real popup against the sandbox. */
export async function playStory(folder: string): Promise<Shots> {
  const sandbox = await startSandbox({ port: await freePort(), withHistory: true });
  const extensionDir = await buildExtension({
    browser: 'chromium',
    apiUrl: sandbox.apiUrl,
    name: 'pictures-build',
  });
  const options = { browser: 'chromium', extensionDir, scale: SCALE } as const;
  const narrow = await launchBrowser({ ...options, windowSize: { width: 600, height: 860 } });
  const wide = await launchBrowser({ ...options, windowSize: { width: 1280, height: 980 } });

  const settled = (view: View) => view.evaluate(settle, new URL(sandbox.siteUrl(BRAND, 'plain')).host, SITE);

  async function keep(view: View): Promise<Popup> {
    await settled(view);
    return view.evaluate(standAlone);
  }

  async function shoot(view: View, name: string): Promise<string> {
    await settled(view);
    const file = path.join(folder, `${name}.png`);
    await view.screenshot(file);
    return file;
  }

  async function popupIn(language: Language, theme: 'light' | 'dark', tab: PageView): Promise<Popup> {
    await saveSettings(narrow, { language, theme });
    const view = await narrow.openPopup(tab);
    await waitUntil('the popup in its language and colors', () =>
      view.evaluate(
        (tag: string, colors: string) => {
          const { lang, dataset } = document.documentElement;
          return lang === tag && dataset.theme === colors && document.querySelector('main') !== null;
        },
        tagOf(language),
        theme,
      ),
    );
    const popup = await keep(view);
    await view.close();
    return popup;
  }

  try {
    const tab = await narrow.open(sandbox.siteUrl(BRAND, 'plain'));
    const site = signUpPage(tab);
    const form = await shoot(tab, 'form');
    const popup = popupPage(await narrow.openPopup(tab));
    await popup.connect(sandbox.key);
    await popup.view.waitForText(`For ${BRAND.toLowerCase()}`);
    const rent = await keep(popup.view);

    await popup.rent(BRAND);
    const { phone } = await waitUntil('a rental', async () => {
      const newest = sandbox.state.rentals.at(-1);
      return newest?.status === 'active' ? newest : null;
    });
    await site.holds(phone);
    await popup.view.waitForText('Number filled');
    const waiting = await keep(popup.view);
    await popup.view.close();
    const numberForm = await shoot(tab, 'number-form');

    await site.send();
    const code = await waitUntil(
      'the SMS',
      async () => sandbox.state.rentals.at(-1)?.messages.at(-1)?.code,
      30_000,
    );
    await site.holds(code, 30_000);
    const codeForm = await shoot(tab, 'code-form');
    const later = await narrow.openPopup(tab);
    await later.waitForText(code);
    const codePopup = await keep(later);
    await later.close();

    const dark = await popupIn('en', 'dark', tab);
    const others: Popup[] = [];
    for (const language of OTHERS) others.push(await popupIn(language, 'light', tab));
    const ground = await tab.evaluate('getComputedStyle(document.body).backgroundColor');
    return {
      form,
      rent,
      numberForm,
      waiting,
      codeForm,
      code: codePopup,
      dark,
      others,
      fullPage: await fullPage(wide, sandbox.key),
      ground: String(ground),
    };
  } finally {
    await narrow.close();
    await wide.close();
    await sandbox.close();
  }

  async function fullPage(browser: BrowserDriver, key: string): Promise<string> {
    const tab = await browser.openExtensionPage('popup.html');
    await popupPage(tab).connect(key);
    const page = await browser.openExtensionPage('options.html#history');
    await page.waitForText(BRAND);
    return shoot(page, 'full-page');
  }
}

async function saveSettings(
  browser: BrowserDriver,
  change: { language: Language; theme: 'light' | 'dark' },
): Promise<void> {
  const view = await commandView(browser);
  await view.send('settings.save', change);
  await view.page.close();
}

/** Waits until nothing moves and every picture is there, and names the site as it is to be shown. */
async function settle(host: string, shown: string): Promise<void> {
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  const names = [host, host.replace(/:\d+$/, '')];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node.nodeValue ?? '';
    const told = names.reduce((sofar, name) => sofar.replaceAll(name, shown), text);
    if (told !== text) node.nodeValue = told;
  }
}

/** The document with its styles and logos, and without scripts. */
function standAlone(): Popup {
  const styles = [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText),
  );
  const root = document.documentElement.cloneNode(true) as HTMLElement;
  for (const element of root.querySelectorAll('script, link, [data-base-ui-focus-guard]')) element.remove();
  const style = document.createElement('style');
  style.textContent = styles.join('\n');
  root.querySelector('head')?.append(style);
  // As large as it asks to be: a browser without a window gives it less.
  const { width, height } = document.body.getBoundingClientRect();
  return { html: `<!doctype html>${root.outerHTML}`, width: Math.ceil(width), height: Math.ceil(height) };
}
