import type { FieldClass, FieldFeatures, FieldKind } from '../dom/field-features.ts';
import { askedFor } from './asked-for.ts';
import { autocompleteClass } from './autocomplete-attribute.ts';
import { codeBy } from './code-channel.ts';
import { isCountryCodeField } from './country-code-field.ts';
import { isCalledOtherwise } from './evidence/called-otherwise.ts';
import { isAloneInLanguage, ownNames } from './evidence/field-names.ts';
import { beginsWithCallingCode, isCallingCode } from './evidence/number-like.ts';
import { findNeedle, plainWords } from './evidence/phrase-matcher.ts';
import { ENOUGH } from './evidence/places.ts';
import { createRules, type Rules } from './evidence/rules.ts';
import { findCodeParts } from './groups/code-halves.ts';
import { findDigitBoxes } from './groups/digit-boxes.ts';
import { findListSearches } from './groups/list-search.ts';
import { findLoneField } from './groups/lone-field.ts';
import { findPhoneParts } from './groups/phone-parts.ts';
import { scoreCode } from './score-code.ts';
import { scorePhone } from './score-phone.ts';
import { weakerCodes } from './weaker-codes.ts';

export type Classify = (fields: readonly FieldFeatures[]) => FieldClass[];

/** Decides what each field is for, and why. `autocomplete` wins over words, and groups are found last. */
export function createClassify(rules: Rules = createRules()): Classify {
  return (fields) => {
    const alone = fields.map((field) => classifyAlone(field, fields, rules));
    const weaker = weakerCodes(fields, alone, rules);
    const classes = alone.map((one, index) =>
      weaker.has(index)
        ? other([...one.reasons, 'beside a field for a one-time code'], one.mayTakePhone)
        : one,
    );
    for (const find of [findListSearches, findDigitBoxes, findPhoneParts, findCodeParts, findLoneField]) {
      for (const [index, { kind, reason }] of find(fields, classes, rules)) {
        const before = classes[index];
        const field = fields[index];
        if (before === undefined || field === undefined) continue;
        const isCode = kind.startsWith('otp');
        classes[index] = {
          ...before,
          kind,
          codeBy: isCode ? () => codeBy(field, fields, rules) : before.codeBy,
          score: Math.max(before.score, ENOUGH),
          reasons: [...before.reasons, reason],
        };
      }
    }
    return classes;
  };
}

function classifyAlone(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): FieldClass {
  if (field.isLocked) return other(['locked'], false);
  const declared = declaredClass(field, rules);
  if (declared !== null && declared !== 'other') {
    const channel = declared === 'otp' ? () => codeBy(field, all, rules) : unsaid;
    return { kind: declared, score: 100, codeBy: channel, mayTakePhone: false, reasons: ['autocomplete'] };
  }
  if (field.tag !== 'select' && !mayBeEither(field, rules))
    return other(['no word of a phone or a code'], false);
  const phone = scorePhone(field, all, rules);
  if (declared === 'other') {
    return other([`autocomplete says ${field.autocomplete.join(' ')}`], phone.amongOthers);
  }
  const countryCode = isCountryCodeField(field, all, rules);
  if (countryCode !== null) {
    return {
      kind: 'tel-country-code',
      score: 10,
      codeBy: unsaid,
      mayTakePhone: false,
      reasons: [countryCode],
    };
  }
  if (field.tag === 'select') return other(['a list to choose from'], false);
  const code = askedFor(field, rules) === 'phone' ? NO_CODE : scoreCode(field, all, rules);
  if (code.score >= ENOUGH && code.score >= phone.score) {
    // Few ask, and the answer takes reading the whole form.
    const channel = () => codeBy(field, all, rules);
    return { kind: 'otp', score: code.score, codeBy: channel, mayTakePhone: false, reasons: code.reasons };
  }
  if (phone.score >= ENOUGH) {
    return { kind: 'tel', score: phone.score, codeBy: unsaid, mayTakePhone: false, reasons: phone.reasons };
  }
  return other([...phone.reasons, ...code.reasons], phone.amongOthers);
}

/** The page's own word for the field. `username` on one that asks for a phone number is a sign-in by phone. */
function declaredClass(field: FieldFeatures, rules: Rules): FieldKind | null {
  const declared = autocompleteClass(field);
  if (declared === 'otp' && (askedFor(field, rules) === 'phone' || isCalledOtherwise(field, rules)))
    return null;
  const isUserName = declared === 'other' && field.autocomplete.includes('username');
  return isUserName && askedFor(field, rules) === 'phone' ? null : declared;
}

const NO_CODE = { score: 0, reasons: ['asks for a phone number'] };

/** A cheap first check: most fields are for something else, and say so. */
function mayBeEither(field: FieldFeatures, rules: Rules): boolean {
  const { placeholder, type, inputMode, maxLength, value } = field;
  if (/^(tel|number)$/.test(type) || /^(tel|numeric)$/.test(inputMode) || field.pattern !== '') return true;
  if (/\d|[_x•·*-]{3}/i.test(placeholder) || (maxLength !== null && maxLength <= 10)) return true;
  if (beginsWithCallingCode(value)) return true;
  const names = ownNames(field);
  const says = (words: string) => findNeedle(words, rules.anything) !== null;
  if (says(names) || says(plainWords(placeholder)) || field.opensList || isAloneInLanguage(field, rules))
    return true;
  // Not those with words for a phone: one may search the list of calling codes.
  if (type === 'email' || findNeedle(names, rules.neither) !== null) return false;
  if (says(plainWords(`${field.label} | ${field.description}`))) return true;
  // Without a label, the text in front is the label.
  if (field.label !== '') return false;
  return isCallingCode(field.before) || says(plainWords(`${field.before} | ${field.after}`));
}

function unsaid(): null {
  return null;
}

function other(reasons: readonly string[], mayTakePhone: boolean): FieldClass {
  return { kind: 'other', score: 0, codeBy: unsaid, mayTakePhone, reasons };
}
