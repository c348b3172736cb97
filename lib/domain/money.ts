/** The API does not name its currency; only this line assumes US dollars. */
export const CURRENCY = 'USD';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** `0.4` or `"0.40"` → 40; NaN if it is not a number. */
export function toMinor(amount: number | string): number {
  const value = typeof amount === 'number' || DECIMAL.test(amount.trim()) ? Number(amount) : Number.NaN;
  // 15 digits are what a double holds for sure: 1.005 * 100 is 100.49999999999999 without them.
  const cents = Math.round(Number((Math.abs(value) * 100).toPrecision(15)));
  if (!Number.isSafeInteger(cents)) return Number.NaN;
  return value < 0 && cents !== 0 ? -cents : cents;
}
