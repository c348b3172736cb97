import type { Aim } from './aim.ts';
import type { FieldElement, FieldFacts } from './field-facts.ts';
import type { PageReader, PageReading } from './reader.ts';
import type { TextField } from './type-text.ts';
import { isTextField } from './type-text.ts';

/** Finds what could take the value in a reading, the best first. `focused`: the field that is meant whatever it looks like. */
export type Choose = (reading: PageReading, focused: number | null) => readonly Choice[];

interface Choice {
  /** Index of the country beside it, or null. */
  country: number | null;
  /** Those to type into. */
  fields: readonly number[];
}

/** The chosen fields of a page that may replace them at any time. */
export interface ChosenFields {
  /** Empty once the page has moved on and shows none. */
  texts(): readonly TextField[];
  country(): FieldElement | null;
  /** What was read about the first field. */
  facts: FieldFacts;
  kinds: readonly string[];
}

/** All that stands in the fields. */
export function shownIn(chosen: ChosenFields): string {
  return chosen
    .texts()
    .map(({ value }) => value)
    .join('');
}

/** Null where the page has no such field. */
export function chooseFields(reader: PageReader, choose: Choose, aim: Aim): ChosenFields | null {
  let current = find(reader, choose, aim);
  if (current === null) return null;
  const { facts } = current;
  const names = namesOf(facts);
  const kinds = current.choice.fields.map((index) => current?.reading.classes[index]?.kind ?? 'other');
  const refreshed = () => {
    if (current?.texts.every(({ isConnected }) => isConnected)) return current;
    const again = find(reader, choose, aim);
    // Another field than before is the next step of the page, not this one.
    current = again !== null && namesOf(again.facts) === names ? again : null;
    return current;
  };
  return {
    texts: () => refreshed()?.texts ?? [],
    country: () => refreshed()?.country ?? null,
    facts,
    kinds,
  };
}

function find(reader: PageReader, choose: Choose, aim: Aim) {
  const meant = aim.meant();
  const reading = reader.read(meant);
  const place = (field: FieldElement | null) => {
    const at = field === null ? -1 : reading.elements.indexOf(field);
    return at < 0 ? null : at;
  };
  const before = place(aim.preferred());
  const choices = choose(reading, place(meant));
  const asBefore = choices.find(({ fields }) => before !== null && fields.includes(before));
  // A dialog that lies over the field of the time before asks for the number now.
  const isBehind = before !== null && choices.length > 1 && reading.facts[before]?.isCovered;
  const choice = (isBehind ? null : asBefore) ?? choices[0];
  if (!choice) return null;
  const texts = choice.fields.map((index) => reading.elements[index] ?? null);
  if (texts.length === 0 || !texts.every(isTextField)) return null;
  const facts = reading.facts[choice.fields[0] ?? -1];
  if (facts === undefined) return null;
  const country = choice.country === null ? null : (reading.elements[choice.country] ?? null);
  return { reading, choice, texts, country, facts };
}

/** Told while the field is in the page: one that is gone has no label any more. */
function namesOf({ name, type, label, placeholder, maxLength }: FieldFacts): string {
  return JSON.stringify([name, type, label, placeholder, maxLength]);
}
