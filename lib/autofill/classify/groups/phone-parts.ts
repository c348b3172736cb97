import type { FieldClass, FieldFeatures, FieldKind } from '../../dom/field-features.ts';
import { isCalled, ownNames } from '../evidence/field-names.ts';
import { isNumberWord, looksLikeNumber } from '../evidence/number-like.ts';
import { findNeedle, plainWords } from '../evidence/phrase-matcher.ts';
import type { Rules } from '../evidence/rules.ts';
import type { Finding } from './digit-boxes.ts';
import { findSeries, isFax, KINDS_OF_PARTS, speaksOfPhone } from './numbered-series.ts';

/** Lengths of neighboring fields that together hold a North American number. */
const SHAPES: readonly (readonly number[])[] = [
  [2, 3, 3, 4],
  [3, 3, 3, 4],
  [3, 3, 4],
  [3, 7],
  [3, 8],
];

/** Hardly anything but a number has this shape, so it needs no words. */
const BARE_SHAPE = SHAPES.find((lengths) => lengths.join('-') === '3-3-4');

const LONGEST_AREA_CODE = 6;

const MAY_BE_PART = new Set<FieldKind>(['tel', 'other', 'otp', 'tel-area-code', 'tel-national']);

/** Numbers asked for in parts, and national numbers beside a country code. */
export function findPhoneParts(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): Finding {
  const found: Finding = new Map();
  for (const { index } of fields) {
    if (found.has(index)) continue;
    const shape = SHAPES.find((lengths) => hasShape(fields, classes, index, lengths, rules));
    KINDS_OF_PARTS[shape?.length ?? 0]?.forEach((kind, n) => {
      found.set(index + n, { kind, reason: `part of a number asked for as ${shape?.join('-')}` });
    });
    if (shape !== undefined) continue;
    for (const [at, part] of findSeries(fields, classes, index, rules)) found.set(at, part);
    if (!found.has(index)) named(fields, classes, index, rules, found);
  }
  for (const { index } of fields) {
    const [field, before] = [fields[index], fields[index - 1]];
    if (found.has(index) || field === undefined || before === undefined || before.form !== field.form)
      continue;
    if (classes[before.index]?.kind !== 'tel-country-code') continue;
    const kind = classes[index]?.kind;
    if (kind === 'tel' || (kind === 'other' && isBare(field, before, rules)))
      found.set(index, { kind: 'tel-national', reason: 'beside a country code' });
  }
  return found;
}

/** Whether a field has no name of its own, but stands in the row of a country code. */
function isBare(field: FieldFeatures, before: FieldFeatures, rules: Rules): boolean {
  if (field.tag !== 'input' || !/^(text|tel|number|)$/.test(field.type) || field.isLocked) return false;
  if ((field.maxLength ?? 99) < 6 || Math.abs(field.box.top - before.box.top) > field.box.height / 2)
    return false;
  const isUnsaid = (text: string) => text === '' || isNumberWord(text) || looksLikeNumber(text);
  return (
    [field.label, field.placeholder].every(isUnsaid) &&
    !/\p{L}/u.test(field.before) &&
    findNeedle(ownNames(field), rules.neither) === null
  );
}

function hasShape(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  start: number,
  lengths: readonly number[],
  rules: Rules,
): boolean {
  if (fields[start]?.maxLength !== lengths[0]) return false;
  const parts = lengths.map((_, n) => fields[start + n]);
  const fits = parts.every(
    (part, n) =>
      part !== undefined &&
      part.tag === 'input' &&
      part.form === parts[0]?.form &&
      part.maxLength === lengths[n] &&
      MAY_BE_PART.has(classes[part.index]?.kind ?? 'other'),
  );
  if (!fits || (parts[0] && isExtensionOrFax(parts[0], rules))) return false;
  const found = parts.flatMap((part) => part ?? []);
  if (found.some((part) => takesPhone(part, classes, rules))) return true;
  return lengths === BARE_SHAPE && found.every(isSilent) && isInOneRow(found) && !follows(found, fields);
}

/** Says nothing, and its name is a letter or a number at most. */
function isSilent({ label, placeholder, before, name, id }: FieldFeatures): boolean {
  return [label, placeholder, before, name, id].every((text) => !/\p{L}{2}/u.test(text));
}

function isInOneRow(parts: readonly FieldFeatures[]): boolean {
  return parts.every(({ box }) => Math.abs(box.top - (parts[0]?.box.top ?? 0)) <= box.height / 2);
}

