import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, phoneParts, toE164 } from './phone.ts';

describe('a number as E.164', () => {
  test.each([
    ['3026873874', '+13026873874'],
    ['(302) 687-3874', '+13026873874'],
    ['302.687.3874', '+13026873874'],
    ['13026873874', '+13026873874'],
    ['+13026873874', '+13026873874'],
    [' +1 (302) 687-3874 ', '+13026873874'],
    ['+447700900123', '+447700900123'],
    ['447700900123', '+447700900123'],
  ])('%j is %s', (raw, e164) => {
    expect(toE164(raw)).toBe(e164);
  });

  test.each([
    '',
    '+',
    '123456',
    '+123456',
    '1234567890123456',
    '+0302687387',
    '03026873874',
    'pending',
    'tel 3026873874',
    '302+6873874',
  ])('%j is not a phone number', (raw) => {
    expect(toE164(raw)).toBeNull();
  });

  test('reading one twice changes nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+]?[1-9][\d ().-]{8,14}$/), (raw) => {
        const e164 = toE164(raw);
        if (e164 !== null) expect(toE164(e164)).toBe(e164);
      }),
    );
  });
});

test('a North American number comes apart', () => {
  expect(phoneParts('+13026873874')).toEqual({
    e164: '+13026873874',
    countryCallingCode: '1',
    national: '3026873874',
    country: 'US',
  });
});

test('any other number stays whole', () => {
  expect(phoneParts('+447700900123')).toMatchObject({ countryCallingCode: '', national: '447700900123' });
  expect(formatPhone('+447700900123')).toBe('+447700900123');
});

test('a number is shown in groups, for people to read', () => {
  expect(formatPhone('+13026873874')).toBe('+1 (302) 687-3874');
});
