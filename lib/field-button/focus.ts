import { deepActiveElement } from '../autofill/roots.ts';
import type { Wanted } from './wanted.ts';

/** The field of these that has the focus. */
export function focusedOf({ fields }: Wanted): HTMLInputElement | null {
  const page = fields[0]?.ownerDocument;
  const active = page ? deepActiveElement(page) : null;
  return fields.find((field) => field === active) ?? null;
}

/** Nothing was typed yet, save perhaps a calling code that the page put there. */
export function isBlank({ fields }: Wanted): boolean {
  const typed = fields.map(({ value }) => value).join('');
  return fields.length > 1 ? typed === '' : typed.replace(/\D/g, '').length < 4;
}
