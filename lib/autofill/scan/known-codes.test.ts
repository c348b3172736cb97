import { expect, test } from 'vitest';
import { createClassify } from '../classify/classify.ts';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldElement, FieldFeatures } from '../dom/field-features.ts';
import { createKnownCodes } from './known-codes.ts';

const classify = createClassify();
const captcha = { name: 'captcha', placeholder: 'Code' };
const sends = { buttonsBeside: 'Get code' };

/** A page that shows these fields, one reading after the other. */
function page() {
  const elements: FieldElement[] = [];
  const knownCodes = createKnownCodes();
  return (...described: readonly Partial<FieldFeatures>[]) => {
    for (const _ of described.slice(elements.length)) elements.push({} as FieldElement);
    const features = fields(...described);
    return knownCodes(elements, features, classify(features)).map(({ kind }) => kind);
  };
}

test('a code field stays one when the button that sent the code is gone', () => {
  const read = page();
  expect(read(captcha)).toEqual(['other']);
  expect(read({ ...captcha, ...sends })).toEqual(['otp']);
  expect(read(captcha)).toEqual(['otp']);
  expect(read({ ...captcha, buttonsBeside: 'Help' })).toEqual(['otp']);
});

test('but not when the page uses it for something else, or shows a better one', () => {
  const read = page();
  expect(read({ ...captcha, ...sends })).toEqual(['otp']);
  expect(read({ ...captcha, placeholder: 'Your city' })).toEqual(['other']);
  expect(read(captcha, { label: 'Code from the text message' })).toEqual(['other', 'otp']);
});
