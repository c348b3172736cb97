// @vitest-environment happy-dom

import { describe, expect, test } from 'vitest';
import { APP_ERROR_CODES } from '../../lib/domain/errors.ts';
import { FILL_OUTCOMES, type FillState } from '../../lib/domain/fill/fill.ts';
import { english } from '../../lib/i18n/english.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { stateWith, waiting } from '../testing/states.ts';

const COPY = /\bcopy\b/i;
const FILL = /\b(fill (it in|in the)|try again)\b/i;
const code = { code: '482913', text: 'Your code is 482913.', receivedAt: 1 };

/** What the sentence names first. */
function toldBy(sentence: string): 'fill' | 'copy' | null {
  const [copy, fill] = [sentence.search(COPY), sentence.search(FILL)];
  if (copy < 0 && fill < 0) return null;
  return copy >= 0 && (fill < 0 || copy < fill) ? 'copy' : 'fill';
}

function primaries(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('.primary')].map(({ dataset }) => dataset.testid);
}

describe.each(['number', 'code'] as const)('after a fill of the %s', (value) => {
  const buttons = { fill: `fill-${value}`, copy: value === 'number' ? 'copy-instead' : 'copy-code' };
  // A page that went away during the fill counts as one that took the number.
  const outcomes = FILL_OUTCOMES.filter(
    (outcome) => outcome !== 'filled' && !(outcome === 'page_gone' && value === 'number'),
  );

  test.each(outcomes)('%s: the primary button is what the sentence says', async (outcome) => {
    const told = toldBy(english.t(`fill.${outcome}.${value}`));
    const fill: FillState = { site: SITE, number: null, code: null, filledCode: null, codeFieldSeen: false };
    const rental = waiting({ messages: value === 'code' ? [code] : [] });
    const popup = await renderPopup(
      stateWith({
        rentals: [value === 'code' ? { ...rental, state: 'received' } : rental],
        fills: { r1: { ...fill, [value]: outcome, codeTab: SITE.tabId } },
      }),
    );
    expect(popup.get('fill-outcome').textContent).toContain(english.t(`fill.${outcome}.${value}`));
    expect(primaries()).toEqual(told === null ? [] : [buttons[told]]);
    await popup.close();
  });
});

test.each(APP_ERROR_CODES)('after %s: Rent is primary only if it may work now', async (code) => {
  const popup = await renderPopup(stateWith(), { 'rental.rent': () => ({ ok: false, error: { code } }) });
  await popup.click('rent');
  const step = popup.get('error').querySelector<HTMLElement>('.button');
  const isOther = step !== null && step.textContent !== english.t('popup.next.retry');
  expect(popup.get('rent').classList.contains('primary')).toBe(!isOther);
  expect(step?.classList.contains('primary') ?? false).toBe(isOther);
  await popup.close();
});

test('a number that is over is told of while the form may have it, and the other is the one to fill', async () => {
  const fill: FillState = {
    site: SITE,
    number: 'filled',
    code: null,
    filledCode: null,
    codeFieldSeen: false,
  };
  const over = { ...waiting({ key: 'r2', id: '2' }), state: 'cancelled', refundMinor: 40 } as const;
  const other = { ...waiting({ messages: [code] }), state: 'received' } as const;
  const old = { ...fill, code: 'filled', filledCode: code.code, displaced: true } as const;
  const state = stateWith({ rentals: [over, other], fills: { r1: old, r2: fill } });
  const popup = await renderPopup(state);
  expect(popup.text()).toContain(english.t('popup.end.stillInForm'));
  expect(popup.text()).not.toContain(english.t('fill.filled.code'));
  expect(primaries()).toEqual(['fill-number']);
  await popup.show({
    ...state,
    revision: 2,
    fills: { r1: { ...old, displaced: false }, r2: { ...fill, displaced: true } },
  });
  expect(popup.text()).not.toContain(english.t('popup.end.stillInForm'));
  expect(popup.text()).toContain(english.t('fill.filled.code'));
  await popup.close();
});
