import { withoutNoise } from './code-noise.ts';
import { wordPattern } from './word-pattern.ts';

/** The German TAN, only in capitals: in lowercase it is a word of several languages. */
const TAN = /(?<!\p{L})(?:m|sms|push|chip)?-?TAN(?!\p{L})/gu;

const CONFIRMED = new RegExp(
  `(?:${wordPattern('action').source}) (?:\\p{L}{1,14} ){1,3}(?:${wordPattern('subject').source})`,
  'giu',
);

/** In this order: what one pattern has marked, the next does not see. */
const MARKS: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [CONFIRMED, '§'],
  [wordPattern('otherNumber'), '¬'],
  [wordPattern('code'), '¶'],
  [TAN, '¶'],
  [wordPattern('action'), '§'],
];
const SALES = new RegExp(`${wordPattern('sale').source}|[%\\d] off(?!\\p{L})`, 'iu');

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
