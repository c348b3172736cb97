import { type E164, type PhoneParts, phoneParts } from '../domain/phone.ts';
import { setCountry, showsCountry } from './country-field.ts';
import { highlight } from './highlight.ts';
import type { FillOrder, Outcome } from './outcome.ts';
import { staysTrue } from './pace.ts';
import { type ChosenFields, chooseFields } from './page-fields.ts';
import { digits, type PhoneText, phoneTexts, showsNumber } from './phone-format.ts';
import type { PageReader } from './reader.ts';
import { restoreValue } from './set-value.ts';
import { phoneTargets } from './targets.ts';
import { focusField, isTextField, type TextField, typeText } from './type-text.ts';

/** Types the number into the page and makes sure that the page took it; else leaves the page as it was found. */
export async function fillNumber(page: PageReader, phone: E164, order: FillOrder): Promise<Outcome> {
  const meant = order.at === 'focused_field' ? page.focused() : null;
  if (order.at === 'focused_field' && !isTextField(meant)) return 'no_field';
  const chosen = chooseFields(
    page,
    ({ facts, classes }, focused) => phoneTargets(facts, classes, page.rules, focused)[0] ?? null,
    meant,
  );
  if (chosen === null) return 'no_field';
  if (!order.isRightPage()) return 'wrong_page';
  const parts = phoneParts(phone);
  const asFound = remember(chosen);
  const taken = shows(chosen, parts) || (await type(chosen, parts));
  if (!taken) {
    asFound();
    return 'not_taken';
  }
  highlight(chosen.texts());
  return 'filled';
}

function remember(chosen: ChosenFields): () => void {
  const texts = chosen.texts().map(({ value }) => value);
  const country = chosen.country()?.value;
  return () => {
    const field = chosen.country();
    if (field && country !== undefined) restoreValue(field, country);
    chosen.texts().forEach((text, n) => {
      restoreValue(text, texts[n] ?? '');
    });
  };
}

/** The whole number stands there already, so nothing needs to be typed. */
function shows(chosen: ChosenFields, parts: PhoneParts): boolean {
  const country = chosen.country();
  const shown = chosen.texts().map(({ value }) => value);
  return (
    showsNumber(shown.join(''), parts) &&
    (country === null || showsCountry(country, parts, chosen.facts.language))
  );
}

async function type(chosen: ChosenFields, parts: PhoneParts): Promise<boolean> {
  const country = chosen.country();
  const countryIsSet =
    country === null ? null : await setCountry(() => chosen.country(), parts, chosen.facts.language);
  if (chosen.texts().length > 1) return countryIsSet !== false && typeParts(chosen, parts);
  return typeWhole(chosen, parts, countryIsSet);
}

const LENGTHS: Readonly<Record<string, number>> = {
  'tel-area-code': 3,
  'tel-local-prefix': 3,
  'tel-local-suffix': 4,
  'tel-local': 7,
};

async function typeParts(chosen: ChosenFields, parts: PhoneParts): Promise<boolean> {
  if (parts.national.length !== 10) return false;
  let from = 0;
  for (const [n, kind] of chosen.kinds.entries()) {
    const text = parts.national.slice(from, from + (LENGTHS[kind] ?? 10));
    from += text.length;
    await typeText(text, () => chosen.texts().slice(n, n + 1));
  }
  return staysTrue(
    () =>
      digits(
        chosen
          .texts()
          .map(({ value }) => value)
          .join(''),
      ) === parts.national,
  );
}

async function typeWhole(
  chosen: ChosenFields,
  parts: PhoneParts,
  countryIsSet: boolean | null,
): Promise<boolean> {
  const before = chosen.texts()[0];
  if (!before) return false;
  const complainedBefore = complains(before);
  // Masks show what they want only once they have the focus.
  await focusField(before);
  let accepted: PhoneText | null = null;
  for (const text of textsFor(chosen, parts, countryIsSet)) {
    if (!(await typeOne(chosen, parts, text))) continue;
    const field = chosen.texts()[0];
    if (complainedBefore || !field || !complains(field)) return true;
    accepted ??= text;
  }
  return accepted !== null && typeOne(chosen, parts, { ...accepted, continues: false });
}

function textsFor(chosen: ChosenFields, parts: PhoneParts, countryIsSet: boolean | null): PhoneText[] {
  const { facts } = chosen;
  const beside = facts.callingCodeBeside;
  const besideIsRight = beside === '' ? null : beside === parts.countryCallingCode;
  const isSet = countryIsSet ?? besideIsRight;
  return phoneTexts(parts, {
    value: chosen.texts()[0]?.value ?? '',
    maxLength: facts.maxLength,
    pattern: facts.pattern,
    placeholder: facts.placeholder,
    about: `${facts.label} ${facts.description}`,
    language: facts.language,
    country: isSet === null ? 'not-asked' : isSet ? 'set-elsewhere' : 'wrong-elsewhere',
  });
}

async function typeOne(
  chosen: ChosenFields,
  parts: PhoneParts,
  { text, continues }: PhoneText,
): Promise<boolean> {
  const one = () => chosen.texts().slice(0, 1);
  const shown = await typeText(text, one, { continues });
  if (!showsNumber(shown, parts)) return false;
  // A page that has moved on took the number with it.
  return staysTrue(() => one().every(({ value }) => showsNumber(value, parts)));
}

function complains(field: TextField): boolean {
  const { patternMismatch, tooLong, tooShort, typeMismatch, customError } = field.validity;
  const invalid = patternMismatch || tooLong || tooShort || typeMismatch || customError;
  return invalid || field.getAttribute('aria-invalid') === 'true';
}
