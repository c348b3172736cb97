import { MESSAGES } from '../vocabulary/message-phrases.ts';
import type { MessagePhrases } from '../vocabulary/shape/phrases.ts';
import { plainText } from './code-text.ts';

const WITHOUT_SPACES = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One pattern for the phrases of all languages under a key. */
export function wordPattern(key: keyof MessagePhrases): RegExp {
  const { unspaced = [], spaced = [] } = Object.groupBy(phrasesOf(key), (phrase) =>
    isUnspaced(phrase) ? 'unspaced' : 'spaced',
  );
  const words = spaced.map((phrase) =>
    phrase.replaceAll('*', '\\p{L}{0,24}').replaceAll(' ', '[ -]').replaceAll("'", '.'),
  );
  const whole = `(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`;
  return new RegExp([...unspaced.map((phrase) => phrase.replaceAll(' ', ' ?')), whole].join('|'), 'giu');
}

/** As they stand in a plain text. */
export function phrasesOf(key: keyof MessagePhrases): string[] {
  return [...new Set(MESSAGES.flatMap((language) => language[key] ?? []).map(plainText))];
}

/** Of a script that puts no spaces between words, so that the phrase is found anywhere. */
export function isUnspaced(phrase: string): boolean {
  return WITHOUT_SPACES.test(phrase);
}
