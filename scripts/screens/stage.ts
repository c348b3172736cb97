import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Language } from '../../lib/domain/settings.ts';
import { tagOf } from '../../lib/i18n/language.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import { chromiumArguments } from '../../tools/browser/chromium/chromium-arguments.ts';
import { closeWelcome } from '../../tools/browser/common/close-welcome.ts';
import { findBrowser } from '../../tools/browser/common/find-browser.mjs';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { installFakeBrowser } from './fake-browser.ts';
import { watchMoves } from './moves.ts';
import { NOW, type Step, type ViewState } from './view-state.ts';

type Scheme = 'light' | 'dark';

/** One look at a view. */
export interface Look {
  width: number;
  scheme: Scheme;
  forcedColors?: boolean;
  /** 2 doubles the size of text, as a browser's setting does. */
  textScale?: number;
  /** A finger in place of a pointer. */
  touch?: boolean;
}

export type Stage = Awaited<ReturnType<typeof createStage>>;

const VIEW_HEIGHT = 600;
const GIVE_UP_MS = 3_000;
const STILL_MS = 1_000;

/** A real Chromium with the built extension, whose pages are shown one state after the other. */
export async function createStage(extensionDir: string) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH');
  const userDataDir = await mkdtemp(path.join(tmpdir(), 'screens-profile-'));
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: [extensionDir],
    userDataDir,
    defaultViewport: null,
    args: chromiumArguments({ browser: 'chromium', extensionDir }, 0),
  });
  const extension = await waitUntil('the extension to be loaded', async () => {
    const [loaded] = (await browser.extensions()).values();
    return loaded;
  });
  // A tab behind another draws one frame a second.
  await closeWelcome(() => browser.pages());
  const page = await browser.newPage();
  const devTools = await page.createCDPSession();
  await page.emulateTimezone('UTC');
  await devTools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const faults: string[] = [];
  /** What the view on stage was told last. Null while it is told nothing. */
  let shown: AppState | null = null;
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });

  /** Loads the page as that state finds it. Throws where it shows something else, or its scripts complain. */
  async function enter(state: ViewState, language: Language | null = null): Promise<void> {
    faults.length = 0;
    const { background = 'live', answers = {}, site = null, granted = [] } = state;
    const snapshot = state.snapshot && inLanguage(state.snapshot, language);
    shown = background === 'live' ? snapshot : null;
    const fake = { snapshot, language, background, answers, site, granted, now: NOW };
    const script = await page.evaluateOnNewDocument(installFakeBrowser, fake);
    const watch =
      state.still &&
      (await page.evaluateOnNewDocument(watchMoves, state.still === true ? null : state.still));
    try {
      // A document that begins in forced colors keeps their canvas when they are taken away.
      await setMedia({ scheme: 'light' });
      // A change of the hash alone loads nothing.
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${extension.id}/${state.page}.html${state.hash ?? ''}`);
      for (const step of state.steps ?? []) {
        if ('show' in step) {
          await page.waitForSelector('main');
          await page.evaluate(twoFrames);
          await tell(step.show);
        } else await take(page, step);
      }
      await page.waitForSelector(state.shows, { timeout: GIVE_UP_MS });
      if (state.still) await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), STILL_MS);
    } catch (error) {
      throw new Error(`${state.name}: ${error instanceof Error ? error.message : error} ${faults.join(' ')}`);
    } finally {
      await page.removeScriptToEvaluateOnNewDocument(script.identifier);
      if (watch) await page.removeScriptToEvaluateOnNewDocument(watch.identifier);
    }
    if (faults.length > 0) throw new Error(`${state.name}: ${faults.join(' · ')}`);
  }

  function setMedia({ scheme, forcedColors = false }: Pick<Look, 'scheme' | 'forcedColors'>) {
    return devTools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: forcedColors ? 'active' : '' },
      ],
    });
  }

  async function look(as: Look): Promise<void> {
    await setMedia(as);
    await page.setViewport({ width: as.width, height: VIEW_HEIGHT });
    // The viewport's own `hasTouch` would load the page anew.
    await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: as.touch ?? false });
    await page.evaluate(scaleText, as.textScale ?? 1);
    await page.evaluate(twoFrames);
  }

  async function tell(part: Partial<AppState>): Promise<void> {
    if (shown === null) throw new Error('A view without a background is told nothing');
    shown = { ...shown, ...part, revision: shown.revision + 1 };
    await page.waitForFunction(showState, { timeout: GIVE_UP_MS }, shown);
    await page.evaluate(twoFrames);
  }

  /** Changes the language under the user's eyes. False where there is no background to tell the view. */
  async function speak(language: Language): Promise<boolean> {
    if (shown === null) return false;
    await tell({ settings: { ...shown.settings, language } });
    await page.waitForFunction((tag) => document.documentElement.lang === tag, {}, tagOf(language));
    await page.evaluate(twoFrames);
    return true;
  }

  /** Puts the pointer on everything that can be pressed, all at once. Lasts until the next page. */
  async function hover(): Promise<void> {
    await devTools.send('DOM.enable');
    await devTools.send('CSS.enable');
    const { root } = await devTools.send('DOM.getDocument', { depth: 0 });
    const selector = 'button, a, [role="option"]';
    const { nodeIds } = await devTools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    for (const nodeId of nodeIds) {
      await devTools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: ['hover'] });
    }
  }

  return {
    page,
    enter,
    look,
    hover,
    speak,
    async close() {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function inLanguage(snapshot: AppState, language: Language | null): AppState {
  return { ...snapshot, settings: { ...snapshot.settings, language } };
}

/** Runs in the page. Whether a view is there to be told. */
function showState(state: object): boolean {
  return (globalThis as unknown as { showState(state: object): boolean }).showState(state);
}

async function take(page: Page, step: Exclude<Step, { show: unknown }>): Promise<void> {
  if ('press' in step) return page.keyboard.press(step.press as 'Enter');
  const target = await page.waitForSelector(
    'click' in step ? `${step.click}:not([data-armed=false])` : step.into,
    {
      visible: true,
      timeout: GIVE_UP_MS,
    },
  );
  if (!target) throw new Error(`Nothing at ${JSON.stringify(step)}`);
  if ('click' in step) await target.click();
  else await target.type(step.type);
}

/** Runs in the page. */
function scaleText(scale: number): void {
  document.documentElement.style.fontSize = scale === 1 ? '' : `${scale * 100}%`;
}

/** Runs in the page: two frames later what is new is on screen. */
async function twoFrames(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
}
