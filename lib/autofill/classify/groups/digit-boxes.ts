import type { FieldClass, FieldFeatures, FieldKind } from '../../dom/field-features.ts';
import { cameByMessage } from '../evidence/came-by-message.ts';
import { saysSent } from '../evidence/code-arrival.ts';
import { isCalled } from '../evidence/field-names.ts';
import { isNumberWord } from '../evidence/number-like.ts';
import { isOfCard } from '../evidence/of-card.ts';
import { ownSecret } from '../evidence/own-secret.ts';
import { findNeedle, plainWords } from '../evidence/phrase-matcher.ts';
import { placesOf } from '../evidence/places.ts';
import type { Rule, Rules } from '../evidence/rules.ts';

export type Finding = Map<number, { kind: FieldKind; reason: string }>;

const FEWEST = 4;
const MOST = 10;

/** Rows of four to ten boxes for one character each. */
export function findDigitBoxes(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): Finding {
  const found: Finding = new Map();
  for (const row of rows(fields)) {
    if (row.length < FEWEST || row.length > MOST || !opens(row)) continue;
    const isBesideCode = fields.some(
      ({ index, form }) => form === row[0]?.form && classes[index]?.kind === 'otp' && !isWithin(index, row),
    );
    const secret = row[0] && ownSecret(row[0], rules, saysSent(row[0], rules) !== null, isBesideCode);
    const kind = secret ? 'other' : 'otp-digit';
    if (!secret && areForSomethingElse(row, classes, rules)) continue;
    for (const box of row)
      found.set(box.index, { kind, reason: secret ?? `one of ${row.length} boxes in a row` });
  }
  return found;
}

function isWithin(index: number, row: readonly FieldFeatures[]): boolean {
  return row.some((box) => box.index === index);
}

function rows(fields: readonly FieldFeatures[]): FieldFeatures[][] {
  const found: FieldFeatures[][] = [];
  for (const field of fields) {
    const row = found.at(-1);
    const previous = row?.at(-1);
    if (
      row &&
      previous &&
      mayHoldOneCharacter(field) &&
      belongTogether(row[0] ?? previous, previous, field)
    ) {
      row.push(field);
    } else if (mayHoldOneCharacter(field)) {
      found.push([field]);
    } else {
      found.push([]);
    }
  }
  return found;
}

// Some pages enable each box once the one before is filled. A locked box with a value is only for display.
function opens([first, ...others]: readonly FieldFeatures[]): boolean {
  return first?.isLocked === false && others.every(({ isLocked, value }) => !isLocked || value === '');
}

function mayHoldOneCharacter(field: FieldFeatures): boolean {
  if (field.tag !== 'input' || !/^(text|tel|number|password|)$/.test(field.type)) return false;
  if (field.maxLength === 1 || isNamelessDigit(field)) return true;
  // Some widgets set no limit, or that of the whole code on the first box so that a paste fits. Their boxes are small.
  const { width, height } = field.box;
  return width > 8 && width <= 96 && height > 0 && width <= height * 3 && field.value.length <= 1;
}

// Unstyled boxes are as wide as any field, but they have no names and ask for digits.
function isNamelessDigit(field: FieldFeatures): boolean {
  if (field.maxLength !== null || (field.inputMode !== 'numeric' && field.type !== 'tel')) return false;
  return [field.name, field.id, field.label, field.placeholder].every((text) => !/\p{L}{3}/u.test(text));
}

function belongTogether(first: FieldFeatures, previous: FieldFeatures, field: FieldFeatures): boolean {
  if (field.form !== first.form) return false;
  const limited = [first, field].filter(({ maxLength }) => maxLength === 1).length;
  if (first.maxLength === 1 && field.maxLength === 1) return true;
  // Unless both are limited to one character, they must look the same.
  const sameSize =
    Math.abs(previous.box.width - field.box.width) <= 3 && Math.abs(previous.box.top - field.box.top) <= 4;
  const near = Math.abs(field.box.left - previous.box.left) <= Math.max(field.box.width * 3, 90);
  const wide = field.maxLength !== null && field.maxLength > 1 && limited === 0;
  return sameSize && near && !(wide && field.maxLength !== null && field.maxLength < FEWEST);
}

function areForSomethingElse(
  row: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): boolean {
  const first = row[0];
  if (first === undefined) return true;
  const spoken = classes[first.index]?.kind === 'otp' || isCalled(first, rules.code);
  const limited = row.filter(({ maxLength }) => maxLength === 1).length >= row.length - 1;
  if (spoken) return false;
  if (isOfCard(first, rules)) return true;
  const words = placesOf(first)
    .map(({ words: text }) => text)
    .join('');
  const negative = rules.againstCode.some(({ needles }) => findNeedle(words, needles) !== null);
  const around = plainWords(`${first.formText} | ${first.formNames}`);
  const says = ({ needles }: Rule) => findNeedle(around, needles) !== null;
  const came = cameByMessage(first.formText, rules) !== null;
  const saysSent = came || says(rules.sent) || says(rules.about) || says(rules.code);
  // Masked boxes are for a PIN, unless the page says it sent something.
  if (first.type === 'password' && !saysSent) return true;
  if (says(rules.lasting) && !says(rules.sent) && !came) return true;
  // Boxes with maxlength=1 are a code by default; boxes that are merely small only if the page mentions a code.
  return negative || !(saysSent || (limited && !says(rules.ownedCode) && !isNamedOtherwise(row, rules)));
}

/** Among other fields, boxes with a name are what their name says; alone, what stands above them may be a heading. */
function isNamedOtherwise(row: readonly FieldFeatures[], rules: Rules): boolean {
  const [first] = row;
  if (first === undefined || first.fieldsInForm <= row.length) return false;
  const name = first.label || first.before;
  if (!/\p{L}{3}/u.test(name) || isNumberWord(name)) return false;
  const words = plainWords(name);
  return ![rules.anyCode, rules.digits.needles].some((needles) => findNeedle(words, needles) !== null);
}
