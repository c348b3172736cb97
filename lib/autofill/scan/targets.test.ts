import { expect, test } from 'vitest';
import { createClassify } from '../classify/classify.ts';
import { createRules } from '../classify/evidence/rules.ts';
import { callingCodes, fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { codeTargets } from './code-targets.ts';
import { phoneTargets } from './phone-targets.ts';

const rules = createRules();
const classify = createClassify(rules);

function phone(described: Partial<FieldFeatures>[], focused: number | null = null) {
  const features = fields(...described);
  return phoneTargets(features, classify(features), rules, focused)[0];
}

function code(described: Partial<FieldFeatures>[], length: number, focused: number | null = null) {
  const features = fields(...described);
  return codeTargets(features, classify(features), { length }, focused)[0];
}

const boxes = Array.from({ length: 6 }, () => ({ maxLength: 1 }));

test('the mobile number comes before the one at home', () => {
  expect(phone([{ label: 'Home phone' }, { label: 'Mobile phone' }])?.fields).toEqual([1]);
});

test('a new number goes where an account is made, not where one signs in', () => {
  const number = { label: 'Phone', form: 0 };
  const signIn = [number, { type: 'password', autocomplete: ['current-password'] }];
  const signUp = [{ label: 'Name' }, { label: 'Phone' }, { type: 'password' }].map((features) => ({
    ...features,
    form: 1,
  }));
  expect(phone([...signIn, ...signUp])?.fields).toEqual([3]);
  expect(phone([number, { type: 'password' }, ...signUp])?.fields).toEqual([3]);
  expect(phone(signIn)?.fields).toEqual([0]);
});

test('what a dialog lies over comes last', () => {
  const behind = { isCovered: true };
  expect(phone([{ label: 'Mobile phone', ...behind }, { label: 'Phone' }])?.fields).toEqual([1]);
  expect(phone([{ label: 'Mobile phone', ...behind }])?.fields).toEqual([0]);
  expect(code([{ label: 'SMS code', ...behind }, { label: 'Code from the text message' }], 6)).toEqual([1]);
});

test('a code is read from left to right, also where the page has its boxes the other way round', () => {
  const row = boxes.map((box, n) => ({ ...box, box: { left: 300 - 40 * n, top: 0, width: 32, height: 32 } }));
  expect(code(row, 6)).toEqual([5, 4, 3, 2, 1, 0]);
  // A page that reads from right to left mirrors the row, and goes on in its own order.
  expect(
    code(
      row.map((box) => ({ ...box, direction: 'rtl' })),
      6,
    ),
  ).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a country goes with the number behind it', () => {
  const list = { tag: 'select', options: callingCodes } as const;
  expect(phone([list, { type: 'search', label: 'Search' }, { type: 'tel', label: 'Mobile' }])).toEqual({
    country: 0,
    fields: [2],
  });
});

test('the parts of a number are filled together, from whichever has the focus', () => {
  const parts = [3, 3, 4].map((maxLength, n) => ({ maxLength, name: `phone${n + 1}` }));
  expect(phone([{ label: 'Name' }, ...parts])?.fields).toEqual([1, 2, 3]);
  expect(phone([{ label: 'Name' }, ...parts], 2)?.fields).toEqual([1, 2, 3]);
});

test('a field that takes e-mail or phone serves where there is no better one', () => {
  expect(phone([{ label: 'E-mail or phone' }])?.fields).toEqual([0]);
  expect(phone([{ label: 'E-mail or phone' }, { label: 'Phone' }])?.fields).toEqual([1]);
  expect(phone([{ label: 'E-mail' }, { type: 'password' }])).toBeUndefined();
});

test('the focused field is meant, whatever it looks like', () => {
  expect(phone([{ label: 'Coupon' }, { label: 'Phone' }], 0)?.fields).toEqual([0]);
  expect(code([{ label: 'Coupon' }, { label: 'Verification code' }], 6, 0)).toEqual([0]);
});

test('a code goes where it has room', () => {
  expect(code(boxes, 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(code(boxes, 8)).toBeUndefined();
  expect(code([{ label: 'Verification code', maxLength: 4 }], 6)).toBeUndefined();
  expect(code([...boxes], 6, 3)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('two halves of a code are filled together, beside or below each other', () => {
  const half = { label: 'Verification code', maxLength: 3 };
  const at = (left: number, top: number) => ({ ...half, box: { left, top, width: 120, height: 32 } });
  expect(code([at(20, 40), at(160, 40)], 6)).toEqual([0, 1]);
  expect(code([at(20, 40), at(20, 90)], 6)).toEqual([0, 1]);
  expect(code([at(20, 40), at(160, 90)], 6)).toBeUndefined();
});

test('boxes that are stretched over their line are as many as the code has characters', () => {
  const line = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      label: n === 0 ? 'Verification code' : '',
      box: { left: 20 + 110 * n, top: 40, width: 102, height: 34 },
    }));
  expect(code(line(6), 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(code(line(7), 6)).toEqual([0]);
  expect(code(line(2), 6)).toEqual([0]);
  const below = line(6).map((field, n) => ({ ...field, box: { ...field.box, top: 40 * n } }));
  expect(code(below, 6)).toEqual([0]);
});

test('boxes that are counted are as many as the code has characters, also where their lines break', () => {
  const counted = (count: number, from: number, name: 'label' | 'id') =>
    Array.from({ length: count }, (_, n) => ({
      label: 'One-time password',
      [name]: `One-time password, character ${n + from} of ${count}`,
      inputMode: 'numeric',
      type: 'password',
      box: { left: 20 + 180 * (n % 3), top: n < 3 ? 40 : 64, width: 179, height: 21 },
    }));
  expect(code(counted(6, 1, 'label'), 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(code(counted(6, 0, 'id'), 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(code(counted(7, 1, 'label'), 6)).toEqual([0]);
  expect(code([...counted(5, 1, 'label'), { label: 'SMS code' }], 6)).toEqual([5]);
});

test('a code that an e-mail brings or an app makes is none', () => {
  const [mail, sms] = [{ label: 'E-mail verification code' }, { label: 'SMS verification code' }];
  expect(code([mail, sms], 6)).toEqual([1]);
  expect(code([mail], 6)).toBeUndefined();
  expect(code([{ label: 'Verification code from your authenticator app' }], 6)).toBeUndefined();
});

test('a code that came by e-mail is filled only where the user asks, and nothing else takes one', () => {
  const byEmail = fields({
    label: 'Code',
    maxLength: 6,
    formText: 'Enter the code that was sent to your email address',
  });
  const classes = classify(byEmail);
  expect(classes[0]?.kind).toBe('otp');
  expect(codeTargets(byEmail, classes, { length: 6 })).toEqual([]);
  expect(codeTargets(byEmail, classes, { length: 6 }, null, true)).toEqual([[0]]);
  const both = fields({ label: 'SMS code', maxLength: 6 }, { label: 'Email code', maxLength: 6 });
  expect(codeTargets(both, classify(both), { length: 6 }, null, true)).toEqual([[0]]);
});
