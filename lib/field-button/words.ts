import type { ButtonLook, ButtonNumber, PressOutcome } from '../domain/field-button.ts';
import { formatPhone } from '../domain/phone.ts';
import type { FillValue } from '../domain/recipe.ts';

/** What a press does, as the button's name. */
export function labelOf({ press, phone }: ButtonLook, value: FillValue): string {
  if (press === 'wait') return 'Waiting for the code…';
  if (press === 'open') return value === 'number' ? 'Rent a number with OhmyOTP' : 'Open OhmyOTP';
  if (value === 'code') return 'Fill the code';
  return phone === null ? 'Fill the number' : `Fill ${formatPhone(phone)}`;
}

export const NOT_YET = 'No code yet. OhmyOTP keeps looking.';
export const COVERED = 'Something on this page covers the button.';
export const HIDDEN = {
  hour: 'Hidden here for an hour. Undo in the OhmyOTP options.',
  always: 'Hidden on this site. Undo in the OhmyOTP options.',
};
export const FAILED = 'OhmyOTP did not answer. Open it from the toolbar.';

const NOTES: Record<PressOutcome, Record<FillValue, string | null>> = {
  filled: { number: null, code: null },
  opened: { number: null, code: null },
  not_opened: {
    number: 'Click the OhmyOTP icon in the toolbar to rent a number.',
    code: 'Click the OhmyOTP icon in the toolbar.',
  },
  no_field: {
    number: 'This field takes no number. Copy it from the OhmyOTP popup.',
    code: NOT_YET,
  },
  not_taken: {
    number: 'This page refused the number. Copy it from the OhmyOTP popup.',
    code: 'This page refused the code. Copy it from the OhmyOTP popup.',
  },
  wrong_page: {
    number: 'The page has changed. Press again.',
    code: 'The page has changed. Press again.',
  },
  page_gone: { number: null, code: null },
  page_closed_to_us: {
    number: 'The browser closes this page to extensions.',
    code: 'The browser closes this page to extensions.',
  },
  bound_elsewhere: {
    number: 'This number is for another site.',
    code: 'The SMS says that its code is for another site. Look at it in the OhmyOTP popup.',
  },
};

/** What to say after a press; null where the page shows it. */
export function noteOf(outcome: PressOutcome, value: FillValue): string | null {
  return NOTES[outcome][value];
}

export function numberLine({ service, phone }: ButtonNumber): string {
  return `${service} · ${formatPhone(phone)}`;
}

export const OTHERS: Record<FillValue, string> = {
  number: 'Fill another number',
  code: 'Fill another number’s code',
};
