/** The API leaves its currency unsaid; it is taken as US dollars, here and nowhere else. */
export const CURRENCY = 'USD';

/** A decimal amount as the API sends it (`0.4`, `"0.40"`) → integer cents; NaN where it is no number. */
export function toMinor(amount: number | string): number {
  if (typeof amount === 'string' && amount.trim() === '') return Number.NaN;
  return Math.round(Number(amount) * 100);
}

/** `40` → `$0.40` in the user's locale. */
export function formatMinor(minor: number, locale?: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: CURRENCY,
    currencyDisplay: 'narrowSymbol',
  }).format(minor / 100);
}
