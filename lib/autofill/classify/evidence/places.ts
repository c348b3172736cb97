import type { FieldFeatures } from '../../dom/field-features.ts';
import { isNumberWord } from './number-like.ts';
import { findNeedle, plainWords, wordsWithout } from './phrase-matcher.ts';
import type { Rule } from './rules.ts';

/** From here on a field counts as what it scored for. */
export const ENOUGH = 6;

/** A place where words about a field stand, and how much they weigh there. */
export interface Place {
  name: string;
  words: string;
  weight: number;
}

export function placesOf(field: FieldFeatures): readonly Place[] {
  const known = places.get(field) ?? readPlaces(field);
  places.set(field, known);
  return known;
}

const places = new WeakMap<FieldFeatures, readonly Place[]>();

function readPlaces(field: FieldFeatures): Place[] {
  const label = plainWords(field.label);
  const hasLabel = label.trim() !== '' && !isNumberWord(field.label);
  const names = [field.name, field.id, ...field.otherNames.split(' ')].filter(Boolean);
  const own = names.map(lastPart).join(' | ');
  return [
    { name: 'label', words: label, weight: 1 },
    { name: 'name', words: plainWords(own), weight: 0.9 },
    { name: 'whole name', words: plainWords(field.name), weight: own.startsWith(field.name) ? 0 : 0.3 },
    { name: 'placeholder', words: plainWords(field.placeholder), weight: 0.9 },
    ...(hasLabel ? [] : textsBeside(field)),
    { name: 'description', words: plainWords(field.description), weight: 0.3 },
  ].filter((place) => place.words.trim() !== '' && place.weight > 0);
}

/** Text in front is the label where there is no real one, and may be anything where there is. */
function textsBeside({ before, after }: FieldFeatures): Place[] {
  return [
    // A sentence says more than what the field is.
    { name: 'text before', words: plainWords(before), weight: before.length > 60 ? 0.5 : 0.9 },
    { name: 'text after', words: plainWords(after), weight: 0.2 },
  ];
}

/** `order.card.phoneNumber` and `user[phone]` name the field with their last part. */
function lastPart(name: string): string {
  const parts = name.split(/[.[\]/:]+/).filter(Boolean);
  const last = parts.at(-1) ?? name;
  return /^(number|value|input|no|field)$/i.test(last) ? parts.slice(-2).join(' ') : last;
}

export interface Score {
  score: number;
  reasons: string[];
}

/** Adds the rule's points for every place it is found in. A second place repeats more than it adds, so it counts half. */
export function applyRule(rule: Rule, places: readonly Place[]): Score {
  const found = places
    .map((place) => ({ place, needle: findNeedle(place.words, rule.needles) }))
    .filter(({ needle }) => needle !== null)
    .map((hit) => ({ ...hit, weight: rule.points < 0 ? doubted(hit.place) : hit.place.weight }))
    .sort((a, b) => b.weight - a.weight);
  const score = found.reduce((total, { weight }, n) => total + rule.points * weight * (n === 0 ? 1 : 0.5), 0);
  return { score, reasons: found.map(({ place, needle }) => `${rule.name}: "${needle}" in ${place.name}`) };
}

// The text in front may belong to the field before, when labels stand behind their fields.
function doubted(place: Place): number {
  return place.name === 'text before' ? place.weight / 2 : place.weight;
}

/** The places without the given words, so that a rule does not see them inside of what another rule has found. */
export function without(places: readonly Place[], needles: readonly string[]): readonly Place[] {
  if (places.every(({ words }) => findNeedle(words, needles) === null)) return places;
  return places.map((place) => ({ ...place, words: wordsWithout(place.words, needles) }));
}

export function sum(scores: readonly Score[]): Score {
  return {
    score: scores.reduce((total, { score }) => total + score, 0),
    reasons: scores.flatMap(({ reasons }) => reasons),
  };
}
