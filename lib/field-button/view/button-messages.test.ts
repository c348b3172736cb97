import { describe, expect, test } from 'vitest';
import type { FieldButtonState } from '../../domain/fill/field-button.ts';
import { FILL_OUTCOMES } from '../../domain/fill/fill.ts';
import { BUTTON_ENGLISH } from '../testing/english.ts';
import { labelOf, noteOf, numberLine, textDirection } from './button-messages.ts';

const look: FieldButtonState = {
  words: BUTTON_ENGLISH,
  position: 'inside',
  press: 'fill',
  phone: '+13026873874',
  service: 'Acme',
  others: false,
};
const none: FieldButtonState = { ...look, press: 'open', phone: null, service: null };

describe('the name of the button says what a press does', () => {
  test.each([
    ['Fill in +1 (302) 687-3874', look, 'number'],
    ['Fill in the code', look, 'code'],
    ['Waiting for the code…', { ...look, press: 'wait' }, 'code'],
    ['Rent a number with OhmyOTP', none, 'number'],
    ['Open OhmyOTP', none, 'code'],
  ] as const)('%s', (label, shown, value) => {
    expect(labelOf(shown, value)).toBe(label);
  });
});

test('outcomes the page shows by itself have no note, all others do', () => {
  const outcomes = [...FILL_OUTCOMES, 'opened', 'not_opened'] as const;
  const silent = outcomes.filter((outcome) => noteOf(BUTTON_ENGLISH, outcome, 'number') === null);
  expect(silent).toEqual(['filled', 'reverted', 'undone', 'page_gone', 'opened']);
  expect(noteOf(BUTTON_ENGLISH, 'rejected', 'number')).toMatch(/^The page didn’t accept the number\./);
  expect(noteOf(BUTTON_ENGLISH, 'not_opened', 'number')).toMatch(/icon in the toolbar to rent a number/);
});

test('a number in the menu is named by its service', () => {
  expect(numberLine({ key: 'k', service: 'Discord', phone: '+13026873874' }, 'ltr')).toBe(
    'Discord · +1 (302) 687-3874',
  );
});

test('a right-to-left name does not reverse the number', () => {
  const hebrew = { key: 'k', service: 'דואר', phone: '+13026873874' } as const;
  expect(numberLine(hebrew, 'ltr')).toBe('\u200e\u2068דואר\u2069 · +1 (302) 687-3874');
  expect(numberLine({ ...hebrew, service: 'Post' }, 'rtl')).toBe(
    '\u200f\u2068Post\u2069 · \u200f\u2068+1 (302) 687-3874\u2069',
  );
});

test('text direction follows the first letter', () => {
  expect(textDirection('Fill in +1 (302) 687-3874')).toBe('ltr');
  expect(textDirection('إدخال +1 (302) 687-3874')).toBe('rtl');
  expect(textDirection('+1 (302) 687-3874 OhmyOTP إدخال')).toBe('ltr');
  expect(textDirection('OhmyOTP: 1時間非表示')).toBe('ltr');
  expect(textDirection('…')).toBe('ltr');
});
