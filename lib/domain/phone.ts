/** An E.164 number, `+` and digits only. */
export type E164 = `+${string}`;

/**
 * The API sends ten digits of a North American national number; an answer that starts with `+` is E.164 already.
 * Returns null where neither can be meant.
 */
export function toE164(raw: string): E164 | null {
  if (!/^\s*\+?[\d\s().-]+$/.test(raw)) return null;
  const digits = raw.replace(/\D/g, '');
  const international = raw.trim().startsWith('+');
  if (!international && digits.length === 10) return `+1${digits}`;
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
}

export interface PhoneParts {
  e164: E164;
  /** Digits of the country calling code, e.g. `1`. */
  countryCallingCode: string;
  /** Digits after the calling code, e.g. `3026873874`. */
  national: string;
  /** ISO 3166-1 alpha-2 of the country, `US` for all of +1. */
  country: string;
}

// OhmyOTP rents North American numbers; others are not split, because that would be a guess.
export function phoneParts(e164: E164): PhoneParts {
  const digits = e164.slice(1);
  if (digits.length === 11 && digits.startsWith('1')) {
    return { e164, countryCallingCode: '1', national: digits.slice(1), country: 'US' };
  }
  return { e164, countryCallingCode: '', national: digits, country: '' };
}

/** `+13026873874` → `+1 (302) 687-3874`, for people to read. */
export function formatPhone(e164: E164): string {
  const { countryCallingCode, national } = phoneParts(e164);
  if (countryCallingCode !== '1') return e164;
  return `+1 (${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}`;
}

/** What tells a number from others, for a name that has to be short. */
export function lastDigits(phone: string): string {
  return phone.slice(-4);
}
