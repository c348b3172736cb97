import { describe, expect, test } from 'vitest';
import { aMessage } from '../testing/builders.ts';
import { codesOf, latestCode, mergeMessages } from './messages.ts';

const one = aMessage('111111', 10);
const two = aMessage('222222', 20);

describe('merging messages', () => {
  test('nothing new gives back the same list', () => {
    const known = [one, two];
    expect(mergeMessages(known, [{ ...two }])).toBe(known);
  });

  test('the same SMS, worded in full or cut short, is one', () => {
    expect(mergeMessages([one], [{ ...one, text: 'Your code is 1111…' }])).toHaveLength(1);
    expect(mergeMessages([one], [{ ...one, text: '', receivedAt: 0 }])).toHaveLength(1);
  });

  test('the same code sent again later is another SMS', () => {
    expect(
      mergeMessages([one], [{ ...one, text: 'Again: 111111', receivedAt: one.receivedAt + 60_000 }]),
    ).toHaveLength(2);
  });

  test('oldest first, whichever was seen first; within a second as the list has them', () => {
    expect(mergeMessages([two], [one])).toEqual([one, two]);
    const sameSecond = { ...two, receivedAt: one.receivedAt };
    expect(mergeMessages([sameSecond], [one, sameSecond])).toEqual([one, sameSecond]);
  });

  test('what holds neither text nor code is no message', () => {
    expect(mergeMessages([], [{ code: null, text: ' ', receivedAt: 1 }])).toEqual([]);
  });
});

test('a code that the API did not read is read from the text', () => {
  const unread = { code: null, text: 'G-482913 is your verification code', receivedAt: 1 };
  const [read] = mergeMessages([], [unread]);
  expect(read).toEqual({ ...unread, code: '482913' });
  expect(mergeMessages([read ?? unread], [unread])).toEqual([read]);
});

test('the newest message with a code counts', () => {
  const notice = { code: null, text: 'Welcome to Acme!', receivedAt: two.receivedAt + 1 };
  expect(latestCode([one, two, notice])).toBe('222222');
  expect(latestCode([notice])).toBeNull();
});

describe('the codes to choose from', () => {
  const receivedAt = 1;

  test.each([
    ['2026', 'In 2026, your code is 482913', ['2026', '482913']],
    ['482913', 'Your code is 482-913', ['482913']],
    ['482-913', 'Your code is 482-913', ['482-913']],
    ['G-482913', 'G-482913 is your code', ['G-482913']],
    ['482913', '', ['482913']],
    [null, 'Code 482913, or see us at 4829', ['482913', '4829']],
    [null, 'Welcome!', []],
  ])('API: %s, text: %s', (code, text, codes) => {
    expect(codesOf({ code, text, receivedAt })).toEqual(codes);
  });
});
