import { lazily } from '../../../domain/lazily.ts';
import type { FieldFeatures } from '../../dom/field-features.ts';
import { allNames, isCalled } from './field-names.ts';
import { findNeedle, plainWords, wordsWithout } from './phrase-matcher.ts';
import { createRules, type Rules } from './rules.ts';

// `cc` alone is the country code.
const CARD = /card|expir|\bcc[-_]?[a-z]|cvv|cvc/i;

const SECURITY_CODE = /cv[vcn]|csc/i;

export function isSecurityCode({ name, id, label, before, placeholder }: FieldFeatures): boolean {
  return SECURITY_CODE.test(`${name} ${id} ${label || before} ${placeholder}`);
}

const ofCard = new WeakMap<FieldFeatures, boolean>();

/** A payment card's number, expiry date or security code. */
export function isOfCard(field: FieldFeatures, rules: Rules): boolean {
  const known = ofCard.get(field) ?? saysCard(field, rules);
  ofCard.set(field, known);
  return known;
}

/** "Identity card number": longer words, for another card. */
const otherCards = lazily(() => {
  const { neither, card } = createRules();
  return neither.filter((needle) => findNeedle(needle, card.needles) === null);
});

function saysCard(field: FieldFeatures, rules: Rules): boolean {
  const names = [field.name, field.id, ...field.autocomplete].join(' ');
  if (CARD.test(names)) return true;
  // Most fields are named for something else; their label is not read.
  if (findNeedle(plainWords(names), rules.neither) !== null || !isCalled(field, rules.card)) return false;
  return findNeedle(wordsWithout(allNames(field), otherCards()), rules.card.needles) !== null;
}
