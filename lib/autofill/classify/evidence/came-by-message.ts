import { findNeedle, firstOf, plainWords, wordsWithout } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';
import { sentencesOf } from './sentences.ts';

const MASKED_NUMBER = new RegExp(
  [
    // `+966 5* *** *123`, `06 •• •• •• 23`. A card's number begins with what is masked.
    /(?<![\d*•●])\+?\d[\d\s()-]{0,8}[*•·●＊x][\s*•·●＊x\d()-]{3,}\d/,
    // `9911****`
    /(?<![\d*•●])\+?\d{3,6}[*•●＊]{4,}(?!\s?[\d*•●-])/,
    // `••• •• •• 55`. Cards have groups of four.
    /(?<![\d*•●])[*•●]{2,3}([\s-][*•●]{2,3})+[\s-]\d{2,3}(?!\d)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
/** In a form without punctuation, what is further apart belongs to different parts of it. */
const FARTHEST = 70;
const MOST_KNOWN = 200;

const known = new Map<string, string | null>();

export function showsMaskedNumber(text: string): boolean {
  return MASKED_NUMBER.test(text);
}

/** What a text says of a message that is there: "An SMS has arrived", "the code sent to your phone". Null if nothing. */
export function cameByMessage(text: string, rules: Rules): string | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = sentenceOfMessage(text, rules, rules.message.needles) ?? secretCameByMessage(text, rules);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, found);
  return found;
}

/** The same, of a message with a secret in it: "a message with your password". Nothing else is sent to `06 •• •• •• 23`. */
export function secretCameByMessage(text: string, rules: Rules): string | null {
  const secrets = [rules.password, rules.pin, rules.code, rules.codeNoun, rules.digits];
  const holds = (words: string, sentence: string) =>
    MASKED_NUMBER.test(sentence) || secrets.some(({ needles }) => findNeedle(words, needles) !== null);
  return sentenceOfMessage(text, rules, rules.messageOrPhone, holds);
}

function sentenceOfMessage(
  text: string,
  rules: Rules,
  messages: readonly string[],
  holds: (words: string, sentence: string) => boolean = () => true,
): string | null {
  const all = plainWords(text);
  // Most texts mention no message, and are not taken apart.
  if (!MASKED_NUMBER.test(text) && findNeedle(all, messages) === null) return null;
  if (findNeedle(all, rules.came) === null) return null;
  for (const sentence of sentencesOf(text)) {
    const words = wordsWithout(plainWords(sentence), rules.sendCode.needles);
    if (findNeedle(words, rules.toBeSent.needles) !== null || !holds(words, sentence)) continue;
    const came = firstOf(words, rules.came);
    if (came === null) continue;
    const message = firstOf(words, messages);
    const isNear = message !== null && Math.abs(message.at - came.at) <= FARTHEST;
    if (isNear || MASKED_NUMBER.test(sentence)) return came.needle.trim();
  }
  return null;
}
