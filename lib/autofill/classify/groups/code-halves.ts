import type { FieldClass, FieldFeatures } from '../../dom/field-features.ts';
import { findNeedle, plainWords } from '../evidence/phrase-matcher.ts';
import { placesOf } from '../evidence/places.ts';
import type { Rules } from '../evidence/rules.ts';
import { type Finding, saysCode } from './digit-boxes.ts';

/** Codes of six or eight characters that are asked for in two halves. */
export function findCodeParts(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): Finding {
  const found: Finding = new Map();
  for (const first of fields) {
    const second = fields[first.index + 1];
    if (second === undefined || !isHalf(first, classes) || !areAlike(first, second)) continue;
    const neighbours = [fields[first.index - 1], fields[first.index + 2]];
    if (neighbours.some((other) => other !== undefined && areAlike(first, other))) continue;
    if (!isHalf(second, classes) || !speaksOfCode(first, rules) || isSomethingElse([first, second], rules))
      continue;
    for (const { index } of [first, second])
      found.set(index, { kind: 'otp', reason: `half of a code, ${first.maxLength} characters` });
  }
  return found;
}

function isHalf({ index, tag, type, maxLength }: FieldFeatures, classes: readonly FieldClass[]): boolean {
  const kind = classes[index]?.kind;
  return (
    (maxLength === 3 || maxLength === 4) &&
    (kind === 'other' || kind === 'otp') &&
    tag === 'input' &&
    /^(text|tel|number|password|)$/.test(type)
  );
}

function areAlike(one: FieldFeatures, other: FieldFeatures): boolean {
  return one.form === other.form && one.type === other.type && one.maxLength === other.maxLength;
}

function speaksOfCode(first: FieldFeatures, rules: Rules): boolean {
  // Each half may have a label of its own, "First 3 digits", behind that of the whole.
  const inFront = findNeedle(plainWords(first.before), rules.code.strong.needles);
  if (saysCode(first, rules) || inFront !== null) return true;
  return first.fieldsInForm <= 2 && findNeedle(plainWords(first.formText), rules.sentCode.needles) !== null;
}

function isSomethingElse(halves: readonly FieldFeatures[], rules: Rules): boolean {
  // "3 digits" is said of a card's code; here it is how much goes into this half.
  const words = halves.flatMap(placesOf).map((place) => place.words.replace(/ [34] digits /, ' '));
  const others = [...rules.notCode, rules.ownedCode, rules.phone, rules.extension];
  return words.some((text) => others.some(({ needles }) => findNeedle(text, needles) !== null));
}
