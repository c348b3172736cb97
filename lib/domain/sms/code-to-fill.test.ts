import { expect, test } from 'vitest';
import { codeToFill } from './code-to-fill.ts';
import type { Message } from './message.ts';

const sms = (code: string | null, text: string, receivedAt = 0): Message => ({ code, text, receivedAt });

test('the newest code, free to go anywhere', () => {
  const messages = [sms('111111', 'Your code is 111111', 1), sms('222222', 'Your code is 222222', 2)];
  expect(codeToFill(messages)).toEqual({ code: '222222', hosts: null, isPart: false });
  expect(codeToFill([])).toBeNull();
  expect(codeToFill([sms(null, 'Welcome')])).toBeNull();
});

test('the one that was picked, if a message holds it', () => {
  const messages = [
    sms('111111', 'Code 111111 for order 482913', 1),
    sms('222222', 'Your code is 222222', 2),
  ];
  expect(codeToFill(messages, '111111')?.code).toBe('111111');
  expect(codeToFill(messages, '999999')).toBeNull();
});

test('bound, though the same code was told in other words too', () => {
  const messages = [sms('111111', 'Your code is 111111\n@acme.com #111111', 1), sms('111111', '111111', 2)];
  expect(codeToFill(messages)).toEqual({ code: '111111', hosts: ['acme.com'], isPart: false });
});

test('bound by a text that is kept no more', () => {
  const messages = [{ ...sms('111111', ''), hosts: ['acme.com'] }];
  expect(codeToFill(messages)?.hosts).toEqual(['acme.com']);
});

test('not read to its end, where one account of it is not', () => {
  expect(codeToFill([{ ...sms('111111', 'Your code is 1111…'), isPart: true }])?.isPart).toBe(true);
});

test('bound to nothing that is there, where two say otherwise', () => {
  const messages = [sms('111111', '@acme.com #111111', 1), sms('111111', '@evil.example #111111', 2)];
  expect(codeToFill(messages)).toEqual({ code: '111111', hosts: [], isPart: false });
});
