import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberLine } from '../../lib/field-button/view/button-messages.ts';
import { english } from '../../lib/i18n/english.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { createStage, type Stage } from './stage.ts';
import { STATES, WORDY_STATES } from './states.ts';
import { check, checkLanguages } from './visit.ts';
import { NAMES, wordOrder } from './word-order.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage(await buildExtension({ browser: 'chromium', apiUrl: null, name: 'views' }));
}, 120_000);

afterAll(() => stage.close());

test.each(STATES)('$name fits, and is there for everyone', async (state) => {
  expect(await check(stage, state)).toEqual([]);
});

test.each(WORDY_STATES)('$name has room for every language', async (state) => {
  expect(await checkLanguages(stage, state)).toEqual([]);
});

const PHONE = '+13026873874';

test.each([
  [english.t('notify.code.shown', { service: NAMES.rtl, code: '482913' }), 'NAME : 482913'],
  [numberLine({ key: '', service: NAMES.rtl, phone: PHONE }, 'ltr'), 'NAME · +1 ( 302 ) 687 - 3874'],
  [numberLine({ key: '', service: NAMES.ltr, phone: PHONE }, 'rtl'), '+1 ( 302 ) 687 - 3874 · NAME'],
])('a name does not turn round the line that begins with it: %j', async (line, words) => {
  await stage.page.goto('about:blank');
  await stage.page.evaluate((text) => {
    document.body.dir = 'auto';
    document.body.textContent = text;
  }, line);
  expect(await wordOrder(stage.page)).toBe(words);
});