/** Part of a longer row of boxes, as for a product key. */
function follows(parts: readonly FieldFeatures[], fields: readonly FieldFeatures[]): boolean {
  const around = [fields[(parts[0]?.index ?? 0) - 1], fields[(parts.at(-1)?.index ?? 0) + 1]];
  return around.some(
    (other) =>
      other && other.form === parts[0]?.form && other.maxLength !== null && isInOneRow([...parts, other]),
  );
}

// An extension may come right before the parts of the next number, and fax numbers have the same parts.
function isExtensionOrFax(field: FieldFeatures, rules: Rules): boolean {
  return isCalled(field, rules.extension) || isCalled(field, rules.never) || isFax(field, rules);
}

/** A field called an area code, followed by the rest of the number. */
function named(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
  rules: Rules,
  found: Finding,
): void {
  const [area, second, third] = [fields[index], fields[index + 1], fields[index + 2]];
  if (area === undefined || second === undefined) return;
  if (area.tag === 'select') {
    if (listsAreaCodes(area, rules) && isRestOfNumber(second, area)) {
      found.set(index, { kind: 'tel-area-code', reason: 'a list of area codes' });
      found.set(index + 1, { kind: 'tel-local', reason: 'behind a list of area codes' });
    }
    return;
  }
  if (area.tag !== 'input') return;
  if (!MAY_BE_PART.has(classes[index]?.kind ?? 'other') || second.form !== area.form) return;
  if ((area.maxLength ?? 3) > LONGEST_AREA_CODE) return;
  const said = saysAreaCode(area, rules) ?? shortPhone(area, second, rules);
  if (said === null || !(takesPhone(second, classes, rules) || saysNumber(second, rules))) return;
  const reason = `area code: "${said}"`;
  found.set(index, { kind: 'tel-area-code', reason });
  const inThree = second.maxLength === 3 && third?.maxLength === 4 && third.form === area.form;
  found.set(index + 1, { kind: inThree ? 'tel-local-prefix' : 'tel-local', reason: 'behind an area code' });
  if (inThree) found.set(index + 2, { kind: 'tel-local-suffix', reason: 'behind an area code' });
}

const LONGEST_SHORT = 5;

/** A field for a phone that only has room for its beginning, in the row of another: "Mobile 0 [11] 15 [2345 6789]". */
function shortPhone(area: FieldFeatures, second: FieldFeatures, rules: Rules): string | null {
  const { maxLength, label, before } = area;
  if (maxLength === null || maxLength < 2 || maxLength > LONGEST_SHORT || (second.maxLength ?? 9) < 6)
    return null;
  const isInLine = Math.abs(second.box.top - area.box.top) <= area.box.height / 2;
  return isInLine ? findNeedle(plainWords(label || before), rules.phone.needles) : null;
}

function saysNumber({ label, before }: FieldFeatures, { number, neither }: Rules): boolean {
  const words = plainWords(label || before);
  return findNeedle(words, number.needles) !== null && findNeedle(words, neither) === null;
}

/** Behind `+36`, or with the zero that countries put in front. */
function listsAreaCodes({ options, before, label, name, id }: FieldFeatures, rules: Rules): boolean {
  const codes = options.map(({ text }) => text.trim()).filter((text) => /\d/.test(text));
  if (codes.length < 3 || !codes.every((code) => /^\(?\d{1,4}\)?$/.test(code))) return false;
  if (!/\+\s?\d{1,4}\W*$/.test(before) && !codes.every((code) => /^\(?0/.test(code))) return false;
  const words = plainWords(`${label} | ${before} | ${name} | ${id}`);
  return [rules.phone, rules.areaCode].some(({ needles }) => findNeedle(words, needles) !== null);
}

function isRestOfNumber(field: FieldFeatures, area: FieldFeatures): boolean {
  const { tag, type, maxLength, form, box, before, isLocked } = field;
  if (tag !== 'input' || !/^(text|tel|number|)$/.test(type) || isLocked || form !== area.form) return false;
  const isBeside = Math.abs(box.top - area.box.top) <= box.height / 2 && !/\p{L}{2}/u.test(before);
  return isBeside && (maxLength ?? 9) >= 5;
}

function saysAreaCode(field: FieldFeatures, rules: Rules): string | null {
  const names = ownNames(field);
  const named = findNeedle(names, rules.areaCode.needles);
  // Most fields are named for something else; their label is not read.
  if (named !== null || findNeedle(names, rules.neither) !== null) return named;
  return findNeedle(plainWords(`${field.label} | ${field.placeholder}`), rules.areaCode.needles);
}

function takesPhone(field: FieldFeatures, classes: readonly FieldClass[], rules: Rules): boolean {
  const isKnown = classes[field.index]?.kind.startsWith('tel') || field.type === 'tel';
  return isKnown || speaksOfPhone(field, rules);
}
