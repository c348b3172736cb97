import type { FieldFeatures } from '../dom/field-features.ts';
import { askedFor } from './asked-for.ts';
import { allNames, isCalled } from './evidence/field-names.ts';
import { findNeedle, plainWords, wordsWithout } from './evidence/phrase-matcher.ts';
import type { Rules } from './evidence/rules.ts';

const ONLY_CALLING_CODE = /^\s*\+\s?\d{1,4}\s*$/;
/** `GB` is the code of a place. */
const ONLY_LETTERS = /^[A-Z]{2,3}\b\D*$/;
const COUNTRY_AND_CODE = /^[\p{L}\s.'-]+\(?\+\s?\d{1,4}\)?\s*$/u;
const CALLING_CODE = /(^|[^\d+])\+\s?\d{1,4}([^\d]|$)/;

/** The reason, or null if it does not. */
export function isCountryCodeField(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  rules: Rules,
): string | null {
  const said = saysCountryCode(field, rules);
  if (field.tag === 'select') return selectReason(field, all, said, rules);
  if (field.tag !== 'input' || ONLY_LETTERS.test(field.placeholder)) return null;
  if (!/^(text|tel|number|)$/.test(field.type) && !(field.type === 'search' && field.opensList)) return null;
  if (listsCallingCodes(field)) return 'suggests calling codes';
  if (COUNTRY_AND_CODE.test(field.value) && phoneIsNear(field, all, rules))
    return 'holds a country in front of a phone';
  if (said !== null && (hasRoomForCodeOnly(field) || phoneIsNear(field, all, rules)))
    return `country code: "${said}"`;
  const showsCode = [field.value, field.placeholder].some((text) => ONLY_CALLING_CODE.test(text));
  if ((!showsCode && !field.opensList) || !hasPhoneInRow(field, all, rules)) return null;
  if (showsCode) return 'shows a calling code in front of a phone';
  return field.callingCodeBeside !== '' ? 'a list of calling codes to search in' : null;
}

function hasRoomForCodeOnly({ maxLength }: FieldFeatures): boolean {
  return maxLength !== null && maxLength <= 6;
}

/** The phone field right after it, or after the list whose choice this field only shows. */
function hasPhoneInRow(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): boolean {
  const next = all[field.index + 1];
  const phone = next?.tag === 'select' ? all[field.index + 2] : next;
  if (phone === undefined || phone.form !== field.form || !isPhoneLike(phone, rules)) return false;
  return Math.abs(field.box.top - phone.box.top) <= phone.box.height / 2;
}

function saysCountryCode(field: FieldFeatures, rules: Rules): string | null {
  if (field.tag === 'input' && (askedFor(field, rules) !== null || asksForCode(field, rules))) return null;
  // A number "with country code" is the whole number.
  return findNeedle(wordsWithout(allNames(field), rules.phrasesForPhone), rules.countryCode.needles);
}

/** `phoneCode` is a calling code, unless the label is about another code. */
function asksForCode({ label, before }: FieldFeatures, { code }: Rules): boolean {
  return findNeedle(plainWords(label || before), code.needles) !== null;
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
  const sharesRow = sharesRowWithPhone(field, all, rules);
  if (said !== null && (sharesRow || phoneIsNear(field, all, rules))) return `country code: "${said}"`;
  return sharesRow && listsCountries(field) ? 'a list of countries in the row of a phone' : null;
}

function listsCallingCodes({ options }: FieldFeatures): boolean {
  const mostOthers = options.length * 0.4;
  let others = 0;
  // Stop early: most lists are of something else.
  for (const { text, value } of options) {
    if (!CALLING_CODE.test(text) && !/^\+\d{1,4}$/.test(value)) others++;
    if (others > mostOthers) return false;
  }
  return options.length - others >= 3;
}

const ISO_COUNTRY = /^[A-Z]{2}$/;
const WELL_KNOWN = [
  ['US', 'GB', 'FR'],
  ['USA', 'GBR', 'FRA'],
];

function listsCountries(field: FieldFeatures): boolean {
  const { options } = field;
  // Two of them may be AM and PM.
  if (options.length > 2 && options.every(({ text }) => ISO_COUNTRY.test(text.trim()))) return true;
  const values = new Set(field.options.map(({ value }) => value.toUpperCase()));
  return values.size >= 20 && WELL_KNOWN.some((isos) => isos.every((iso) => values.has(iso)));
}

/** Whether the smallest part of the page around the list holds phone fields and nothing else. */
function sharesRowWithPhone(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): boolean {
  const others = field.companions.filter((index) => index !== field.index);
  return others.length > 0 && others.length <= 3 && others.every((index) => isPhoneLike(all[index], rules));
}

function phoneIsNear(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): boolean {
  const next = all[field.index + 1];
  return next !== undefined && next.form === field.form && isPhoneLike(next, rules);
}

function isPhoneLike(field: FieldFeatures | undefined, { phone }: Rules): boolean {
  return field !== undefined && (field.type === 'tel' || isCalled(field, phone));
}
