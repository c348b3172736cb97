import type { FieldFeatures } from '../../dom/field-features.ts';
import { findNeedle, plainWords } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';
import { sentencesOf } from './sentences.ts';

/** "We will text you a code" right before a field: it names neither a code that is there, nor a phone. Null if not. */
export function codeToCome({ before }: FieldFeatures, { toBeSent, phone, anyCode }: Rules): string | null {
  const says = (words: string, needles: readonly string[]) => findNeedle(words, needles) !== null;
  const about = sentencesOf(before)
    .map(plainWords)
    .findLast((words) => [toBeSent.needles, phone.needles, anyCode].some((needles) => says(words, needles)));
  return about === undefined || says(about, phone.needles) ? null : findNeedle(about, toBeSent.needles);
}
