import type { FieldClass, FieldFeatures } from '../../dom/field-features.ts';
import { cameByMessage } from '../evidence/came-by-message.ts';
import { isCalled } from '../evidence/field-names.ts';
import { ownSecret } from '../evidence/own-secret.ts';
import { findNeedle, plainWords } from '../evidence/phrase-matcher.ts';
import { placesOf } from '../evidence/places.ts';
import type { Rules } from '../evidence/rules.ts';
import type { Finding } from './digit-boxes.ts';

/** Codes of six or eight characters, asked for in two fields. */
export function findCodeParts(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): Finding {
  const found: Finding = new Map();
  for (const first of fields) {
    const second = fields[first.index + 1];
    if (second === undefined || !areAlike(first, second)) continue;
    const isAnswer = isBelow(first, rules);
    if (!isHalf(first, classes, isAnswer)) continue;
    const neighbors = [fields[first.index - 1], fields[first.index + 2]];
    if (neighbors.some((other) => other !== undefined && areAlike(first, other))) continue;
    if (
      !isHalf(second, classes, isAnswer) ||
      !speaksOfCode(first, rules) ||
      areForSomethingElse([first, second], rules)
    )
      continue;
    for (const { index } of [first, second])
      found.set(index, { kind: 'otp', reason: `half of a code, ${first.maxLength} characters` });
  }
  return found;
}

/** Below "an SMS came to your phone", the phone is not what is asked for. */
function isHalf(
  { index, tag, type, maxLength }: FieldFeatures,
  classes: readonly FieldClass[],
  isBelowMessage: boolean,
): boolean {
  const kind = classes[index]?.kind;
  return (
    (maxLength === 3 || maxLength === 4) &&
    (isBelowMessage || kind === 'other' || kind === 'otp') &&
    tag === 'input' &&
    /^(text|tel|number|password|)$/.test(type)
  );
}

function areAlike(one: FieldFeatures, other: FieldFeatures): boolean {
  return one.form === other.form && one.type === other.type && one.maxLength === other.maxLength;
}

function isBelow({ before }: FieldFeatures, rules: Rules): boolean {
  return cameByMessage(before, rules) !== null;
}

const MOST_FIELDS = 4;

function speaksOfCode(first: FieldFeatures, rules: Rules): boolean {
  // Each half may have its own label, "First 3 digits", after the label of the whole code.
  const inFront = findNeedle(plainWords(first.before), rules.code.needles);
  if (isCalled(first, rules.code) || inFront !== null) return true;
  const around = plainWords(`${first.formText} | ${first.formNames}`);
  const isOwn = ownSecret(first, rules, true) !== null;
  if (!isOwn && first.fieldsInForm <= MOST_FIELDS && cameByMessage(first.formText, rules) !== null)
    return true;
  return (
    first.fieldsInForm <= 2 &&
    [rules.sent, rules.about].some(({ needles }) => findNeedle(around, needles) !== null)
  );
}

function areForSomethingElse(halves: readonly FieldFeatures[], rules: Rules): boolean {
  // "3 digits" usually means a card's code; here it is the length of this half.
  const words = halves
    .flatMap((half) => placesOf(half).filter(({ name }) => name !== 'text before' || !isBelow(half, rules)))
    .map((place) => place.words.replace(/ [34] digits /, ' '));
  const others = [...rules.againstCode, rules.ownedCode, rules.phone, rules.extension];
  return words.some((text) => others.some(({ needles }) => findNeedle(text, needles) !== null));
}
