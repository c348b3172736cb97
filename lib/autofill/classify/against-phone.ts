import type { FieldFeatures } from '../dom/field-features.ts';
import { askedFor } from './asked-for.ts';
import { nameOfPhone } from './evidence/clauses.ts';
import { isAloneInLanguage } from './evidence/field-names.ts';
import { findNeedle, firstOf, wordsBehind } from './evidence/phrase-matcher.ts';
import { applyRule, type Place, type Score, without } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';

export function wordsAgainstPhone(field: FieldFeatures, places: readonly Place[], rules: Rules): Score[] {
  const named = withoutRemarks(field, places, rules);
  const apart = withoutPhrases(named, rules.phrasesForPhone);
  // English puts what matters last: the phone of a company, not the company of a phone.
  const behind = apart.map((place) => ({ ...place, words: wordsBehind(place.words, rules.anyPhone) }));
  // If the page asks for a phone, its author may name the field after what the phone is for.
  const isAsked = askedFor(field, rules) === 'phone';
  const counted = isAsked ? named.filter(isLabel) : named;
  return [
    ...(NAMES_SETTING.test(field.name) ? [{ score: rules.ofPhone.weight, reasons: [A_SETTING] }] : []),
    applyRule(rules.never, apart),
    // "Work [  ] ext. [  ]": what follows a field may name the next one.
    applyRule(
      rules.extension,
      apart.filter((place) => place.name !== 'text after' && !isFurtherPhone(place, rules)),
    ),
    applyRule(rules.notPhone, isAsked ? apart.filter(isLabel) : apart),
    ...(isAsked ? [] : [applyRule(rules.codeForPhone, apart)]),
    ...(isAloneInLanguage(field, rules) ? [] : [applyRule(rules.other, behind)]),
    applyRule(rules.ofPhone, firstBehind(counted, rules)),
    applyRule(rules.ofPhone, lastBehind(counted.filter(isLabel), rules)),
    applyRule(rules.ofPhone, inFrontOfPhone(counted, rules)),
  ];
}

/** "Additional number of the phone", where an extension is an additional number. */
function isFurtherPhone({ words }: Place, { extension, phone }: Rules): boolean {
  const behind = wordsBehind(words, extension.needles);
  return behind !== words && phone.needles.some((needle) => behind.startsWith(needle));
}

/** On pages that set up a form or a service: `phone_label`, `sms[phone_limit]`. */
const NAMES_SETTING = /(label|limit|placeholder|regexp?|tooltip|template)\W*$/i;
const A_SETTING = 'a setting, by its name';

/** Words for a name to sign in with. Those in the field's own name do not count if the page asks for a phone. */
export function wordsOfSignIn(field: FieldFeatures, places: readonly Place[], rules: Rules): Score {
  const counted = askedFor(field, rules) === 'phone' ? places.filter(isLabel) : places;
  return applyRule(rules.signIn, counted);
}

/** The label, or what stands for one. */
function isLabel({ name }: Place): boolean {
  return name === 'label' || name === 'placeholder' || name === 'text before';
}

function withoutRemarks(field: FieldFeatures, places: readonly Place[], rules: Rules): readonly Place[] {
  const texts: Readonly<Record<string, string>> = {
    label: field.label,
    placeholder: field.placeholder,
    'text before': field.before,
  };
  return places.map((place) => {
    const text = Object.hasOwn(texts, place.name) ? texts[place.name] : undefined;
    return text === undefined ? place : { ...place, words: nameOfPhone(text, rules) };
  });
}

/** Turkish `cep telefonu` contains the Brazilian postal code, and a field with that label may be named `cep`. */
function withoutPhrases(places: readonly Place[], phrases: readonly string[]): readonly Place[] {
  if (places.every(({ words }) => findNeedle(words, phrases) === null)) return places;
  const said = phrases.filter((phrase) => places.some(({ words }) => words.includes(phrase)));
  const words = said.flatMap((phrase) => phrase.trim().split(' ')).map((word) => ` ${word} `);
  return without(without(places, said), words);
}

/** "Phone model", "phone number format" */
function firstBehind(places: readonly Place[], { phone, number }: Rules): Place[] {
  return places
    .filter(({ words }) => findNeedle(words, phone.needles) !== null)
    .map((place) => {
      const [behind = []] = wordsBehind(place.words, phone.needles)
        .split('|')
        .map((words) => words.trim().split(' '));
      const saysNothing = (word: string) => /^(\d+|and)$/.test(word) || number.needles.includes(` ${word} `);
      const first = behind.find((word) => !saysNothing(word)) ?? '';
      return { ...place, words: ` ${first} ` };
    });
}

const MOST_BEHIND = 3;
const SMALL_WORD = /^(and|or|for|to|of|in|on|at|by|with|from|as|the|a|an|your|our|this|is|if|we|you)$/;

/** "Phone field label", "WhatsApp access token" */
function lastBehind(places: readonly Place[], { phone }: Rules): Place[] {
  return places
    .filter(({ words }) => findNeedle(words, phone.needles) !== null)
    .flatMap((place) => {
      const [behind = ''] = wordsBehind(place.words, phone.needles).split('|');
      const words = behind.trim().split(' ');
      const isName =
        words.length > 1 && words.length <= MOST_BEHIND && !words.some((word) => SMALL_WORD.test(word));
      return isName ? [{ ...place, words: ` ${words.at(-1)} ` }] : [];
    });
}

/** "The model of your phone", "Messages per phone number" */
function inFrontOfPhone(places: readonly Place[], { phone }: Rules): Place[] {
  return places.flatMap((place) => {
    const found = / (of|per) /.test(place.words) ? firstOf(place.words, phone.needles) : null;
    const inFront = found ? place.words.slice(0, found.at) : '';
    const last =
      / (\S+) of( the| a| your| this| my)? ?$/.exec(inFront)?.[1] ?? / (per)( each)? ?$/.exec(inFront)?.[1];
    return last ? [{ ...place, words: ` ${last} ` }] : [];
  });
}
