import type { FieldMemory } from '../../domain/fill/field-memory.ts';
import type { PhoneParts } from '../../domain/phone.ts';
import type { CountryBeside } from '../country/country-beside.ts';
import { digits, type PhoneText, phoneTexts, showsNumber } from '../formats/phone-format.ts';
import { phoneTextsInParts } from '../formats/phone-split.ts';
import type { FocusSession } from '../input/focus.ts';
import { holdsInTheEnd, staysHeld } from '../input/late-answers.ts';
import { restoreValue } from '../input/set-value.ts';
import { typeText, type Way } from '../input/type-text.ts';
import { isInvalid } from '../input/validity.ts';
import { inTurn } from './in-turn.ts';
import { type ChosenFields, shownIn } from './page-fields.ts';

export interface NumberToEnter {
  chosen: ChosenFields;
  country: CountryBeside;
  parts: PhoneParts;
  memory: FieldMemory | null;
  focus: FocusSession;
}

/** How a number got into its field. */
export interface NumberEntry {
  format: string | null;
  way: string | null;
}

interface Attempt {
  text: PhoneText;
  way: Way;
}

const WAYS_FOR_NUMBERS: readonly Way[] = ['keys', 'slow_keys', 'paste'];
/** Ways other than the usual are for pages that are particular about keys, which mostly take the likeliest formats. */
const FORMATS_IN_OTHER_WAYS_FOR_NUMBERS = 2;

/** Types the number, in one format and way after the other until the page has taken it. Null: it took none. */
export function typeNumber(number: NumberToEnter): Promise<NumberEntry | null> {
  return number.chosen.texts().length > 1 ? typeInParts(number) : typeInOne(number);
}

async function typeInOne(number: NumberToEnter): Promise<NumberEntry | null> {
  const { chosen, country, parts, focus } = number;
  const one = () => chosen.texts().slice(0, 1);
  const [field] = one();
  if (!field) return null;
  const before = field.value;
  const complainedBefore = isInvalid(field);
  // Masks show what they want only once they have the focus.
  await focus.focusField(field);
  // A page that has moved on took the number with it.
  const holds = () =>
    one().every(({ value }) => showsNumber(value, parts)) &&
    (one().length === 0 || country.agrees() !== false);
  const inField = () => one()[0]?.value ?? '';
  const put = async ({ text: { text, continues }, way }: Attempt) => {
    const [now] = one();
    if (continues && now) restoreValue(now, before);
    const shown = await typeText(text, one, focus, { continues, way });
    return showsNumber(shown, parts) && (await holdsInTheEnd(holds, inField, shown));
  };
  let accepted: Attempt | null = null;
  for await (const attempt of inTurn(attemptsFor(number), inField)) {
    if (!(await put(attempt))) continue;
    const isFine = complainedBefore || !one().some(isInvalid);
    if (isFine && (await staysHeld(holds, inField))) return entryOf(attempt);
    accepted ??= attempt;
  }
  // The page has something to say about every format, which is between it and its user.
  if (accepted === null || !(await put(accepted)) || !(await staysHeld(holds, inField))) return null;
  return entryOf(accepted);
}

function attemptsFor({ chosen, country, parts, memory }: NumberToEnter): Attempt[] {
  const { features } = chosen;
  const agrees = country.agrees();
  const texts = phoneTexts(parts, {
    value: chosen.texts()[0]?.value ?? '',
    maxLength: features.maxLength,
    pattern: features.pattern,
    placeholder: features.placeholder,
    about: `${features.label} ${features.description}`,
    autocomplete: features.autocomplete,
    language: features.language,
    country: agrees === null ? 'not-asked' : agrees ? 'set-elsewhere' : 'wrong-elsewhere',
  });
  const all = WAYS_FOR_NUMBERS.flatMap((way) =>
    texts
      .slice(0, way === 'keys' ? texts.length : FORMATS_IN_OTHER_WAYS_FOR_NUMBERS)
      .map((text) => ({ text, way })),
  );
  // What was right while nothing was said of the country says it twice now.
  const isTwice = ({ text }: PhoneText) => agrees === true && digits(text) !== parts.national;
  const worked = texts.find((text) => text.format === memory?.format && !isTwice(text));
  const way = WAYS_FOR_NUMBERS.find((one) => one === memory?.strategy);
  return worked && way ? [{ text: worked, way }, ...all] : all;
}

function entryOf({ text: { format }, way }: Attempt): NumberEntry {
  return { format, way };
}

async function typeInParts(number: NumberToEnter): Promise<NumberEntry | null> {
  const { chosen, country, parts, memory, focus } = number;
  const texts = phoneTextsInParts(parts, chosen.kinds, chosen.texts());
  if (texts === null) return null;
  const holds = () =>
    chosen.texts().length === 0 || (digits(shownIn(chosen)) === parts.national && country.agrees() !== false);
  for (const way of WAYS_FOR_NUMBERS.toSorted((one) => (one === memory?.strategy ? -1 : 0))) {
    for (const [n, text] of texts.entries())
      await typeText(text, () => chosen.texts().slice(n, n + 1), focus, { way });
    if (await staysHeld(holds, () => shownIn(chosen))) return { format: 'parts', way };
  }
  return null;
}
