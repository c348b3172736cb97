import { describe, expect, test } from 'vitest';
import { aMessage } from '../../testing/builders.ts';
import { codeToFill } from './code-to-fill.ts';
import type { Message } from './message.ts';
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

  const later = (ms: number, change: Partial<Message> = {}): Message => ({
    ...one,
    receivedAt: one.receivedAt + ms,
    ...change,
  });

  test.each<[string, Message]>([
    ['code and text', later(0)],
    ['the code alone', later(0, { text: '' })],
    ['the text alone', later(0, { code: null })],
  ])('told again word for word, minutes later, it is another SMS: %s', (_, first) => {
    const again = { ...first, receivedAt: first.receivedAt + 180_000 };
    const both = mergeMessages(mergeMessages([], [first]), [again]);
    expect(both.map(({ receivedAt }) => receivedAt)).toEqual([first.receivedAt, again.receivedAt]);
    expect(mergeMessages(both, [first, again])).toBe(both);
    expect(mergeMessages(both, [again])).toBe(both);
  });

  test.each<[string, Partial<Message>, Partial<Message>, Partial<Message>?]>([
    ['a text', { text: '' }, {}],
    ['the end of a text', { text: 'Your code is 1111…' }, {}],
    ['the end of a text without a code', { code: null, text: 'Welc...' }, { code: null, text: 'Welcome' }],
    ['a code', { code: null, text: 'Sesame 2026' }, { code: '2026', text: 'Sesame 2026' }],
    ['zeros', { code: '4213', text: '' }, { code: '004213', text: 'Your code is 004213' }],
    ['so many zeros that it was no code', { code: null, text: '42' }, { code: '0042', text: 'Code: 0042' }],
    ['zeros that no text tells of', { code: '4213', text: '' }, { code: '004213', text: '' }],
    [
      'zeros of a code that stands in the text alone',
      { code: '4213', text: '' },
      { code: null, text: 'Sesame 004213' },
      { code: '004213', text: 'Sesame 004213' },
    ],
  ])('what one account of an SMS leaves out, another adds: %s', (_, little, much, both = much) => {
    const known = mergeMessages([], [later(0, little)]);
    const whole = mergeMessages(known, [later(900, much)]);
    expect(whole).toEqual([later(0, both)]);
    expect(mergeMessages(whole, [later(900, little), later(900, much)])).toBe(whole);
    expect(mergeMessages([], [later(0, little), later(900, much)])).toEqual(whole);
  });

  test('another code, or the same with zeros of its own, is another SMS', () => {
    const short = later(0, { code: '4213', text: 'Your code is 4213' });
    const long = later(900, { code: '004213', text: 'Your code is 004213' });
    expect(mergeMessages([short], [long])).toHaveLength(2);
  });

  test('a text that names the site of its code is not given up for a longer one', () => {
    const bound = later(0, { text: 'Code\n@acme.com #111111' });
    expect(
      mergeMessages([bound], [later(0, { text: 'Your code for Acme is 111111. Tell nobody.' })]),
    ).toEqual([bound]);
  });

  test('but for the whole of it', () => {
    const cut = later(0, { text: 'Code @acme.com #111111 Tell no...' });
    const whole = later(0, { text: 'Code @acme.com #111111 Tell nobody.' });
    expect(mergeMessages([cut], [whole])).toEqual([whole]);
    expect(mergeMessages([whole], [cut])).toEqual([whole]);
  });

  test('two clocks that tell of the same SMS may differ by seconds', () => {
    const known = [one];
    expect(mergeMessages(known, [later(900)])).toBe(known);
    expect(mergeMessages(known, [later(10_000)])).toBe(known);
  });

  test('a message without a time of its own may be any that says the same, but one only', () => {
    const undated = (at: number) => at === 1;
    const first = later(0, { receivedAt: 1 });
    const known = mergeMessages([], [first], undated);
    expect(mergeMessages(known, [one], undated)).toBe(known);
    const both = mergeMessages(known, [one, later(180_000)], undated);
    expect(both).toEqual([first, later(180_000)]);
    expect(mergeMessages(both, [first], undated)).toBe(both);
    expect(mergeMessages(known, [first, later(180_000)], undated)).toHaveLength(2);
    expect(mergeMessages([], [first, { ...first }], undated)).toHaveLength(1);
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

describe('more than a number is sent', () => {
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, n) => ({
      code: `${100_000 + n}`,
      text: `${text} ${n}`,
      receivedAt: n,
    }));

  test('ends somewhere, with the newest of them', () => {
    const kept = mergeMessages([], many(1_000, 'Code'));
    expect(kept.map(({ receivedAt }) => receivedAt)).toEqual(Array.from({ length: 30 }, (_, n) => 970 + n));
    const later = { code: '999999', text: 'Later', receivedAt: 5_000 };
    expect(mergeMessages(kept, [later])).toEqual([...kept.slice(1), later]);
  });

  test('keeps the codes of those whose texts are too long together', () => {
    const kept = mergeMessages([], many(8, 'x'.repeat(1_990)));
    expect(kept).toHaveLength(8);
    expect(kept.filter(({ text }) => text !== '').map(({ receivedAt }) => receivedAt)).toEqual([4, 5, 6, 7]);
    expect(mergeMessages(kept, many(8, 'x'.repeat(1_990)))).toBe(kept);
    const mail = { code: null, text: 'y '.repeat(900), receivedAt: 9 };
    const after = mergeMessages(kept, [mail]);
    expect(after).toHaveLength(9);
    expect(after.filter(({ text }) => text !== '').map(({ receivedAt }) => receivedAt)).toEqual([5, 6, 7, 9]);
  });

  const mail = (count: number, text = 'Sale today') =>
    many(count, text).map((message) => ({ ...message, code: null, receivedAt: message.receivedAt + 1 }));
  const bound = { code: '482913', text: 'Your code is 482913\n@acme.com #482913', receivedAt: 500 };

  test('and none of it is a code, leaves room for one', () => {
    const kept = mergeMessages([], mail(30));
    const after = mergeMessages(kept, [bound]);
    expect(after).toEqual([...kept.slice(1), bound]);
    const more = mail(40, 'Sale again').map((message) => ({
      ...message,
      receivedAt: 600 + message.receivedAt,
    }));
    const last = mergeMessages(after, more);
    expect(last).toHaveLength(30);
    expect(last[0]).toBe(bound);
    expect(mergeMessages(last, [...mail(30), bound, ...more])).toBe(last);
  });

  test('unbinds no code', () => {
    const long = many(10, 'x'.repeat(1_990)).map((one) => ({ ...one, receivedAt: 600 + one.receivedAt }));
    const kept = mergeMessages(mergeMessages([], [bound]), long);
    expect(kept[0]).toEqual({ ...bound, text: '', hosts: ['acme.com'] });
    expect(codeToFill(kept, bound.code)?.hosts).toEqual(['acme.com']);
    expect(mergeMessages(kept, [bound, ...long])).toBe(kept);
    expect(mergeMessages(kept, [{ ...bound, text: '' }])).toBe(kept);
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
