import { describe, expect, test } from 'vitest';
import type { FieldClass, FieldFeatures, FieldKind } from '../../autofill/dom/field-features.ts';
import { mayWant } from './may-want.ts';
import { wantedAt } from './wanted.ts';

const input = (more: object = {}) =>
  ({ localName: 'input', type: 'text', inputMode: '', maxLength: -1, ...more }) as HTMLInputElement;

function reading(kinds: readonly FieldKind[], codeBy: ReturnType<FieldClass['codeBy']> = null) {
  return {
    elements: kinds.map((kind) => input({ name: kind })),
    features: kinds.map((_, index) => ({ index, form: 0 }) as FieldFeatures),
    classes: kinds.map((kind) => ({ kind, codeBy: () => codeBy }) as FieldClass),
  };
}

function wanted(kinds: readonly FieldKind[], at: number, codeBy: ReturnType<FieldClass['codeBy']> = null) {
  const page = reading(kinds, codeBy);
  const found = wantedAt(page, page.elements[at] as HTMLInputElement);
  return found && [found.value, found.fields.map((field) => page.elements.indexOf(field))];
}

describe('what a field wants', () => {
  test.each<FieldKind>(['tel', 'tel-national', 'tel-area-code', 'tel-local-suffix'])(
    '%s: a number',
    (kind) => {
      expect(wanted(['other', kind], 1)).toEqual(['number', [1]]);
    },
  );

  test('is the code, in one field', () => {
    expect(wanted(['tel', 'otp'], 1)).toEqual(['code', [1]]);
  });

  test('is the code, in all its boxes, whichever has the focus', () => {
    expect(wanted(['tel', 'otp-digit', 'otp-digit', 'otp-digit', 'other'], 2)).toEqual(['code', [1, 2, 3]]);
  });

  test.each<FieldKind>(['other', 'tel-country-code'])('is nothing for a field of kind %s', (kind) => {
    expect(wanted([kind], 0)).toBeNull();
  });

  test('is nothing for a code from e-mail or an app', () => {
    expect(wanted(['otp'], 0, 'email')).toBeNull();
    expect(wanted(['otp-digit', 'otp-digit'], 0, 'app')).toBeNull();
    expect(wanted(['otp'], 0, 'phone')).toEqual(['code', [0]]);
  });

  test('is nothing for a field the scan left out', () => {
    expect(wantedAt(reading(['tel']), input())).toBeNull();
  });
});

test('only text fields are worth a scan', () => {
  for (const type of ['text', 'tel', 'number']) expect(mayWant(input({ type }))).toBe(true);
  for (const type of ['email', 'password', 'checkbox', 'search'])
    expect(mayWant(input({ type }))).toBe(false);
  expect(mayWant(input({ type: 'password', maxLength: 1 }))).toBe(true);
  expect(mayWant(input({ disabled: true }))).toBe(false);
  expect(mayWant(input({ readOnly: true }))).toBe(false);
  expect(mayWant(null)).toBe(false);
});
