import type { Plugin } from 'vite';
import { MESSAGES } from '../../lib/domain/vocabulary/message-phrases.ts';
import type { MessagePhrases } from '../../lib/domain/vocabulary/shape/phrases.ts';

const OF_ALL_LANGUAGES = /[\\/]domain[\\/]vocabulary[\\/]message-phrases\.ts$/;

/** Puts the words of messages into a script as one text of JSON, which is read much faster than as code. */
export function preparedMessages(): Plugin {
  const text = JSON.stringify([inOne(MESSAGES)]);
  return {
    name: 'prepared-messages',
    enforce: 'pre',
    load: (id) =>
      OF_ALL_LANGUAGES.test(id)
        ? { code: `export const MESSAGES = JSON.parse(${JSON.stringify(text)})`, moduleType: 'js' }
        : null,
  };
}

function inOne(languages: readonly MessagePhrases[]): MessagePhrases {
  const keys = new Set(languages.flatMap((phrases) => Object.keys(phrases) as (keyof MessagePhrases)[]));
  return Object.fromEntries(
    [...keys].map((key) => [key, [...new Set(languages.flatMap((language) => language[key] ?? []))]]),
  );
}
