import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/domain/settings.ts';
import { numberLine } from '../../lib/field-button/view/button-messages.ts';
import { english } from '../../lib/i18n/english.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { tabTo, walkFindings } from './keyboard.ts';
import { createStage, type Stage } from './stage.ts';
import { STATES, WORDY_STATES } from './states.ts';
import type { ViewState } from './view-state.ts';
import { check, checkLanguages } from './visit.ts';
import { NAMES, wordOrder } from './word-order.ts';

/** While one waits for a frame, another is drawn. `maxConcurrency` lets as many tests run at a time. */
const STAGES = 2;
const stages: Stage[] = [];

beforeAll(async () => {
  const extensionDir = await buildExtension({ browser: 'chromium', apiUrl: null, name: 'views' });
  for (let n = 0; n < STAGES; n++) stages.push(await createStage(extensionDir));
}, 120_000);

afterAll(() => Promise.all(stages.map((stage) => stage.close())));

async function onStage<Result>(run: (stage: Stage) => Promise<Result>): Promise<Result> {
  const stage = stages.pop();
  if (!stage) throw new Error('More tests run at a time than there are stages');
  return run(stage).finally(() => stages.push(stage));
}

test.concurrent.each(STATES)('$name fits, and is there for everyone', async (state) => {
  expect(await onStage((stage) => check(stage, state))).toEqual([]);
});

/** Half of them for each state, in turn: `npm run screens -- --language` shows a language in all. */
const languagesFor = (state: ViewState) =>
  LANGUAGES.filter((_, n) => n % 2 === WORDY_STATES.indexOf(state) % 2);

test.concurrent.each(WORDY_STATES)(
  '$name has room for its share of the languages',
  async (state) => {
    expect(await onStage((stage) => checkLanguages(stage, state, languagesFor(state)))).toEqual([]);
  },
  // Two looks in each language.
  LANGUAGES.length * 5000,
);

const PARTS = ['account', 'history', 'spending', 'sites', 'settings', 'data', 'about'];

test('every part of the full page stands in one column of 832 px', async () => {
  const parts = STATES.filter(({ name }) => PARTS.some((part) => name === `options/${part}`));
  expect(parts).toHaveLength(PARTS.length);
  const columns = await onStage(async (stage) => {
    const found: [string, ...number[]][] = [];
    for (const part of parts) {
      await stage.enter(part);
      await stage.look({ width: 1280, scheme: 'light' });
      const places = await stage.page.evaluate(() =>
        [...document.querySelectorAll('.page-main > *')]
          .filter((element) => element.checkVisibility())
          .flatMap((element) => [element.getBoundingClientRect().left, element.clientWidth]),
      );
      found.push([part.name, ...new Set(places)]);
    }
    return found;
  });
  const [, left] = columns[0] ?? [];
  // A card's width is told without its borders.
  for (const [name, ...places] of columns) {
    expect(
      places.filter((place) => ![left, 832, 830].includes(place)),
      name,
    ).toEqual([]);
  }
});

function stateOf(name: string): ViewState {
  const state = STATES.find((one) => one.name === name);
  if (!state) throw new Error(`No state ${name}`);
  return state;
}

test.each(['options/settings', 'options/sites', 'options/history', 'popup/history'])(
  'by keyboard alone everything in %s is reached, and shows it',
  async (name) => {
    expect(
      await onStage(async (stage) => {
        await stage.enter(stateOf(name));
        return walkFindings(stage.page);
      }),
    ).toEqual([]);
  },
);

test('by keyboard alone the welcome is gone through', async () => {
  await onStage(async (stage) => {
    const { page } = stage;
    const byId = (testId: string) => `[data-testid="${testId}"]`;
    const press = async (testId: string) => {
      await tabTo(page, `${byId(testId)}:enabled`);
      await page.keyboard.press('Enter');
    };
    await stage.enter(stateOf('options/welcome'));
    await press('practice-rent');
    await page.waitForSelector(`${byId('practice-send')}:enabled`);
    await press('practice-send');
    await page.waitForSelector(byId('practice-done'));
    await press('welcome-next');
    await page.waitForSelector(byId('key-input'));
    await press('welcome-later');
    await page.waitForSelector(byId('welcome-on-site'));
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await tabTo(page, byId('welcome-allow'));
    await tabTo(page, byId('welcome-finish'));
  });
});

const PHONE = '+13026873874';

test.each([
  [english.t('notify.code.shown', { service: NAMES.rtl, code: '482913' }), 'NAME : 482913'],
  [numberLine({ key: '', service: NAMES.rtl, phone: PHONE }, 'ltr'), 'NAME · +1 ( 302 ) 687 - 3874'],
  [numberLine({ key: '', service: NAMES.ltr, phone: PHONE }, 'rtl'), '+1 ( 302 ) 687 - 3874 · NAME'],
])('a name does not turn round the line that begins with it: %j', async (line, words) => {
  const order = await onStage(async ({ page }) => {
    await page.goto('about:blank');
    await page.evaluate((text) => {
      document.body.dir = 'auto';
      document.body.textContent = text;
    }, line);
    return wordOrder(page);
  });
  expect(order).toBe(words);
});
