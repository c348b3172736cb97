import type { FieldFeatures } from '../dom/field-features.ts';
import { findNeedle, plainWords, wordsWithout } from './evidence/phrase-matcher.ts';
import type { Rules } from './evidence/rules.ts';

const CALLING_CODE = /(^|[^\d+])\+\s?\d{1,4}([^\d]|$)/;

/** The reason why a field takes the country of a number, or null. */
export function isCountryCodeField(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  rules: Rules,
): string | null {
  const named = field.label || field.before;
  const own = plainWords(
    `${named} | ${field.name} | ${field.id} | ${field.placeholder} | ${field.otherNames}`,
  );
  // A number "with country code" is all of it.
  const said = findNeedle(wordsWithout(own, rules.phrasesForPhone), rules.countryCode.needles);
  if (field.tag === 'select') return selectReason(field, all, said, rules);
  if (field.tag !== 'input' || !/^(text|tel|number|)$/.test(field.type)) return null;
  const roomForNumber = field.maxLength === null || field.maxLength > 6;
  if (said !== null && (!roomForNumber || phoneIsNear(field, all, rules))) return `country code: "${said}"`;
  return null;
}

function selectReason(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  said: string | null,
  rules: Rules,
): string | null {
  if (listsCallingCodes(field)) return 'a list of calling codes';
  // "Phone country" needs no phone beside it.
  if (said !== null && findNeedle(plainWords(said), rules.phone.needles) !== null)
    return `country code: "${said}"`;
  const nearPhone = phoneIsNear(field, all, rules) || sharesRowWithPhone(field, all, rules);
  if (said !== null && nearPhone) return `country code: "${said}"`;
  if (sharesRowWithPhone(field, all, rules) && listsCountries(field))
    return 'a list of countries in the row of a phone';
  return null;
}

function listsCallingCodes({ options }: FieldFeatures): boolean {
  const mostOthers = options.length * 0.4;
  let others = 0;
  // Lists of something else are known as such before they are read to their end.
  for (const { text, value } of options) {
    if (!CALLING_CODE.test(text) && !/^\+\d{1,4}$/.test(value)) others++;
    if (others > mostOthers) return false;
  }
  return options.length - others >= 3;
}

const WELL_KNOWN = [
  ['US', 'GB', 'FR'],
  ['USA', 'GBR', 'FRA'],
];

function listsCountries(field: FieldFeatures): boolean {
  const values = new Set(field.options.map(({ value }) => value.toUpperCase()));
  return values.size >= 20 && WELL_KNOWN.some((isos) => isos.every((iso) => values.has(iso)));
}

/** The smallest part of the page around the list holds a phone field and nothing else. */
function sharesRowWithPhone(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): boolean {
  const others = field.companions.filter((index) => index !== field.index);
  return others.length > 0 && others.length <= 3 && others.every((index) => isPhoneLike(all[index], rules));
}

function phoneIsNear(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): boolean {
  const next = all[field.index + 1];
  return next !== undefined && next.form === field.form && isPhoneLike(next, rules);
}

function isPhoneLike(field: FieldFeatures | undefined, rules: Rules): boolean {
  if (field === undefined) return false;
  if (field.type === 'tel') return true;
  const own = plainWords(
    `${field.label || field.before} | ${field.name} | ${field.id} | ${field.placeholder}`,
  );
  return findNeedle(own, rules.phone.needles) !== null;
}
