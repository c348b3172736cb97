import { expect, test } from 'vitest';
import { listsOf } from '../vocabulary/languages.fixture.ts';
import { plainText } from './code-text.ts';
import { isUnspaced, wordPattern } from './word-pattern.ts';

test.each([
  ['code', 'Your Code is', ['Code']],
  ['code', 'decoded, cods', []],
  ['code', 'Bestätigungscode', ['Bestatigungscode']],
  ['code', 'one time PIN, one-time key', ['PIN', 'one-time key']],
  ['code', 'Hasło: 482913', ['Haslo']],
  ['code', "la parola d'ordine", ["parola d'ordine"]],
  ['code', '您的验证码是482913', ['验证码']],
  ['code', '인증번호, 인증 번호', ['인증번호', '인증 번호']],
  ['otherNumber', 'gift card code', ['gift card code']],
  ['otherNumber', 'Номер заказа', ['Номер заказа']],
] as const)('a word for %s in "%s" is found as %j', (key, text, found) => {
  expect(plainText(text).match(wordPattern(key)) ?? []).toEqual(found);
});

/** Keys whose phrases are marked in a text. A longer one of several words, or without spaces, says how much is marked. */
const MARKED = ['code', 'action', 'purpose', 'subject', 'otherNumber', 'sale', 'occasion'];

test('no phrase stands in a list twice, or is found wherever a shorter one is', () => {
  const strays = listsOf('messages').flatMap(({ name, key, phrases, anywhere }) => {
    const all = [...anywhere, ...phrases].map((phrase) => ({
      phrase,
      plain: plainText(phrase),
      word: bounded(phrase),
    }));
    return all.slice(anywhere.length).flatMap(({ phrase, plain, word }, n) => {
      const others = all.filter((_, at) => at !== anywhere.length + n);
      const isOneWord = MARKED.includes(key) && !phrase.includes(' ') && !isUnspaced(phrase);
      const shorter = others.find((other) => (isOneWord ? word.includes(other.word) : plain === other.plain));
      return shorter === undefined ? [] : [`${name}: ${phrase} ⊃ ${shorter.phrase}`];
    });
  });
  expect(strays).toEqual([]);
});

/** With a space where a word must begin or end. */
function bounded(phrase: string): string {
  const start = phrase.startsWith('*') ? '' : ' ';
  const end = phrase.endsWith('*') ? '' : ' ';
  return `${start}${plainText(phrase).replaceAll('*', '')}${end}`;
}
