import { findNeedle, plainWords } from '../classify/evidence/phrase-matcher.ts';
import type { Rules } from '../classify/evidence/rules.ts';
import type { FieldClass, FieldFeatures, FieldKind } from '../dom/field-features.ts';

/** Fields that together take one phone number; indexes into the collected fields. */
export interface PhoneTarget {
  /** A list or field for the country, if there is one. */
  country: number | null;
  /** One field for the whole number, or its parts in order. */
  fields: readonly number[];
}

const PARTS = new Set<FieldKind>(['tel-area-code', 'tel-local', 'tel-local-prefix', 'tel-local-suffix']);
/** More than all else there is to prefer. */
const COVERED = 100;
const WHOLE = new Set<FieldKind>(['tel', 'tel-national']);

/** All that could take the number, the best first. `focused`: the field that is meant whatever it looks like. */
export function phoneTargets(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
  focused: number | null = null,
): PhoneTarget[] {
  if (focused !== null) return [targetAt(fields, classes, focused)];
  const starts = fields.filter(({ index }) => startsNumber(fields, classes, index));
  const chosen = starts.length > 0 ? starts : fields.filter(({ index }) => classes[index]?.mayTakePhone);
  return chosen
    .map((field) => ({
      field,
      preference:
        preference(field, fields, rules, chosen.length > 1) + (classes[field.index]?.score ?? 0) / 10,
    }))
    .toSorted((a, b) => b.preference - a.preference)
    .map(({ field }) => targetAt(fields, classes, field.index));
}

function startsNumber(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
): boolean {
  const kind = classes[index]?.kind ?? 'other';
  if (WHOLE.has(kind)) return true;
  if (!PARTS.has(kind)) return false;
  const before = classes[index - 1]?.kind ?? 'other';
  const sameForm = fields[index - 1]?.form === fields[index]?.form;
  return kind === 'tel-area-code' || !sameForm || !PARTS.has(before);
}

function targetAt(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
): PhoneTarget {
  const isPart = (at: number) =>
    PARTS.has(classes[at]?.kind ?? 'other') && fields[at]?.form === fields[index]?.form;
  let first = index;
  if (isPart(index)) {
    while (isPart(first - 1) && classes[first]?.kind !== 'tel-area-code') first--;
  }
  const parts = [first];
  while (
    isPart(index) &&
    isPart(first + parts.length) &&
    classes[first + parts.length]?.kind !== 'tel-area-code'
  ) {
    parts.push(first + parts.length);
  }
  return { country: countryFor(fields, classes, first), fields: parts };
}

/** The country goes with the number right behind it, seldom right before it. */
function countryFor(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  first: number,
): number | null {
  for (const at of [first - 1, first - 2, first + 1]) {
    const isCountry = classes[at]?.kind === 'tel-country-code' && fields[at]?.form === fields[first]?.form;
    if (!isCountry) continue;
    const between = at === first - 2 ? fields[first - 1] : undefined;
    // A search box of the list may stand between the two.
    if (between === undefined || between.type === 'search') return at;
  }
  return null;
}

function preference(
  field: FieldFeatures,
  fields: readonly FieldFeatures[],
  rules: Rules,
  isOneOfSeveral: boolean,
): number {
  const words = plainWords(
    `${field.label} | ${field.name} | ${field.id} | ${field.placeholder} | ${field.before}`,
  );
  let points = findNeedle(words, rules.mobile.needles) === null ? 0 : rules.mobile.weight;
  if (/ (home|work|business|office|landline|emergency|alternate|secondary|other) /.test(words)) points -= 2;
  if (isOneOfSeveral && isOfSignIn(field, fields)) points -= 5;
  if (isOneOfSeveral && field.isCovered) points -= COVERED;
  return points - field.index / 1000;
}

/** With a new number nobody signs in. */
function isOfSignIn({ form }: FieldFeatures, fields: readonly FieldFeatures[]): boolean {
  const together = fields.filter((one) => one.form === form && one.tag === 'input');
  const passwords = together.filter(({ type }) => type === 'password');
  if (passwords.some(({ autocomplete }) => autocomplete.includes('current-password'))) return true;
  const isNew = passwords.some(({ autocomplete }) => autocomplete.includes('new-password'));
  return passwords.length === 1 && together.length === 2 && !isNew;
}

