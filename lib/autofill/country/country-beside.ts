import type { PhoneParts } from '../../domain/phone.ts';
import { isDrawnVisibly } from '../dom/drawn.ts';
import type { FieldElement, FieldFeatures } from '../dom/field-features.ts';
import { becomesTrue } from '../dom/timing.ts';
import type { FocusSession } from '../input/focus.ts';
import { restoreValue } from '../input/set-value.ts';
import { isTextField, type TextField } from '../input/type-text.ts';
import { type CountrySign, countriesInSight } from './countries-in-sight.ts';
import { countryAgrees, setCountry, showsCountry } from './country-field.ts';
import { pickCountry } from './country-picker.ts';
import { pressRadio } from './country-radios.ts';
import { asTrigger, countryTrigger } from './country-trigger.ts';
import { isCountryOf } from './shown-country.ts';

/** The fields of a number and of its country. The page may replace them at any time. */
export interface FieldsWithCountry {
  /** Empty once the page has moved on and shows none. */
  texts(): readonly TextField[];
  country(): FieldElement | null;
  /** What was read about the first field. */
  features: FieldFeatures;
}

export interface CountryBeside {
  /** Whether it is the number's; null if the page shows none. */
  agrees(): boolean | null;
  /** Whether the number's calling code is visible beside it, so that the number goes without. */
  showsCode(): boolean;
  set(): Promise<void>;
  restore(): Promise<void>;
}

const SETS_WITHIN_MS = 300;

export function countryBeside(
  chosen: FieldsWithCountry,
  parts: PhoneParts,
  focus: FocusSession,
): CountryBeside {
  const [field, phone] = [chosen.country(), chosen.texts()[0]];
  const { language } = chosen.features;
  if (field && phone && asTrigger(field, phone, language) === null)
    return countryInField(chosen, parts, focus);
  const picked = pickedCountry(chosen, parts, focus);
  // A list, or a text field that only its own value describes.
  const unnamed = field || picked.canSet() ? null : fieldInSight(chosen);
  if (unnamed === null) return picked;
  const country = () => (unnamed.isConnected ? unnamed : fieldInSight(chosen));
  return countryInField({ ...chosen, country }, parts, focus);
}

function fieldInSight(chosen: FieldsWithCountry): FieldElement | null {
  for (const { element } of signsBeside(chosen)) {
    const isField = element.localName === 'select' || isTypedInto(element);
    const field = isField ? (element as FieldElement) : listBehind(element);
    if (field) return field;
  }
  return null;
}

/** The hidden `<select>` whose choice this element draws. */
function listBehind(face: Element): HTMLSelectElement | null {
  const list = face.closest(':has(select)')?.querySelector('select') ?? null;
  return list?.selectedOptions[0]?.text.trim() === face.textContent?.trim() ? list : null;
}

function isTypedInto(element: Element): boolean {
  return isTextField(element) && !element.readOnly && !element.disabled;
}

/** No other country is visible beside the field, whatever claims that the right one is chosen. */
function alsoInSight(own: boolean | null, chosen: FieldsWithCountry, parts: PhoneParts): boolean | null {
  if (own === false) return own;
  const seen = signsBeside(chosen).map(({ country }) => isCountryOf(country, parts));
  return seen.includes(false) ? false : (own ?? (seen.includes(true) || null));
}

function signsBeside({ texts, features }: FieldsWithCountry): CountrySign[] {
  const [phone] = texts();
  return phone ? countriesInSight(phone, features.language) : [];
}

function showsCodeOf(parts: PhoneParts, chosen: FieldsWithCountry): boolean {
  return signsBeside(chosen).some(({ country }) => country.code === parts.countryCallingCode);
}

function countryInField(chosen: FieldsWithCountry, parts: PhoneParts, focus: FocusSession): CountryBeside {
  const { language } = chosen.features;
  const first = chosen.country();
  const before = first?.value ?? '';
  // What draws a hidden list may not look at it again.
  const drawn =
    first && !isDrawnVisibly(first) ? pickedCountry({ ...chosen, country: () => null }, parts, focus) : null;
  let isSet = false;
  const agrees = () => {
    const field = chosen.country();
    if (field === null) return null;
    const own = isSet ? countryAgrees(field, parts, language) : showsCountry(field, parts, language);
    return alsoInSight(own, chosen, parts);
  };
  return {
    agrees,
    showsCode: () => showsCodeOf(parts, chosen),
    set: async () => {
      isSet = true;
      await setCountry(chosen.country, parts, language, focus);
      const [phone] = chosen.texts();
      // What is drawn of it follows.
      const isRight =
        !phone || (await becomesTrue(phone.ownerDocument, () => agrees() !== false, SETS_WITHIN_MS));
      if (!isRight) await drawn?.set();
    },
    restore: async () => {
      await drawn?.restore();
      const field = chosen.country();
      if (field) restoreValue(field, before);
    },
  };
}

/** A list that is not a `<select>`, or a calling code that is only drawn. */
function pickedCountry(
  chosen: FieldsWithCountry,
  parts: PhoneParts,
  focus: FocusSession,
): CountryBeside & { canSet(): boolean } {
  const { language } = chosen.features;
  const trigger = () => {
    const [field, phone] = [chosen.country(), chosen.texts()[0]];
    if (!phone) return null;
    return (field && asTrigger(field, phone, language)) ?? countryTrigger(phone, language);
  };
  let undoRadio: (() => void) | null = null;
  const first = trigger();
  const before = first?.shown();
  const agrees = () => {
    const now = trigger();
    return alsoInSight(now && isCountryOf(now.shown(), parts), chosen, parts);
  };
  const pick = async (wanted: PhoneParts, isDone: () => boolean) => {
    const [phone, now] = [chosen.texts()[0], trigger()];
    if (!phone) return;
    if (!now) undoRadio = pressRadio(phone, wanted, language);
    if (now ? await pickCountry(now.element, phone, wanted, language, focus) : undoRadio)
      await becomesTrue(phone.ownerDocument, isDone, SETS_WITHIN_MS);
  };
  return {
    agrees,
    showsCode: () => showsCodeOf(parts, chosen),
    canSet: () => trigger() !== null,
    set: () => pick(parts, () => agrees() === true),
    restore: async () => {
      undoRadio?.();
      const shown = trigger()?.shown();
      if (!before || (shown?.code === before.code && shown?.iso === before.iso)) return;
      const wanted = { ...parts, country: before.iso ?? '', countryCallingCode: before.code ?? '' };
      await pick(wanted, () => trigger()?.shown().code === before.code);
    },
  };
}
