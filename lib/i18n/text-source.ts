import type { Language } from '../domain/settings.ts';
import { ENGLISH } from './english.ts';
import { languageFor } from './language.ts';
import { createText, type Messages, type Text } from './text.ts';

interface TextSourceDeps {
  /** The browser's own language. */
  browserTag: string;
  /** The messages of a language that is not bundled. */
  read(language: Language): Promise<Messages>;
}

export interface TextSource {
  /** The words for the user's choice; null follows the browser. English where a language cannot be read. */
  for(chosen: Language | null): Promise<Text>;
}

export function createTextSource({ browserTag, read }: TextSourceDeps): TextSource {
  const made = new Map<Language, Promise<Text>>();

  async function make(language: Language): Promise<Text> {
    const messages = language === 'en' ? ENGLISH : await read(language);
    return createText({ language, messages, fallback: ENGLISH, browserTag });
  }

  return {
    for(chosen) {
      const language = languageFor(chosen, browserTag);
      const text = made.get(language) ?? make(language).catch(() => make('en'));
      made.set(language, text);
      return text;
    },
  };
}
