import { plainWords, wordsBehind, wordsWithout } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';

// What may stand behind a word for a code in the name of its field.
const CODE_ITSELF =
  /^(codes?|codigo|kod|num(ber)?s?|no|nr|val(ue)?s?|inputs?|fields?|te?xt|textbox|boxe?s?|digits?|chars?|parts?|items?|form|entry|verif\w*|valid\w*|confirm\w*|check|log ?in|sign ?in|auth\w*|token|pin|pass\w*|sms|user|response|answer|challenge|control|first|last|\d+|[a-z])$/;

/** The words of a developer's name. Names end in what they are of: `otp_phone` is a phone, `otp_length` a length. */
export function nameWords(name: string, { code }: Rules): string {
  const words = plainWords(name);
  const behind = wordsBehind(words, code.needles);
  if (behind === words) return words;
  const [first = ''] = behind.trim().split(' ');
  return first === '' || CODE_ITSELF.test(first) ? words : wordsWithout(words, code.needles);
}
