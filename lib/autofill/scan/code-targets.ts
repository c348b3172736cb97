import { type Signal, weigh } from '../classify/evidence/signals.ts';
import type { FieldClass, FieldFeatures } from '../dom/field-features.ts';
import { hasRoom, inReadingOrder, withItsLikes } from './box-row.ts';
import { type Choice, COVERED } from './choice.ts';

interface CodeChoice extends Choice {
  by: ReturnType<FieldClass['codeBy']> | undefined;
}

const PREFERENCES: readonly Signal<CodeChoice>[] = [
  { what: 'code comes to a phone', weight: 40, holds: ({ by }) => by === 'phone' },
  COVERED,
];
/** How far the classifier's certainty counts. */
const MAX_SURENESS = 30;

/**
 * Best first. A code that the page says it sent by e-mail is not the SMS's, so such a field is one only if nothing else is and
 * the user has just asked for it (`isAsked`).
 */
export function codeTargets(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  code: { length: number } | null,
  focused: number | null = null,
  isAsked = false,
): number[][] {
  if (focused !== null) {
    return [classes[focused]?.kind === 'otp-digit' ? boxesAround(fields, classes, focused) : [focused]];
  }
  const found = fields
    .filter(({ index }) => startsCode(fields, classes, index))
    .map((field) => ({ field, by: classes[field.index]?.codeBy() }))
    .filter(({ by }) => by !== 'app');
  const ofPhone = found.filter(({ by }) => by !== 'email');
  return (ofPhone.length === 0 && isAsked ? found : ofPhone)
    .map(({ field, by }, _, all) => {
      const choice = { field, by, isOneOfSeveral: all.length > 1 };
      const sureness = Math.min(classes[field.index]?.score ?? 0, MAX_SURENESS);
      return { index: field.index, preference: weigh(PREFERENCES, choice).score + sureness };
    })
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
