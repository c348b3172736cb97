import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../testing/any-text.ts';
import { isAllSeen, seenLine, seenText } from './seen-text.ts';

describe('a text from outside', () => {
  test.each<[string, string, string]>([
    [
      'stays as it is',
      '<Uber> Your code: 5384\n\n@example.com #5384',
      '<Uber> Your code: 5384\n\n@example.com #5384',
    ],
    ['has one kind of line end', 'a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['has no gap of many lines', 'a\n\n\n\n\nb', 'a\n\nb'],
    ['loses what turns it round', 'Acme\u202e 99.9$\u2066\u2069\u200f', 'Acme 99.9$'],
    ['loses what is never seen', 'Ze\u200bro\u0007\u0000\u00ad\ufeff\u3164\u{e0041}\ufff9\u2800', 'Zero'],
    ['loses a joiner together with what it stood beside', 'a\u061c\u200d\u061cb', 'ab'],
    ['loses a joiner behind a lost variation', 'a\ufe0f\u200d\u{1f469}', 'a\u{1f469}'],
    ['loses half a character', 'a\ud83db\udc00c', 'abc'],
    ['keeps joiners where letters need them', 'می‌خواهم क्‍ष', 'می‌خواهم क्‍ष'],
    ['loses joiners elsewhere', 'U\u200db\u200cer 12\u200d34', 'Uber 1234'],
    ['keeps pictures whole', '👩‍👩‍👧 ❤️ 👍🏽', '👩‍👩‍👧 ❤️ 👍🏽'],
    ['has no tower of accents', `e${'\u0301'.repeat(300)}!`, `e${'\u0301'.repeat(4)}!`],
    ['keeps the accents there are', 'Tiếng Việt, שָׁלוֹם', 'Tiếng Việt, שָׁלוֹם'],
  ])('%s', (_case, raw, expected) => {
    expect(seenText(raw, 100)).toBe(expected);
  });

  test('is cut, between two characters', () => {
    expect(seenText('7'.repeat(100_000), 20)).toBe('7'.repeat(20));
    expect(seenText('😀'.repeat(20), 5)).toBe('😀😀');
  });

  test('may be all unseen', () => {
    expect(seenText('\u200b'.repeat(4e6), 20)).toBe('');
  });

  test('on one line has no other', () => {
    expect(seenLine(' Acme\n\tInc\u2028\u202e. ', 80)).toBe('Acme  Inc .');
  });

  test('holds nothing unseen and nothing too long, whatever comes', () => {
    fc.assert(
      fc.property(anyText(60), (raw) => {
        const seen = seenText(raw, 20);
        expect(seen.length).toBeLessThanOrEqual(20);
        expect(isAllSeen(seen.replaceAll('\n', ''))).toBe(true);
      }),
    );
  });
});
