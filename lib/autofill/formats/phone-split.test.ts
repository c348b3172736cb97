import { expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { phoneTextsInParts } from './phone-split.ts';

const us = phoneParts('+12015550123');
const elsewhere = phoneParts('+447911123456');
const sized = (...lengths: number[]) => lengths.map((maxLength) => ({ maxLength }));
const three = ['tel-area-code', 'tel-local-prefix', 'tel-local-suffix'];

test('three and two parts of a North American number', () => {
  expect(phoneTextsInParts(us, three, sized(-1, -1, -1))).toEqual(['201', '555', '0123']);
  expect(phoneTextsInParts(us, ['tel-area-code', 'tel-local'], sized(3, 8))).toEqual(['201', '5550123']);
});

test('elsewhere the fields tell how it is cut', () => {
  expect(phoneTextsInParts(elsewhere, three, sized(5, 4, 6))).toEqual(['44791', '1123', '456']);
  expect(phoneTextsInParts(elsewhere, three, sized(5, -1, 6))).toBeNull();
});

test('a number that does not fit is not cut', () => {
  expect(phoneTextsInParts(us, ['tel-local-prefix', 'tel-local-suffix'], sized(3, 4))).toBeNull();
  expect(phoneTextsInParts(elsewhere, three, sized(3, 3, 4))).toBeNull();
});
