import { findNeedle, plainWords, wordsBehind, wordsWithout } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';

// What may follow a word for a code in the name of its field.
const CODE_ITSELF =
  /^(num(ber)?s?|no|nr|val(ue)?s?|inputs?|fields?|te?xt|textbox|box(es)?|digits?|chars?|parts?|items?|form|entry|verify|verification|valid\w*|confirm\w*|check|log ?in|sign ?in|auth\w*|token|pin|pass\w*|sms|user|response|answer|challenge|control|first|last|\d+|[a-z])$/;

/**
 * The words of a developer's name. The last word of a name is what it is: `otp_phone` is a phone, `otp_length` a
 * length.
 */
export function nameWords(name: string, { code, codeNoun }: Rules): string {
  const words = plainWords(name);
  const behind = wordsBehind(words, code.needles);
  if (behind === words) return words;
  const [first = ''] = behind.trim().split(' ');
  const isCodeItself =
    first === '' || CODE_ITSELF.test(first) || findNeedle(` ${first} `, codeNoun.needles) !== null;
  return isCodeItself ? words : wordsWithout(words, code.needles);
}
