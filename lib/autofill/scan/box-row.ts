import type { FieldFeatures } from '../dom/field-features.ts';

const WIDEST_BOX = 96;
const FEWEST_BOXES = 4;
/** Where boxes begin to count. */
const COUNT = /(?<!\d)[01](?!\d)/;

/** A field that is too small for the code, with those behind it that are just like it and hold the rest. */
export function withItsLikes(
  fields: readonly FieldFeatures[],
  target: readonly number[],
  length: number,
): number[] {
  const [first] = target;
  const field = fields[first ?? -1];
  if (first === undefined || field === undefined || target.length > 1) return [...target];
  if (areCounted(fields, first, length)) return fields.slice(first, first + length).map(({ index }) => index);
  const isBox = () => field.box.width <= WIDEST_BOX || isRowOf(fields, first, length);
  const limit = field.maxLength ?? (isBox() ? 1 : length);
  const count = length / limit;
  const group = fields.slice(first, first + count);
  const isRow = Number.isInteger(count) && group.length === count && group.every((one) => isLike(one, field));
  return isRow ? group.map(({ index }) => index) : [first];
}

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

/** As many as the code has characters, and numbered: "Digit 1", "Digit 2". Wherever they are drawn. */
function areCounted(fields: readonly FieldFeatures[], first: number, length: number): boolean {
  const field = fields[first];
  if (field === undefined || (field.maxLength ?? 1) > 1) return false;
  const isNext = (one: FieldFeatures | undefined, n: number) =>
    one?.form === field.form && one.type === field.type && countsOn(field, one, n);
  const row = fields.slice(first, first + length);
  return length >= FEWEST_BOXES && row.every(isNext) && !isNext(fields[first + length], length);
}

function countsOn(first: FieldFeatures, one: FieldFeatures, by: number): boolean {
  return (['label', 'name', 'id'] as const).some((name) => {
    const count = COUNT.exec(first[name])?.[0];
    return count !== undefined && one[name] === first[name].replace(COUNT, String(Number(count) + by));
  });
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
export function inReadingOrder(fields: readonly FieldFeatures[], target: number[]): number[] {
  const boxes = target.flatMap((index) => fields[index] ?? []);
  const isBack = boxes.every(({ box, direction }, n) => {
    const before = boxes[n - 1]?.box ?? { left: Number.POSITIVE_INFINITY, top: box.top };
    return box.left < before.left && Math.abs(box.top - before.top) <= 4 && direction === 'ltr';
  });
  return isBack ? target.toReversed() : target;
}

export function hasRoom(
  fields: readonly FieldFeatures[],
  target: readonly number[],
  length: number,
): boolean {
  if (target.length > 1) {
    const inAll = target.reduce((sum, index) => sum + Math.max(1, fields[index]?.maxLength ?? 1), 0);
    return target.length === length || inAll === length;
  }
  const limit = fields[target[0] ?? -1]?.maxLength ?? null;
  return limit === null || limit >= length;
}
