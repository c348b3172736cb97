import type { FieldFeatures } from '../../dom/field-features.ts';
import { findNeedle, plainWords } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';
import { sentencesOf } from './sentences.ts';

/** "We will text you a code" right before a field: it names neither a code that is there, nor a phone. Null if not. */
export function codeToCome({ before }: FieldFeatures, { toBeSent, phone }: Rules): string | null {
  const words = plainWords(sentencesOf(before).at(-1) ?? '');
  return findNeedle(words, phone.needles) === null ? findNeedle(words, toBeSent.needles) : null;
}
