import type { FieldMemory } from '../../domain/fill/field-memory.ts';
import type { PhoneParts } from '../../domain/phone.ts';
import type { Rules } from '../classify/evidence/rules.ts';
import { countryNamedFor } from '../country/countries-in-sight.ts';
import type { CountryBeside } from '../country/country-beside.ts';
import { isAtHome } from '../country/home-country.ts';
import { isCountryOf } from '../country/shown-country.ts';
import {
  digits,
  type PhoneFieldFeatures,
  type PhoneText,
  phoneTexts,
  refusedLast,
  showsNumber,
} from '../formats/phone-format.ts';
import { phoneTextsInParts } from '../formats/phone-split.ts';
import { type Complaints, complainsSince, complaintsAt } from '../input/complaints.ts';
import type { FocusSession } from '../input/focus.ts';
import { holdsInTheEnd, staysHeld } from '../input/late-answers.ts';
import { restoreValue } from '../input/set-value.ts';
import { typeText, type Way } from '../input/type-text.ts';
import { inTurn } from './in-turn.ts';
import { type NumberVerdict, numberVerdict, sentUnseen } from './number-verdict.ts';
import { type ChosenFields, shownIn } from './page-fields.ts';
import { sentByHost } from './sent-by-host.ts';

export interface NumberToEnter {
  chosen: ChosenFields;
  country: CountryBeside;
  parts: PhoneParts;
  memory: FieldMemory | null;
  focus: FocusSession;
  rules: Rules;
}

/** How a number got into its field, and what to report about it. */
export interface NumberEntry {
  verdict: NumberVerdict;
  format: string | null;
  way: string | null;
  /** What the page said about the field before. */
  before: Complaints | null;
}

interface Attempt {
  text: PhoneText;
  way: Way;
}

const WAYS_FOR_NUMBERS: readonly Way[] = ['keys', 'slow_keys', 'paste'];
/** Unusual ways of typing are for pages that are particular about keys. Those mostly take the likeliest formats. */
const FORMATS_IN_OTHER_WAYS_FOR_NUMBERS = 2;

/** Types the number in one format and way after another until the page takes it. */
export function typeNumber(number: NumberToEnter): Promise<NumberEntry> {
  return number.chosen.texts().length > 1 ? typeInParts(number) : typeInOne(number);
}

/**
 * What to report about the number in the field. `typed`: the text that was typed; null if the number was there before.
 */
export function verdictNow(
  { chosen, country, parts, rules }: Omit<NumberToEnter, 'memory' | 'focus'>,
  typed: string | null,
  before: Complaints | null,
): NumberVerdict {
  const fields = chosen.texts();
  const [first] = fields;
  // A page that has moved on took the number with it.
  if (first === undefined) return 'filled';
  const isInParts = fields.length > 1;
  return numberVerdict(
    {
      value: shownIn(chosen),
      typed: typed ?? shownIn(chosen),
      isCountryRight: country.agrees(),
      get isNamedRight() {
        const named = countryNamedFor(first, chosen.features.language);
        return named && isCountryOf(named, parts);
      },
      isCodeBeside: country.showsCode(),
      unseen: isInParts ? [] : sentUnseen(first, parts),
      sent: isInParts ? null : sentByHost(first),
      isRefused: before !== null && complainsSince(before, first, rules),
    },
    parts,
  );
}

async function typeInOne(number: NumberToEnter): Promise<NumberEntry> {
  const { chosen, country, parts, focus, rules } = number;
  const one = () => chosen.texts().slice(0, 1);
  const [field] = one();
  if (!field) return { verdict: 'rejected', format: null, way: null, before: null };
  const valueBefore = field.value;
  // Masks and hints show what they want only once focused.
  await focus.focusField(field);
  const before = complaintsAt(field, rules);
  const holds = () =>
    one().every(({ value }) => showsNumber(value, parts)) &&
    (one().length === 0 || country.agrees() !== false);
  const inField = () => one()[0]?.value ?? '';
  const put = async ({ text: { text, continues }, way }: Attempt) => {
    const [now] = one();
    if (continues && now) restoreValue(now, valueBefore);
    const shown = await typeText(text, one, focus, { continues, way });
    return showsNumber(shown, parts) && (await holdsInTheEnd(holds, inField, shown));
  };
  const entryOf = (verdict: NumberVerdict, { text: { format }, way }: Attempt) => ({
    verdict,
    format,
    way,
    before,
  });
  const complains = () => one().some((now) => complainsSince(before, now, rules));
  let best: NumberEntry | null = null;
  let marked: Attempt | null = null;
  for await (const attempt of inTurn(attemptsFor(number), inField)) {
    // A complaint about a number is about its format, not about the keys.
    if (marked && marked.way !== attempt.way) break;
    const complained = complains();
    if (!(await put(attempt))) continue;
    const look = () => verdictNow(number, attempt.text.text, before);
    let verdict = look();
    // A complaint about the previous format may stay on screen for a while.
    if (verdict === 'filled' || (verdict === 'marked_wrong' && complained))
      verdict = (await staysHeld(holds, inField)) ? look() : 'rejected';
    if (verdict === 'filled') return entryOf(verdict, attempt);
    if (verdict === 'marked_wrong') marked ??= attempt;
    best ??= entryOf(verdict, attempt);
  }
  // Every format shows a validation error. The message is left to the user.
  if (marked && (await put(marked)) && (await staysHeld(holds, inField)))
    return entryOf(verdictNow(number, marked.text.text, before), marked);
  const refused = best?.verdict === 'marked_wrong' ? null : best;
  return refused ?? { verdict: 'rejected', format: null, way: null, before };
}

