import { lazily } from '../lazily.ts';
import { withoutNoise } from './code-noise.ts';
import { wordPattern } from './word-pattern.ts';

/** In this order: what one pattern has marked, the next does not see. */
const marks = lazily((): readonly (readonly [pattern: RegExp, mark: string])[] => {
  const whatFor = wordPattern('action', 'purpose');
  const subject = wordPattern('subject').source;
  const confirmed = new RegExp(`(?:${whatFor.source}) (?:\\p{L}{1,14} ){1,3}(?:${subject})`, 'giu');
  return [
    [confirmed, '§'],
    [wordPattern('otherNumber'), '¬'],
    [wordPattern('code'), '¶'],
    // The German TAN and the Malay TAC, only in capitals: in lowercase they are words of several languages.
    [/(?<!\p{L})(?:(?:m|sms|push|chip)?-?TAN|TAC)(?!\p{L})/gu, '¶'],
    // A number to send one to, but for a `token SMS`.
    [/(?<!\p{L}|¶[ -])sms(?!\p{L})/giu, '¬'],
    [whatFor, '§'],
  ];
});
/** `c o d e`, `c-o-d-e` */
const DRAWN_APART = /(?<![\p{L}\p{N}])\p{L}([ .-])\p{L}(?:\1\p{L}){1,20}(?![\p{L}\p{N}])/gu;

/**
 * A plain text with words put as signs, letter by letter: `¶` for code, `§` for what is done with one, `¬` for what
 * other numbers belong to, `□` for what is no code by itself. `482913 is your Acme code` → `482913 is your Acme ¶¶¶¶`.
 */
export function markWords(plain: string): string {
  const clean = withoutNoise(plain.replace(/[¶§¬□]/g, ' '));
  return marked(clean.replace(DRAWN_APART, markJoined));
}

function marked(text: string): string {
  return marks().reduce(
    (rest, [pattern, mark]) => rest.replace(pattern, (word) => mark.repeat(word.length)),
    text,
  );
}

function markJoined(drawn: string, between: string): string {
  const [sign = ''] = marked(drawn.replaceAll(between, ''));
  return '¶§¬'.includes(sign) ? sign.repeat(drawn.length) : drawn;
}
