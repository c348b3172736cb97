import { findNeedle, plainWords } from './phrase-matcher.ts';
import type { Place } from './places.ts';
import type { Rules } from './rules.ts';
import { sentencesOf } from './sentences.ts';

/** Where a code is that no message brings, as the field says it: printed on a card, in a letter. Null if it says nothing. */
export function originInName(places: readonly Place[], { origin, lasting }: Rules): string | null {
  for (const { isShown, weight, words } of places) {
    if (!isShown || weight < 0.3) continue;
    const found = findNeedle(words, origin.needles) ?? findNeedle(words, lasting.needles);
    if (found !== null) return found;
  }
  return null;
}

/** The same, in a sentence about a code in the text around: "The code is printed on your letter." */
export function originAround(text: string, { origin, anyCode }: Rules): string | null {
  if (findNeedle(plainWords(text), origin.needles) === null) return null;
  for (const sentence of sentencesOf(text)) {
    const words = plainWords(sentence);
    const found = findNeedle(words, origin.needles);
    if (found !== null && findNeedle(words, anyCode) !== null) return found;
  }
  return null;
}
