// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { WantedField } from '../field/wanted.ts';
import { createBubble } from './bubble.ts';

const BOX = { left: 200, top: 100, width: 260, height: 34 };
const INSIDE = { left: 430, top: 104, width: 26, height: 26 };
const BESIDE = { ...INSIDE, left: 464 };
const BELOW = { ...INSIDE, top: 138 };
const ABOVE = { ...INSIDE, top: 70 };

let field: HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML = '<div style="overflow: visible"><input pattern="[0-9]+" required></div>';
  field = document.querySelector('input') as HTMLInputElement;
  Object.assign(field, { getBoundingClientRect: () => BOX, checkVisibility: () => true });
  for (const side of ['clientWidth', 'clientHeight']) {
    Object.defineProperty(document.documentElement, side, { value: 800, configurable: true });
  }
  field.focus();
});

const mayLieOver = (part: typeof BOX) =>
  createBubble({ fields: [field] } as unknown as WantedField).mayLieOver(part);

const INVALID: [string, () => void][] = [
  ['for a reason of its page', () => field.setCustomValidity('Click here')],
  [
    'and has a title',
    () => {
      field.title = 'Click here';
      field.value = 'none';
    },
  ],
];

test.each(INVALID)('a field that is invalid %s may have a validation bubble below or above', (_, make) => {
  make();
  expect([ABOVE, INSIDE, BESIDE, BELOW].map(mayLieOver)).toEqual([true, false, false, true]);
});

test('the bubble of a half clipped field is over the other half', () => {
  field.setCustomValidity('Click here');
  const cut = field.parentElement as HTMLElement;
  cut.style.overflow = 'hidden';
  Object.assign(cut, { getBoundingClientRect: () => ({ ...BOX, height: 18 }) });
  expect(mayLieOver(INSIDE)).toBe(true);
});

test.each<[string, () => void]>([
  ['only has to be filled in', () => {}],
  [
    'is of no pattern, and says no more',
    () => {
      field.value = 'none';
    },
  ],
  [
    'is valid',
    () => {
      field.value = '5';
    },
  ],
  [
    'has no focus, for whatever reason it is invalid',
    () => {
      field.setCustomValidity('Click here');
      field.blur();
    },
  ],
])('a field has no bubble of its page’s words that %s', (_, make) => {
  make();
  expect([ABOVE, BELOW].map(mayLieOver)).toEqual([false, false]);
});