/** Fields that together take a code, the best first. */
export function codeTargets(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  code: { length: number } | null,
  focused: number | null = null,
): number[][] {
  if (focused !== null) {
    return [classes[focused]?.kind === 'otp-digit' ? boxesAround(fields, classes, focused) : [focused]];
  }
  return fields
    .filter(({ index }) => startsCode(fields, classes, index) && classes[index]?.codeBy() !== 'app')
    .map((field, _, all) => ({
      index: field.index,
      preference: codePreference(classes[field.index]) - (all.length > 1 && field.isCovered ? COVERED : 0),
    }))
    .toSorted((a, b) => b.preference - a.preference)
    .map(({ index }) =>
      classes[index]?.kind === 'otp-digit' ? boxesAround(fields, classes, index) : [index],
    )
    .map((target) => (code === null ? target : withItsLikes(fields, target, code.length)))
    .map((target) => inReadingOrder(fields, target))
    .filter((target) => code === null || hasRoom(fields, target, code.length));
}

function startsCode(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
): boolean {
  const kind = classes[index]?.kind;
  return kind === 'otp' || (kind === 'otp-digit' && boxesAround(fields, classes, index)[0] === index);
}

function boxesAround(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
): number[] {
  const isBox = (at: number) => classes[at]?.kind === 'otp-digit' && fields[at]?.form === fields[index]?.form;
  let first = index;
  while (isBox(first - 1)) first--;
  const boxes = [first];
  while (isBox(first + boxes.length)) boxes.push(first + boxes.length);
  return boxes;
}

/** A field that is too small for the code, with those behind it that are just like it and hold the rest. */
function withItsLikes(fields: readonly FieldFeatures[], target: readonly number[], length: number): number[] {
  const [first] = target;
  const field = fields[first ?? -1];
  if (first === undefined || field === undefined || target.length > 1) return [...target];
  const isBox = () => field.box.width <= WIDEST_BOX || isRowOf(fields, first, length);
  const limit = field.maxLength ?? (isBox() ? 1 : length);
  const count = length / limit;
  const group = fields.slice(first, first + count);
  const isRow = Number.isInteger(count) && group.length === count && group.every((one) => isLike(one, field));
  return isRow ? group.map(({ index }) => index) : [first];
}

const WIDEST_BOX = 96;
const FEWEST_BOXES = 4;

/** As many in a line as the code has characters, and no more. Boxes may be stretched to fill their line. */
function isRowOf(fields: readonly FieldFeatures[], first: number, length: number): boolean {
  const field = fields[first];
  const isBeside = (one: FieldFeatures | undefined) =>
    one !== undefined &&
    field !== undefined &&
    isLike(one, field) &&
    Math.abs(one.box.top - field.box.top) <= 4;
  const row = fields.slice(first, first + length);
  if (length < FEWEST_BOXES || row.length < length || !row.every(isBeside)) return false;
  return !isBeside(fields[first - 1]) && !isBeside(fields[first + length]);
}

function isLike(one: FieldFeatures, other: FieldFeatures): boolean {
  return (
    one.form === other.form &&
    one.type === other.type &&
    one.maxLength === other.maxLength &&
    Math.abs(one.box.width - other.box.width) <= 3 &&
    (Math.abs(one.box.top - other.box.top) <= 4 || Math.abs(one.box.left - other.box.left) <= 4)
  );
}

/** Digits are read from left to right; a page may draw a row of boxes the other way round. */
function inReadingOrder(fields: readonly FieldFeatures[], target: number[]): number[] {
  const boxes = target.flatMap((index) => fields[index] ?? []);
  const isBack = boxes.every(({ box, direction }, n) => {
    const before = boxes[n - 1]?.box ?? { left: Number.POSITIVE_INFINITY, top: box.top };
    return box.left < before.left && Math.abs(box.top - before.top) <= 4 && direction === 'ltr';
  });
  return isBack ? target.toReversed() : target;
}

function codePreference(chosen: FieldClass | undefined): number {
  const channel = chosen?.codeBy();
  const byChannel = channel === 'phone' ? 40 : channel === 'email' ? -200 : 0;
  return byChannel + Math.min(chosen?.score ?? 0, 30);
}

function hasRoom(fields: readonly FieldFeatures[], target: readonly number[], length: number): boolean {
  if (target.length > 1) {
    const inAll = target.reduce((sum, index) => sum + Math.max(1, fields[index]?.maxLength ?? 1), 0);
    return target.length === length || inAll === length;
  }
  const limit = fields[target[0] ?? -1]?.maxLength ?? null;
  return limit === null || limit >= length;
}
