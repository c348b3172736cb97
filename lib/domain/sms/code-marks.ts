import { withoutNoise } from './code-noise.ts';
import {
  ACTION_WORDS,
  CODE_WORDS,
  OTHER_WORDS,
  SALES_WORDS,
  SUBJECT_WORDS,
  wordPattern,
} from './code-words.ts';

/** The German TAN in capitals: as a small word it means something in several languages. */
const TAN = /(?<!\p{L})(?:m|sms|push|chip)?-?TAN(?!\p{L})/gu;

const CONFIRMED = new RegExp(
  `(?:${wordPattern(ACTION_WORDS).source}) (?:\\p{L}{1,14} ){1,3}(?:${wordPattern(SUBJECT_WORDS).source})`,
  'giu',
);

/** In this order: what is marked once is not looked at again. */
const MARKS: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [CONFIRMED, '§'],
  [wordPattern(OTHER_WORDS), '¬'],
  [wordPattern(CODE_WORDS), '¶'],
  [TAN, '¶'],
  [wordPattern(ACTION_WORDS), '§'],
];
const SALES = new RegExp(wordPattern(SALES_WORDS).source, 'iu');

/**
 * A plain text with words put as signs, letter by letter: `¶` for code, `§` for what is done with one, `¬` for what
 * other numbers belong to, `□` for what is no code by itself. `482913 is your Acme code` → `482913 is your Acme ¶¶¶¶`.
 */
export function markWords(plain: string): string {
  const clean = withoutNoise(plain.replace(/[¶§¬□]/g, ' '));
  return MARKS.reduce(
    (text, [pattern, mark]) => text.replace(pattern, (word) => mark.repeat(word.length)),
    clean,
  );
}

export function sellsSomething(plain: string): boolean {
  return SALES.test(plain);
}
