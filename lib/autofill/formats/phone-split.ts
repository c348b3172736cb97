import type { PhoneParts } from '../../domain/phone.ts';

const LENGTHS: Readonly<Record<string, number>> = {
  'tel-area-code': 3,
  'tel-local-prefix': 3,
  'tel-local-suffix': 4,
  'tel-local': 7,
};
const NORTH_AMERICAN = 10;

/** The digits for each part of a number; null if they cannot be told apart. */
export function phoneTextsInParts(
  { national }: PhoneParts,
  kinds: readonly string[],
  fields: readonly { maxLength: number }[],
): string[] | null {
  const isNorthAmerican = national.length === NORTH_AMERICAN;
  const lengths = fields.map(({ maxLength }, n) => {
    const isLast = n === fields.length - 1;
    if (isNorthAmerican) return LENGTHS[kinds[n] ?? ''] ?? NORTH_AMERICAN;
    // Elsewhere only the fields themselves show how the number is cut.
    return isLast ? national.length : maxLength > 0 ? maxLength : null;
  });
  const texts: string[] = [];
  let from = 0;
  for (const length of lengths) {
    if (length === null) return null;
    texts.push(national.slice(from, from + length));
    from += length;
  }
  const last = fields.at(-1)?.maxLength ?? -1;
  const fits = last <= 0 || (texts.at(-1)?.length ?? 0) <= last;
  return fits && texts.every((text) => text !== '') && texts.join('') === national ? texts : null;
}
