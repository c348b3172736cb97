import type { FieldFeatures } from '../../dom/field-features.ts';
import { ownId } from './field-names.ts';
import { nameWords } from './name-words.ts';
import { isNumberWord } from './number-like.ts';
import { findNeedle, plainWords, wordsWithout } from './phrase-matcher.ts';
import { createRules, type Rule } from './rules.ts';

export const ENOUGH = 6;

/** A place with words about a field, and how much they count there. */
export interface Place {
  name: string;
  words: string;
  weight: number;
  /** Read by people, not only by developers. */
  isShown: boolean;
  /** It may belong to another field: on pages with labels after their fields, to the previous one. */
  isDoubtful?: boolean;
}

export function placesOf(field: FieldFeatures): readonly Place[] {
  const known = places.get(field) ?? readPlaces(field);
  places.set(field, known);
  return known;
}

/** What people read right at the field, which names no other. */
export function shownNames(places: readonly Place[]): readonly Place[] {
  return places.filter(({ isShown, isDoubtful, weight }) => isShown && !isDoubtful && weight >= 0.9);
}

/** For a field whose text in front does not name it. */
export function withoutTextBefore(places: readonly Place[]): readonly Place[] {
  return places.filter(({ name }) => name !== 'text before');
}

const places = new WeakMap<FieldFeatures, readonly Place[]>();

function readPlaces(field: FieldFeatures): Place[] {
  const rules = createRules();
  const label = plainWords(field.label);
  const hasLabel = label.trim() !== '' && !isNumberWord(field.label);
  const names = [field.name, ownId(field), ...field.otherNames.split(' ')].filter(Boolean);
  const own = names.map(lastPart);
  return [
    { name: 'label', words: label, weight: 1, isShown: true },
    {
      name: 'name',
      words: own.map((name) => nameWords(name, rules)).join(APART),
      weight: 0.9,
      isShown: false,
    },
    {
      name: 'whole name',
      words: plainWords(field.name),
      weight: own[0] === field.name ? 0 : 0.3,
      isShown: false,
    },
    { name: 'placeholder', words: plainWords(field.placeholder), weight: 0.9, isShown: true },
    ...(hasLabel ? [] : textsBeside(field)),
    { name: 'description', words: plainWords(field.description), weight: 0.3, isShown: true },
  ].filter((place) => place.words.trim() !== '' && place.weight > 0);
}

/** Keeps phrases from beginning in one name and ending in the next. */
const APART = '|';

/** Without a real label, the text before the field is the label. With one, it may be anything. */
function textsBeside({ before, after }: FieldFeatures): Place[] {
  return [
    // A sentence is about more than the field.
    {
      name: 'text before',
      words: plainWords(before),
      weight: before.length > 60 ? 0.5 : 0.9,
      isShown: true,
      isDoubtful: !/[:：]\W*$/.test(before),
    },
    { name: 'text after', words: plainWords(after), weight: 0.2, isShown: true },
  ];
}

/** `order.card.phoneNumber` and `user[phone]`: the last part names the field. */
export function lastPart(name: string): string {
  const parts = name.split(/[.[\]/:]+/).filter(Boolean);
  const last = parts.at(-1) ?? name;
  return /^(number|value|input|no|field)$/i.test(last) ? parts.slice(-2).join(' ') : last;
}

export interface Score {
  score: number;
  reasons: string[];
}

/** Adds the rule's weight for each place with one of its phrases. After the first, places mostly repeat it and count half. */
export function applyRule(rule: Rule, places: readonly Place[]): Score {
  const found = places
    .map((place) => ({ place, needle: findNeedle(place.words, rule.needles) }))
    .filter(({ needle }) => needle !== null)
    .map((hit) => ({ ...hit, weight: rule.weight < 0 ? doubted(hit.place) : hit.place.weight }))
    .sort((a, b) => b.weight - a.weight);
  const score = found.reduce((total, { weight }, n) => total + rule.weight * weight * (n === 0 ? 1 : 0.5), 0);
  return { score, reasons: found.map(({ place, needle }) => `${rule.key}: "${needle}" in ${place.name}`) };
}

function doubted({ weight, isDoubtful }: Place): number {
  return isDoubtful ? weight / 2 : weight;
}

/** The places without the given phrases, so that a rule does not find its words inside another's. */
export function without(places: readonly Place[], needles: readonly string[]): readonly Place[] {
  if (places.every(({ words }) => findNeedle(words, needles) === null)) return places;
  return places.map((place) => ({ ...place, words: wordsWithout(place.words, needles) }));
}

/** Like `without`, but only in developers' names; what a person reads stays. */
export function withoutInNames(places: readonly Place[], needles: readonly string[]): readonly Place[] {
  return places.map((place) =>
    place.name === 'name' || place.name === 'whole name'
      ? { ...place, words: wordsWithout(place.words, needles) }
      : place,
  );
}

export function sum(scores: readonly Score[]): Score {
  return {
    score: scores.reduce((total, { score }) => total + score, 0),
    reasons: scores.flatMap(({ reasons }) => reasons),
  };
}
