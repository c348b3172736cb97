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
  /** Whether a control next to it names its country without a calling code; null if none names any. Read on demand. */
  readonly isNamedRight: boolean | null;
  isCodeBeside: boolean;
  /** What hidden fields of the form hold of it. */
  unseen: readonly string[];
  /** What its form would send of the element that the field is in; null if that takes no part in one. */
  sent: string | null;
  isRefused: boolean;
}

export type NumberVerdict = 'filled' | 'marked_wrong' | 'other_country' | 'rejected';

/** The one check of the final value: would this form send that number, and to that country? */
export function numberVerdict(seen: SeenNumber, parts: PhoneParts): NumberVerdict {
  const isUnheard = seen.sent !== null && !digits(seen.sent).endsWith(parts.national);
  if (!showsNumber(seen.value, parts) || isUnheard) return 'rejected';
  const all = [seen.value, seen.sent ?? '', ...seen.unseen];
  if (
    seen.isCountryRight === false ||
    all.some((value) => isOtherCountry(value, parts)) ||
    (seen.isCountryRight === null && (goesElsewhere(all, seen) || isGroupedAbroad(seen, parts)))
  )
    return 'other_country';
  if (isTwice(seen, parts)) return 'rejected';
  return seen.isRefused ? 'marked_wrong' : 'filled';
}

/** The calling code is both beside the field and in it. A page that writes it there itself knows what it is doing. */
function isTwice({ value, typed, isCodeBeside }: SeenNumber, { national }: PhoneParts): boolean {
  return isCodeBeside && digits(value) !== national && digits(typed) !== national;
}

/** Where a North American number may be cut, behind its calling code. */
const CUTS = [0, 3, 6];

/** The page has cut it into groups as numbers of another country are. With its plus it is whole, however it is drawn. */
function isGroupedAbroad({ value, typed }: SeenNumber, parts: PhoneParts): boolean {
  const shown = value.normalize('NFKC').trim();
  if (parts.countryCallingCode !== '1' || shown.startsWith('+')) return false;
  const cuts = cutsOf(shown);
  const front = digits(shown).length - parts.national.length;
  return (
    cuts.join() !== cutsOf(typed).join() && cuts.some((cut) => cut > front && !CUTS.includes(cut - front))
  );
}

function cutsOf(text: string): number[] {
  let at = 0;
  const ends = (text.match(/\d+/g) ?? []).map(({ length }) => {
    at += length;
    return at;
  });
  return ends.slice(0, -1);
}

/** The number follows something other than its own calling code. A bare plus turns its first digits into one. */
function isOtherCountry(value: string, { national, countryCallingCode: code }: PhoneParts): boolean {
  const sent = digits(value);
  const front = sent.endsWith(national) ? sent.slice(0, -national.length) : '';
  if (front === '') return code !== '' && /^[+＋]/.test(value.trim()) && sent === national;
  return ![code, `00${code}`].includes(front);
}

/** A number that does not say itself which country it belongs to goes to the one that the form names. */
function goesElsewhere(all: readonly string[], seen: SeenNumber): boolean {
  return !all.some((value) => /^(\s*[+＋]|\D*00)/.test(value)) && seen.isNamedRight === false;
}

const MAX_LEVELS = 4;

/** Pages assemble the number in hidden fields. */
export function sentUnseen(phone: TextField, { national }: PhoneParts): string[] {
  let around: Element = phone.form ?? phone;
  for (let level = 0; level < MAX_LEVELS && !phone.form; level++) around = parentAcross(around) ?? around;
  const hidden = around.querySelectorAll<HTMLInputElement>('input[type=hidden]');
  return [...hidden].map(({ value }) => value).filter((value) => digits(value).endsWith(national));
}
