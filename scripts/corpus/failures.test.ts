import { expect, test } from 'vitest';
import type { DeclaredField } from '../../tools/page/declared-fields.ts';
import type { Verdict } from '../../tools/page/verdict.ts';
import { differences, failuresOf, pageProblems } from './failures.ts';

function field(expected: string, kind: Verdict['kind'], more: Partial<DeclaredField> = {}): DeclaredField {
  const verdict = { kind, score: 0, reasons: ['a reason'], about: 'input' };
  const rest = { name: 'it', isToBeFilled: false, mayTakePhone: false, filledWith: null };
  return { ...rest, expected, verdict, ...more };
}

const linesOf = (...fields: DeclaredField[]) => failuresOf(fields).map(({ line }) => line);

test.each<[string, Verdict['kind']]>([
  ['phone', 'tel'],
  ['phone', 'tel-national'],
  ['phone-part', 'tel-area-code'],
  ['phone-part', 'tel-local-suffix'],
  ['country', 'tel-country-code'],
  ['code', 'otp'],
  ['code', 'otp-digit'],
  ['none', 'other'],
  ['none', 'unseen'],
])('a field that is %s and is taken for %s is no failure', (expected, kind) => {
  expect(linesOf(field(expected, kind))).toEqual([]);
});

test('a field that is taken for something else is a failure, and so is one that takes a number besides', () => {
  expect(linesOf(field('none', 'otp'))).toEqual(['it is none, taken for code']);
  expect(linesOf(field('phone', 'unseen'))).toEqual(['it is phone, taken for none']);
  expect(linesOf(field('none', 'other', { mayTakePhone: true }))).toEqual([
    'it is none, taken for phone-or-other',
  ]);
  expect(linesOf(field('phone-or-other', 'other', { mayTakePhone: true }))).toEqual([]);
});

test('a value goes where it is to go, and nowhere else', () => {
  const meant = { isToBeFilled: true };
  expect(linesOf(field('phone', 'tel', { ...meant, filledWith: 'number' }))).toEqual([]);
  expect(linesOf(field('code', 'otp', { ...meant, filledWith: 'code' }))).toEqual([]);
  expect(linesOf(field('phone', 'tel', meant))).toEqual(['it gets nothing, not number']);
  expect(linesOf(field('phone', 'tel', { ...meant, filledWith: 'code' }))).toEqual([
    'it gets code, not number',
  ]);
  expect(linesOf(field('code', 'otp', { filledWith: 'code' }))).toEqual(['it gets code, not nothing']);
});

test('only what is declared and is so makes no difference', () => {
  const failures = failuresOf([field('none', 'otp')]);
  expect(differences(failures, ['it is none, taken for code'])).toEqual([]);
  expect(differences(failures, [])).toEqual([
    expect.stringMatching(/^it is none, taken for code\n.*a reason/s),
  ]);
  expect(differences([], ['it is none, taken for code'])).toEqual([
    'no longer so, to be taken out of declared-failures.ts: it is none, taken for code',
  ]);
});

test('a page has to say of each of its fields what it is', () => {
  expect(pageProblems([field('none', 'other'), field('code', 'other', { isToBeFilled: true })])).toEqual([]);
  expect(pageProblems([])).toHaveLength(1);
  expect(pageProblems([field('', 'other'), field('fone', 'other')])).toHaveLength(2);
  expect(pageProblems([field('none', 'other', { isToBeFilled: true })])).toHaveLength(1);
});
