import type { FieldElement, FieldFacts } from './field-facts.ts';
import type { PageReader, PageReading } from './reader.ts';
import type { TextField } from './type-text.ts';
import { isTextField } from './type-text.ts';

/** Finds the wanted fields in a reading: the country first, or null, then those to type into. */
export type Choose = (reading: PageReading, focused: number | null) => Choice | null;

interface Choice {
  country: number | null;
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

/** Null where the page has no such field. */
export function chooseFields(page: PageReader, choose: Choose, meant: Element | null): ChosenFields | null {
  let current = find(page, choose, meant);
  if (current === null) return null;
  const { facts } = current;
  const kinds = current.choice.fields.map((index) => current?.reading.classes[index]?.kind ?? 'other');
  const refreshed = () => {
    if (current?.texts.every(({ isConnected }) => isConnected)) return current;
    // The field that the user pointed at is gone, so the one in its place is looked for by what it is.
    const again = find(page, choose, meant?.isConnected ? meant : null);
    // Another field than before is the next step of the page, not this one.
    current = again !== null && isSameField(again.facts, facts) ? again : null;
    return current;
  };
  return {
    texts: () => refreshed()?.texts ?? [],
    country: () => refreshed()?.country ?? null,
    facts,
    kinds,
  };
}

function find(page: PageReader, choose: Choose, meant: Element | null) {
  const reading = page.read(meant);
  const at = meant === null ? -1 : reading.elements.indexOf(meant as FieldElement);
  const choice = choose(reading, at < 0 ? null : at);
  if (choice === null) return null;
  const texts = choice.fields.map((index) => reading.elements[index] ?? null);
  if (texts.length === 0 || !texts.every(isTextField)) return null;
  const facts = reading.facts[choice.fields[0] ?? -1];
  if (facts === undefined) return null;
  const country = choice.country === null ? null : (reading.elements[choice.country] ?? null);
  return { reading, choice, texts, country, facts };
}

function isSameField(one: FieldFacts, other: FieldFacts): boolean {
  return (['name', 'type', 'label', 'placeholder', 'maxLength'] as const).every(
    (key) => one[key] === other[key],
  );
}
