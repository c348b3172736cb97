import type { FieldFeatures } from '../../dom/field-features.ts';
import { saidAround } from './code-arrival.ts';
import { findNeedle, plainWords, wordsWithout } from './phrase-matcher.ts';
import { placesOf } from './places.ts';
import type { Rules } from './rules.ts';

/**
 * Why a field asks for a PIN or password that the user made up, or null. Its boxes look like those of a code and
 * developers name them alike, so only what people read tells.
 */
export function ownSecret(
  field: FieldFeatures,
  rules: Rules,
  isSent: boolean,
  isBesideCode = false,
): string | null {
  const { pin, owning, password, code } = rules;
  const shown = placesOf(field)
    .filter(({ isShown, weight }) => isShown && weight > 0.3)
    .map(({ words }) => words);
  const saysCode = shown.some((words) => findNeedle(words, code.needles) !== null);
  const secret = shown
    .map((words) => wordsWithout(words, code.needles))
    .flatMap(
      (words) =>
        findNeedle(words, pin.needles) ?? (saysCode ? null : findNeedle(words, password.needles)) ?? [],
    )[0];
  if (secret === undefined && saysCode) return null;
  // What the page says of a code is then about the other field.
  const isOfCodes =
    !isBesideCode && (isSent || findNeedle(plainWords(field.formText), code.needles) !== null);
  if (secret !== undefined) {
    const isOwned = !saysCode && shown.some((words) => findNeedle(words, owning.needles) !== null);
    return isOwned || !isOfCodes ? `the user's own: "${secret}"` : null;
  }
  if (isOfCodes) return null;
  const told = saidAround(field, pin);
  if (told !== null) return `the page asks for the user's own: "${told}"`;
  return field.type === 'password' && saidAround(field, password) !== null
    ? 'masked, below a password'
    : null;
}
