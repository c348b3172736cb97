import type { FieldFeatures } from '../../dom/field-features.ts';
import { saysSent } from './code-arrival.ts';
import { findNeedle, wordsWithout } from './phrase-matcher.ts';
import { placesOf, shownNames } from './places.ts';
import type { Rules } from './rules.ts';

/**
 * Whether people read that a field is for something else than a one-time code: a recovery code, a search. Authors put
 * `one-time-code` on all kinds of fields, most often to keep the browser from filling them.
 */
export function isCalledOtherwise(field: FieldFeatures, rules: Rules): boolean {
  const { code, maybeCode, pin, password, message } = rules;
  const shown = shownNames(placesOf(field)).map(({ words }) => words);
  const left = shown.map((words) => wordsWithout(words, rules.noOneTimeCode));
  // "Registration code" is what some call the code that they have sent.
  const isOther = left.some((words, at) => words !== shown[at]) && saysSent(field, rules) === null;
  const codes = [code, maybeCode, pin, password, message];
  return isOther && !left.some((words) => codes.some(({ needles }) => findNeedle(words, needles) !== null));
}
