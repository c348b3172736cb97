import { LANGUAGES, type Language } from '../domain/settings.ts';

/** `pt_BR`, as the browser names its locale folders → `pt-BR`. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The user's choice, or the language of theirs that comes nearest to the browser's. */
export function languageFor(chosen: Language | null, browserTag: string): Language {
  if (chosen !== null) return chosen;
  const [base] = browserTag.split('-');
  return LANGUAGES.find((language) => tagOf(language).split('-')[0] === base) ?? 'en';
}

/** How numbers and dates are written: by the browser's region (en-GB) where that speaks the language. */
export function localeFor(language: Language, browserTag: string): string {
  const tag = tagOf(language);
  const locale = browserTag.split('-')[0] === tag.split('-')[0] ? browserTag : tag;
  // Codes and phone numbers are typed in European digits, so all other numbers beside them are written so too.
  return language === 'ar' ? `${locale}-u-nu-latn` : locale;
}
