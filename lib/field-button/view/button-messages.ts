import type {
  FieldButtonMessages,
  FieldButtonNumber,
  FieldButtonState,
  PressOutcome,
} from '../../domain/fill/field-button.ts';
import type { FillValue } from '../../domain/fill/field-memory.ts';
import { type Direction, isolated } from '../../domain/isolated.ts';
import { formatPhone } from '../../domain/phone.ts';

export function labelOf({ press, phone, words }: FieldButtonState, value: FillValue): string {
  if (press === 'wait') return words.wait;
  if (press === 'open') return value === 'number' ? words.rent : words.open;
  if (value === 'code') return words.fillCode;
  return phone === null ? words.fillNumber : words.fillPhone.replace('{phone}', formatPhone(phone));
}

type Note = keyof FieldButtonMessages | null;

const NOTES: Record<PressOutcome, Record<FillValue, Note>> = {
  filled: { number: null, code: null },
  opened: { number: null, code: null },
  not_opened: { number: 'notOpenedNumber', code: 'notOpenedCode' },
  no_field: { number: 'noField', code: 'notYet' },
  in_frame: { number: 'noField', code: 'notYet' },
  unseen: { number: 'unseen', code: 'unseen' },
  // Only happens to automatic fills.
  sends_elsewhere: { number: 'noField', code: 'refusedCode' },
  rejected: { number: 'refusedNumber', code: 'refusedCode' },
  other_country: { number: 'otherCountry', code: 'refusedCode' },
  marked_wrong: { number: 'markedWrong', code: 'refusedCode' },
  // A reverted number is noticed after the button closes; the popup reports it.
  reverted: { number: null, code: 'refusedCode' },
  // Nor is what the user takes out.
  undone: { number: null, code: null },
  origin_changed: { number: 'pageChanged', code: 'pageChanged' },
  other_host: { number: 'pageChanged', code: 'pageChanged' },
  page_gone: { number: null, code: null },
  restricted_page: { number: 'pageClosed', code: 'pageClosed' },
  bound_to_other_site: { number: 'elsewhereNumber', code: 'elsewhereCode' },
};

/** What to say after a press. Null if the page shows it anyway. */
export function noteOf(words: FieldButtonMessages, outcome: PressOutcome, value: FillValue): string | null {
  const note = NOTES[outcome][value];
  return note && words[note];
}

export function numberLine({ service, phone }: FieldButtonNumber, words: Direction): string {
  return [service, formatPhone(phone)].map((part) => isolated(part, words)).join(' · ');
}

export function othersHeading(words: FieldButtonMessages, value: FillValue): string {
  return value === 'number' ? words.otherNumbers : words.otherCodes;
}

/** By the first letter, like `dir="auto"`. */
export function textDirection(words: string): Direction {
  const [letter = ''] = words.match(/\p{L}/u) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}
