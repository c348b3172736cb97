import { expect, test } from 'vitest';
import { MESSAGES } from '../../lib/domain/vocabulary/message-phrases.ts';
import type { MessagePhrases } from '../../lib/domain/vocabulary/shape/phrases.ts';
import { preparedMessages } from './prepared-messages.ts';

const SOURCE = '/lib/domain/vocabulary/message-phrases.ts';

interface Hooks {
  load(id: string): { code: string } | null;
}

function phrasesIn(languages: readonly MessagePhrases[], key: keyof MessagePhrases): string[] {
  return [...new Set(languages.flatMap((language) => language[key] ?? []))];
}

test('a build has the phrases of all languages under each key, in their order', () => {
  const { load } = preparedMessages() as unknown as Hooks;
  const code = load(SOURCE)?.code ?? '';
  const built: MessagePhrases[] = new Function(code.replace('export const MESSAGES =', 'return'))();
  const keys = new Set(MESSAGES.flatMap((phrases) => Object.keys(phrases) as (keyof MessagePhrases)[]));
  expect(keys.size).toBeGreaterThan(5);
  for (const key of keys) expect(phrasesIn(built, key)).toEqual(phrasesIn(MESSAGES, key));
  expect(load('/lib/domain/vocabulary/page-phrases.ts')).toBeNull();
});
