import { expect, test } from 'vitest';
import { listsOf } from '../../../domain/vocabulary/languages.fixture.ts';
import { findNeedle, phraseNeedle, plainWords } from './phrase-matcher.ts';
import { createRules } from './rules.ts';

const lists = listsOf('pages');
const rules = createRules();

test('phrases are written as the words of a page are read', () => {
  const strays = lists.flatMap(({ name, phrases }) =>
    phrases
      .filter((phrase) => phraseNeedle(phrase).trim() !== plainWords(phrase.replaceAll('*', '')).trim())
      .map((phrase) => `${name}: ${phrase}`),
  );
  expect(strays).toEqual([]);
});

test('no phrase stands in a list twice, or is found wherever a shorter one is', () => {
  const strays = lists.flatMap(({ name, key, phrases, anywhere }) =>
    phrases.flatMap((phrase, n) => {
      const others = [...anywhere, ...phrases.filter((_, at) => at !== n)];
      const shorter = others.find((other) => phraseNeedle(phrase).includes(phraseNeedle(other)));
      return shorter === undefined || addsSomething(key, phrase, shorter)
        ? []
        : [`${name}: ${phrase} ⊃ ${shorter}`];
    }),
  );
  expect(strays).toEqual([]);
});

/** Some phrases are not only looked for: the words found are taken out of the text, or read again. */
function addsSomething(key: string, phrase: string, shorter: string): boolean {
  const rest = phraseNeedle(phrase).replace(phraseNeedle(shorter), ' ');
  if (rest.trim() === '') return false;
  // What is left of a number's name counts for or against it: "mobile number model".
  if (key === 'phone') return phrase.includes(' ');
  // What is left of a code's name may be the name of something else: "one-time password".
  if (key === 'code') return rules.againstCode.some(({ needles }) => findNeedle(rest, needles) !== null);
  // "Tel country code" needs no phone beside it.
  return key === 'countryCode' && findNeedle(rest, rules.phone.needles) !== null;
}
