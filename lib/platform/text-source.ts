import { browser } from 'wxt/browser';
import type { Language } from '../domain/settings.ts';
import type { Messages } from '../i18n/text.ts';
import { createTextSource, type TextSource } from '../i18n/text-source.ts';

/** English is bundled. Other languages are loaded from `_locales` on demand. */
export function browserTextSource(): TextSource {
  return createTextSource({ browserTag: browser.i18n.getUILanguage(), read: readMessages });
}

async function readMessages(language: Language): Promise<Messages> {
  const answer = await fetch(`/_locales/${language}/messages.json`);
  const entries = Object.entries((await answer.json()) as Record<string, { message: string }>);
  return Object.fromEntries(entries.map(([name, { message }]) => [name, message]));
}
