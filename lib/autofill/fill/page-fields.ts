import type { FieldsWithCountry } from '../country/country-beside.ts';
import type { FieldElement, FieldFeatures } from '../dom/field-features.ts';
import type { TextField } from '../input/type-text.ts';
import { isTextField } from '../input/type-text.ts';
import type { PageScan, PageScanner } from '../scan/page-scanner.ts';
import type { FieldHint } from './field-hint.ts';

/** Finds what could take the value in a reading, the best first. `focused`: the field that is meant whatever it looks like. */
export type Choose = (reading: PageScan, focused: number | null) => readonly Choice[];

interface Choice {
  /** Index of the country beside it, or null. */
  country: number | null;
  /** Those to type into. */
  fields: readonly number[];
}

/** The chosen fields of a page that may replace them at any time. */
export interface ChosenFields extends FieldsWithCountry {
  kinds: readonly string[];
  /** What was read about all fields of the page. */
  all: readonly FieldFeatures[];
}

/** All that stands in the fields. */
export function shownIn(chosen: ChosenFields): string {
  return chosen
    .texts()
    .map(({ value }) => value)
    .join('');
}

/** Why nothing of what could take the value is to take it. `rejected`: nobody can type there. */
export type Doubt = 'unseen' | 'sends_elsewhere' | 'rejected';

/** What is to be known of fields before anything is typed into them. */
export interface Judge {
  /** Others are better, where there are any. */
  isSecondChoice(fields: readonly TextField[]): boolean;
  /** What speaks against them; null where nothing does. `isClicked`: the user has pointed at them. */
  doubt(fields: readonly TextField[], isClicked: boolean): Promise<Doubt | null>;
}

/** The first that nothing speaks against. Null where the page has no such field. */
export async function chooseFields(
  scanner: PageScanner,
  choose: Choose,
  hint: FieldHint,
  judge: Judge,
): Promise<ChosenFields | Doubt | null> {
  let first: Doubt | null = null;
  const rank = ({ texts }: Found) => Number(judge.isSecondChoice(texts));
  for (const one of findTargets(scanner, choose, hint).toSorted((a, b) => rank(a) - rank(b))) {
    const doubt = await judge.doubt(one.texts, hint.isClicked);
    if (doubt === null) return chosenFields(one, () => findTargets(scanner, choose, hint));
    first ??= doubt;
  }
  return first;
}

function chosenFields(first: Found, findAgain: () => readonly Found[]): ChosenFields {
  const { features } = first;
  const names = identityOf(features);
  const kinds = first.choice.fields.map((index) => first.reading.classes[index]?.kind ?? 'other');
  let current: Found | null = first;
  const refreshed = () => {
    if (current?.texts.every(({ isConnected }) => isConnected)) return current;
    // Another field than before is the next step of the page, not this one.
    current = findAgain().find((one) => identityOf(one.features) === names) ?? null;
    return current;
  };
  return {
    texts: () => refreshed()?.texts ?? [],
    country: () => refreshed()?.country ?? null,
    all: first.reading.features,
    features,
    kinds,
  };
}

interface Found {
  reading: PageScan;
  choice: Choice;
  texts: readonly TextField[];
  country: FieldElement | null;
  features: FieldFeatures;
}

/** All that could take the value now, the best first. */
function findTargets(scanner: PageScanner, choose: Choose, hint: FieldHint): Found[] {
  const pinned = hint.pinned();
  const reading = scanner.read(pinned);
  const place = (field: FieldElement | null) => {
    const at = field === null ? -1 : reading.elements.indexOf(field);
    return at < 0 ? null : at;
  };
  const before = place(hint.preferred());
  const choices = choose(reading, place(pinned));
  const asBefore = choices.find(({ fields }) => before !== null && fields.includes(before));
  // A dialog that lies over the field of the time before asks for the number now.
  const isBehind = before !== null && choices.length > 1 && reading.features[before]?.isCovered;
  const first = isBehind ? undefined : asBefore;
  const ordered = first ? [first, ...choices.filter((choice) => choice !== first)] : choices;
  return ordered.flatMap((choice) => {
    const texts = choice.fields.map((index) => reading.elements[index] ?? null);
    const features = reading.features[choice.fields[0] ?? -1];
    if (texts.length === 0 || !texts.every(isTextField) || features === undefined) return [];
    const country = choice.country === null ? null : (reading.elements[choice.country] ?? null);
    return [{ reading, choice, texts, country, features }];
  });
}

/** Told while the field is in the page: one that is gone has no label any more. */
function identityOf({ name, type, label, placeholder, maxLength }: FieldFeatures): string {
  return JSON.stringify([name, type, label, placeholder, maxLength]);
}