function attemptsFor({ chosen, country, parts, memory, rules }: NumberToEnter): Attempt[] {
  const { features } = chosen;
  const agrees = country.agrees();
  const refused = memory?.refused ?? [];
  const asked: PhoneFieldFeatures = {
    value: chosen.texts()[0]?.value ?? '',
    maxLength: features.maxLength,
    pattern: features.pattern,
    placeholder: features.placeholder,
    about: `${features.label} ${features.description}`,
    autocomplete: features.autocomplete,
    inputMode: features.inputMode,
    language: features.language,
    isAtHome: isAtHome(chosen.all, parts),
    country: agrees === null ? 'not-asked' : agrees ? 'set-elsewhere' : 'wrong-elsewhere',
  };
  const texts = refusedLast(phoneTexts(parts, asked, rules), refused);
  const all = WAYS_FOR_NUMBERS.flatMap((way) =>
    texts
      .slice(0, way === 'keys' ? texts.length : FORMATS_IN_OTHER_WAYS_FOR_NUMBERS)
      .map((text) => ({ text, way })),
  );
  // A format with the calling code would repeat it once the country is set separately.
  const isTwice = ({ text }: PhoneText) => agrees === true && digits(text) !== parts.national;
  // A format for an empty field would remove the calling code that this field already holds.
  const takesAway = ({ continues }: PhoneText) => texts[0]?.continues === true && !continues;
  const worked = texts.find(
    (text) =>
      text.format === memory?.format && !isTwice(text) && !takesAway(text) && !refused.includes(text.format),
  );
  // Another form of the host may have taken another format, as one that has the country beside.
  const text = texts[0]?.format === 'e164' ? texts[0] : worked;
  const way = WAYS_FOR_NUMBERS.find((one) => one === memory?.strategy);
  return text && way ? [{ text, way }, ...all] : all;
}

async function typeInParts(number: NumberToEnter): Promise<NumberEntry> {
  const { chosen, country, parts, memory, focus } = number;
  const texts = phoneTextsInParts(parts, chosen.kinds, chosen.texts());
  const [first] = chosen.texts();
  const nothing = { format: null, way: null, before: null };
  if (texts === null || !first) return { ...nothing, verdict: 'rejected' };
  if (isOfElsewhere(number)) return { ...nothing, verdict: 'other_country' };
  const before = complaintsAt(first, number.rules);
  const holds = () =>
    chosen.texts().length === 0 || (digits(shownIn(chosen)) === parts.national && country.agrees() !== false);
  for (const way of WAYS_FOR_NUMBERS.toSorted((one) => (one === memory?.strategy ? -1 : 0))) {
    for (const [n, text] of texts.entries())
      await typeText(text, () => chosen.texts().slice(n, n + 1), focus, { way });
    if (!(await staysHeld(holds, () => shownIn(chosen)))) continue;
    const verdict = verdictNow(number, parts.national, before);
    return { verdict, format: 'parts', way, before };
  }
  return { ...nothing, verdict: 'rejected' };
}

/** Area codes of another country, with no place for the country. */
function isOfElsewhere({ chosen, country, parts }: NumberToEnter): boolean {
  const { language } = chosen.features;
  const isForeign = language !== '' && !/^en\b/i.test(language);
  const isInThree = chosen.kinds.includes('tel-local-prefix');
  return isForeign && !isInThree && country.agrees() === null && !isAtHome(chosen.all, parts);
}
