import { LANGUAGES, type Language } from '../../lib/domain/settings.ts';

const KEY = 'language';

/** The last known choice, used until the background answers. Null follows the browser. */
export function rememberedLanguage(): Language | null {
  const kept = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === kept) ?? null;
}

export function rememberLanguage(language: Language | null): void {
  if (language === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, language);
}
