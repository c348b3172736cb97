import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeReport, fieldReport, masked, type ReportedField } from './problem-report.ts';

const FIELD: ReportedField = {
  kind: 'other',
  score: -2.345,
  reasons: ['no word for a phone'],
  said: {
    tag: 'input',
    label: 'Mobile',
    before: 'We texted +1 (201) 555-0100 of sam@example.com',
    after: '',
  },
};

describe('masked', () => {
  test.each([
    ['Your code is 482913', 'Your code is 000000'],
    ['G-12 34', 'G-00 00'],
    ['Enter the 6-digit code', 'Enter the 6-digit code'],
    ['رمزك ٤٨٢٩١٣', 'رمزك 000000'],
    ['Ask sam.rivers+x@mail.example now', 'Ask …@… now'],
    ['Go to https://a.example/v/Abc?t=Zz now', 'Go to https://a.example/… now'],
  ])('%s becomes %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test('no text keeps a number of three digits or more', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 111, max: 999_999 }),
        fc.string(),
        (before, number, after) => {
          expect(masked(`${before} ${number} ${after}`)).not.toMatch(/[1-9]/);
        },
      ),
    );
  });
});

test('a report of a page has its address up to the question mark, and the fields with their reasons', () => {
  const page = { address: 'https://a.example/u/12345/join?token=abc#x', fields: [FIELD] };
  expect(fieldReport(page, '1.2.3')).toBe(
    [
      'OhmyOTP 1.2.3',
      'https://a.example/u/00000/join',
      '1 fields',
      '1. other (-2.3)',
      '   tag: input',
      '   label: Mobile',
      '   before: We texted +0 (000) 000-0000 of …@…',
      '   - no word for a phone',
    ].join('\n'),
  );
});

test('a long text is cut', () => {
  const report = fieldReport(
    { address: 'https://a.example/', fields: [{ ...FIELD, said: { label: 'a'.repeat(500) } }] },
    '1',
  );
  expect(report.length).toBeLessThan(300);
});

test('a report of a message has its words and the shape of its code, letters too', () => {
  const message = { text: 'Use 4F-92K for Acme. Reply to +12015550100.', code: '4F-92K' };
  expect(codeReport(message, 'Acme', '1.2.3')).toBe(
    'OhmyOTP 1.2.3\nService: Acme\nRead: 0X-00X\nMessage:\nUse 0X-00X for Acme. Reply to +00000000000.',
  );
  expect(codeReport({ text: 'Hello', code: null }, 'Acme', '1')).toContain('Read: no code');
});
