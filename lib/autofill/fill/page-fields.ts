import type { FieldsWithCountry } from '../country/country-beside.ts';
import type { FieldElement, FieldFeatures } from '../dom/field-features.ts';
import type { TextField } from '../input/type-text.ts';
import { isTextField } from '../input/type-text.ts';
import type { PageScan, PageScanner } from '../scan/page-scanner.ts';
import type { FieldHint } from './field-hint.ts';

/** Finds what could take the value, best first. `focused`: the field to use, whatever it looks like. */
export type Choose = (reading: PageScan, focused: number | null) => readonly Choice[];

interface Choice {
  /** Null if there is no country beside it. */
  country: number | null;
  fields: readonly number[];
}

/** The chosen fields of a page that may replace them at any time. */
export interface ChosenFields extends FieldsWithCountry {
  kinds: readonly string[];
  /** What was read about all fields of the page. */
  all: readonly FieldFeatures[];
}

export function shownIn(chosen: ChosenFields): string {
  return chosen
    .texts()
    .map(({ value }) => value)
    .join('');
}

/** Why none of the candidates is to be filled. `rejected`: nobody can type there. */
export type Doubt = 'unseen' | 'sends_elsewhere' | 'rejected';

export interface Judge {
  /** Only used if there is nothing better. */
  isSecondChoice(fields: readonly TextField[]): boolean;
  /** What speaks against them; null if nothing does. `isClicked`: the user has pointed at them. */
  doubt(fields: readonly TextField[], isClicked: boolean): Promise<Doubt | null>;
}

/** The first without an objection. Null if the page has no such field. */
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
    // A different field than before is the page's next step.
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

/** Best first. */
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
  // If a dialog covers the field we used last time, the dialog's field is the one being asked for.
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

/** Read while attached: a detached field has no labels. */
function identityOf({ name, type, label, placeholder, maxLength }: FieldFeatures): string {
  return JSON.stringify([name, type, label, placeholder, maxLength]);
}
