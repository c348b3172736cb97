import type { PhoneParts } from '../../domain/phone.ts';

export interface Option {
  value: string;
  text: string;
}

/** -1 without one. */
export function countryOption(options: readonly Option[], parts: PhoneParts, language = ''): number {
  if (parts.country === '' && parts.countryCallingCode === '') return -1;
  const names = countryNames(parts.country, language);
  let best = -1;
  let bestScore = 0;
  options.forEach((option, index) => {
    const score = optionScore(option, parts, names);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best;
}

/** What a person types to find the country in a list, likeliest first. */
export function searchesFor({ country, countryCallingCode }: PhoneParts, language: string): string[] {
  const names = country === '' ? [] : [language, 'en'].map((locale) => nameOfCountry(country, locale));
  return [...new Set([...names, `+${countryCallingCode}`, countryCallingCode])];
}

function nameOfCountry(country: string, language: string): string {
  try {
    return new Intl.DisplayNames([language || 'en'], { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

// In the page's language and in English.
function countryNames(country: string, language: string): string[] {
  if (country === '') return [];
  const names = ['en', language].map((locale) => nameOfCountry(country, locale));
  return [...names, ...(country === 'US' ? ['USA', 'United States of America', 'U.S.A.', 'U.S.'] : [])].map(
    bare,
  );
}

function optionScore({ value, text }: Option, parts: PhoneParts, names: readonly string[]): number {
  const code = parts.countryCallingCode;
  const codeShown = /\+\s?(\d[\d\s-]*)/.exec(`${text} | ${value}`)?.[1]?.replace(/\D/g, '');
  if (codeShown !== undefined && codeShown !== code) return 0;
  const name = bare(text.replace(/[(+][\d\s()+-]*$/, '').replace(/^[\d\s()+-]+/, ''));
  const iso = parts.country === 'US' ? ['US', 'USA', '840'] : parts.country === '' ? [] : [parts.country];
  const flag = String.fromCodePoint(
    ...[...parts.country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65),
  );
  const words = text.split(/[^\p{L}]+/u);
  let score = 0;
  if (names.includes(name)) score += 8;
  if (iso.includes(value.toUpperCase()) || iso.some((word) => value.toUpperCase().startsWith(`${word}+`)))
    score += 8;
  if (iso.some((word) => words.includes(word)) || (flag !== '' && text.includes(flag))) score += 6;
  if (codeShown === code) score += 3;
  if (value === code || value === `00${code}` || value === `+${code}`) score += 2;
  // A value of `1` alone may be a position in the list.
  return score > 2 || text.trim() === code ? score : 0;
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
