import type { PhoneParts } from '../../domain/phone.ts';
import { parentAcross } from '../dom/composed-tree.ts';
import { digits, showsNumber } from '../formats/phone-format.ts';
import type { TextField } from '../input/type-text.ts';

/** What a person sees of a typed number, and what its form would send. */
export interface SeenNumber {
  value: string;
  typed: string;
  /** Whether the country beside it is the number's; null if the page shows none. */
  isCountryRight: boolean | null;
  /** The number's calling code is shown beside the field. */
  isCodeBeside: boolean;
  /** What hidden fields of the form hold of it. */
  unseen: readonly string[];
  isRefused: boolean;
}

export type NumberVerdict = 'filled' | 'marked_wrong' | 'other_country' | 'rejected';

/** The one check of the final value: would this form send that number, and to that country? */
export function numberVerdict(seen: SeenNumber, parts: PhoneParts): NumberVerdict {
  if (!showsNumber(seen.value, parts)) return 'rejected';
  if (seen.isCountryRight === false || seen.unseen.some((value) => isOtherCountry(value, parts)))
    return 'other_country';
  if (isTwice(seen, parts)) return 'rejected';
  return seen.isRefused ? 'marked_wrong' : 'filled';
}

/** The calling code is both beside the field and in it. A page that writes it there itself knows what it is doing. */
function isTwice({ value, typed, isCodeBeside }: SeenNumber, { national }: PhoneParts): boolean {
  return isCodeBeside && digits(value) !== national && digits(typed) !== national;
}

/** The number follows something other than its own calling code. */
function isOtherCountry(value: string, { national, countryCallingCode: code }: PhoneParts): boolean {
  const sent = digits(value);
  const front = sent.endsWith(national) ? sent.slice(0, -national.length) : '';
  return !['', code, `00${code}`].includes(front);
}

const MAX_LEVELS = 4;

/** Pages assemble the number in hidden fields. */
export function sentUnseen(phone: TextField, { national }: PhoneParts): string[] {
  let around: Element = phone.form ?? phone;
  for (let level = 0; level < MAX_LEVELS && !phone.form; level++) around = parentAcross(around) ?? around;
  const hidden = around.querySelectorAll<HTMLInputElement>('input[type=hidden]');
  return [...hidden].map(({ value }) => value).filter((value) => digits(value).endsWith(national));
}
