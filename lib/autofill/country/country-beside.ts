import type { PhoneParts } from '../../domain/phone.ts';
import { callingCodeBeside } from '../describe/calling-code-beside.ts';
import type { FieldElement, FieldFeatures } from '../dom/field-features.ts';
import { becomesTrue } from '../dom/timing.ts';
import type { FocusSession } from '../input/focus.ts';
import { restoreValue } from '../input/set-value.ts';
import type { TextField } from '../input/type-text.ts';
import { countryAgrees, setCountry, showsCountry } from './country-field.ts';
import { pickCountry } from './country-picker.ts';
import { asTrigger, countryTrigger } from './country-trigger.ts';
import { isCountryOf } from './shown-country.ts';

/** The fields of a number, and the one for its country, of a page that may replace them at any time. */
export interface FieldsWithCountry {
  /** Empty once the page has moved on and shows none. */
  texts(): readonly TextField[];
  country(): FieldElement | null;
  /** What was read about the first field. */
  features: FieldFeatures;
}

/** The country that a page shows beside a number. */
export interface CountryBeside {
  /** Whether it is the number's; null where the page shows none. */
  agrees(): boolean | null;
  set(): Promise<void>;
  /** Puts back what was there. */
  restore(): Promise<void>;
}

const SETS_WITHIN_MS = 300;

export function countryBeside(
  chosen: FieldsWithCountry,
  parts: PhoneParts,
  focus: FocusSession,
): CountryBeside {
  const [field, phone] = [chosen.country(), chosen.texts()[0]];
  const isPicked = field === null || (phone && asTrigger(field, phone, chosen.features.language) !== null);
  return isPicked ? pickedCountry(chosen, parts, focus) : countryInField(chosen, parts, focus);
}

function countryInField(chosen: FieldsWithCountry, parts: PhoneParts, focus: FocusSession): CountryBeside {
  const { language } = chosen.features;
  const before = chosen.country()?.value ?? '';
  let isSet = false;
  return {
    agrees: () => {
      const field = chosen.country();
      if (field === null) return null;
      return isSet ? countryAgrees(field, parts, language) : showsCountry(field, parts, language);
    },
    set: async () => {
      isSet = true;
      await setCountry(chosen.country, parts, language, focus);
    },
    restore: async () => {
      const field = chosen.country();
      if (field) restoreValue(field, before);
    },
  };
}

/** A list that is no `<select>`, or a calling code that is only drawn. */
function pickedCountry(chosen: FieldsWithCountry, parts: PhoneParts, focus: FocusSession): CountryBeside {
  const { language } = chosen.features;
  const trigger = () => {
    const [field, phone] = [chosen.country(), chosen.texts()[0]];
    if (!phone) return null;
    return (field && asTrigger(field, phone, language)) ?? countryTrigger(phone, language);
  };
  const first = trigger();
  const before = first?.shown();
  const agrees = () => {
    const now = trigger();
    if (now) return isCountryOf(now.shown(), parts);
    const [phone] = chosen.texts();
    const drawn = phone ? callingCodeBeside(phone) : '';
    return isCountryOf({ code: drawn === '' ? null : drawn, iso: null }, parts);
  };
  const pick = async (wanted: PhoneParts, isDone: () => boolean) => {
    const [phone, now] = [chosen.texts()[0], trigger()];
    if (!phone || !now) return;
    if (await pickCountry(now.element, phone, wanted, language, focus))
      await becomesTrue(phone.ownerDocument, isDone, SETS_WITHIN_MS);
  };
  return {
    agrees,
    set: () => pick(parts, () => agrees() === true),
    restore: async () => {
      const shown = trigger()?.shown();
      if (!before || (shown?.code === before.code && shown?.iso === before.iso)) return;
      const wanted = { ...parts, country: before.iso ?? '', countryCallingCode: before.code ?? '' };
      await pick(wanted, () => trigger()?.shown().code === before.code);
    },
  };
}
