import type { FieldClass, FieldFeatures, FieldKind } from '../../dom/field-features.ts';
import { allNames, isCalled } from '../evidence/field-names.ts';
import { findNeedle, plainWords } from '../evidence/phrase-matcher.ts';
import type { Rules } from '../evidence/rules.ts';
import type { Finding } from './digit-boxes.ts';

/** What the parts of a number take, by how many there are. */
export const KINDS_OF_PARTS: Readonly<Record<number, readonly FieldKind[]>> = {
  2: ['tel-area-code', 'tel-local'],
  3: ['tel-area-code', 'tel-local-prefix', 'tel-local-suffix'],
  4: ['tel-country-code', 'tel-area-code', 'tel-local-prefix', 'tel-local-suffix'],
};

const TAKEN = new Set<FieldKind>(['tel-country-code', 'otp-digit']);
const LONGEST_PART = 5;
// `tel1`, `phone_b`, `homePhoneArea`, `mobile[prefix]`.
const PART_OF_NAME =
  /([\W_]*(\d{1,2}|area(code)?|pre(fix)?|exch(ange)?|suf(fix)?|mid(dle)?|first|last|line|num(ber)?|ext|[abc]))[\]\W_]*$/i;

/** Short fields with one name and a count, common in Japan, Korea and on older pages. */
export function findSeries(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  start: number,
  rules: Rules,
): Finding {
  const found: Finding = new Map();
  const first = fields[start];
  const stem = first && stemOf(first);
  if (first === undefined || !stem) return found;
  const parts = [first];
  for (let next = fields[start + 1]; next && parts.length < 5; next = fields[next.index + 1]) {
    if (next.form !== first.form || stemOf(next) !== stem || !isShort(next)) break;
    parts.push(next);
  }
  const last = parts.at(-1);
  if (last && parts.length > 2 && isCalled(last, rules.extension)) parts.pop();
  const kinds = KINDS_OF_PARTS[parts.length];
  if (kinds === undefined || !isShort(first) || parts.some(({ index }) => isTaken(classes[index])))
    return found;
  if (isFax(first, rules) || findNeedle(allNames(first), rules.neither) !== null) return found;
  if (!speaksOfPhone(first, rules) && findNeedle(plainWords(stem), rules.phone.needles) === null)
    return found;
  parts.forEach(({ index }, n) => {
    found.set(index, {
      kind: kinds[n] ?? 'tel-local',
      reason: `one of ${parts.length} parts called "${stem}"`,
    });
  });
  return found;
}

/** `mobile[]` counts only in its ids. */
function stemOf({ name, id }: FieldFeatures): string | null {
  for (const called of [name, id]) {
    const at = PART_OF_NAME.exec(called)?.index ?? 0;
    if (at > 0) return called.slice(0, at);
  }
  return null;
}

function isShort({ tag, type, maxLength, size, options }: FieldFeatures): boolean {
  if (tag === 'select')
    return options.length > 0 && options.every(({ text }) => /^\D?\d{0,4}$|^\W*$/.test(text.trim()));
  const room = Math.min(maxLength ?? 99, size ?? 99);
  return tag === 'input' && /^(text|tel|number|)$/.test(type) && room >= 2 && room <= LONGEST_PART;
}

function isTaken(found: FieldClass | undefined): boolean {
  return found === undefined || TAKEN.has(found.kind);
}

/** Whether the text in front says fax, whatever the field is called. */
export function isFax({ before }: FieldFeatures, { never }: Rules): boolean {
  return findNeedle(plainWords(before), never.needles) !== null;
}

export function speaksOfPhone(field: FieldFeatures, { phone, areaCode, reach, number }: Rules): boolean {
  const isReached = isCalled(field, reach) && isCalled(field, number);
  return isReached || isCalled(field, phone) || isCalled(field, areaCode);
}
