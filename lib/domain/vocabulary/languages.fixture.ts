import * as anyLanguage from './any-language.ts';
import type { MessagePhrases, PagePhrases } from './shape/phrases.ts';

interface Language {
  pages?: PagePhrases;
  messages?: MessagePhrases;
}

const files = import.meta.glob<Language>('./languages/*.ts', { eager: true });

/** Every file in `languages` by its tag. */
export const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.entries(files).map(([file, language]) => [
    file.slice('./languages/'.length, -'.ts'.length),
    language,
  ]),
);

const inAnyLanguage: Language = { ...anyLanguage };

interface List {
  /** `pl.phone` */
  name: string;
  key: string;
  phrases: readonly string[];
  /** The same key in no language: these hold in every language. */
  anywhere: readonly string[];
}

/** All lists of phrases for pages, or for messages. */
export function listsOf(kind: 'pages' | 'messages'): List[] {
  const common: Readonly<Record<string, readonly string[]>> = { ...inAnyLanguage[kind] };
  return Object.entries({ ...languages, any: inAnyLanguage }).flatMap(([tag, language]) =>
    Object.entries(language[kind] ?? {}).map(([key, phrases]) => ({
      name: `${tag}.${key}`,
      key,
      phrases,
      anywhere: tag === 'any' ? [] : (common[key] ?? []),
    })),
  );
}
