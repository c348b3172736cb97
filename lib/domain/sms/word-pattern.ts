import { MESSAGES } from '../vocabulary/message-phrases.ts';
import type { MessagePhrases } from '../vocabulary/shape/phrases.ts';
import { plainText } from './code-text.ts';

/** Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean. */
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const REST = '[\\p{L}\\p{M}]{0,24}';

/** One pattern for the phrases of all languages under some keys. */
export function wordPattern(...keys: (keyof MessagePhrases)[]): RegExp {
  const { unspaced = [], spaced = [] } = Object.groupBy(keys.flatMap(phrasesOf), (phrase) =>
    isUnspaced(phrase) ? 'unspaced' : 'spaced',
  );
  // Of two that begin alike, the one of more words comes first.
  const { several = [], one = [] } = Object.groupBy(spaced, (phrase) =>
    phrase.includes(' ') ? 'several' : 'one',
  );
  const whole = `(?<![\\p{L}\\p{M}])(?:${[...grouped(several), ...grouped(one)].join('|')})(?![\\p{L}\\p{M}])`;
  return new RegExp([...unspaced.map((phrase) => phrase.replaceAll(' ', ' ?')), whole].join('|'), 'giu');
}

/** Phrases with the same stars share them, because each star takes long to compile. */
function grouped(phrases: readonly string[]): string[] {
  const groups = Map.groupBy(phrases, (phrase) => phrase.replace(/[^*].*[^*]|[^*]/, '~'));
  return [...groups].map(([stars, group]) =>
    stars.replaceAll('*', REST).replace('~', `(?:${group.map(inner).join('|')})`),
  );
}

function inner(phrase: string): string {
  return phrase
    .replace(/^\*|\*$/g, '')
    .replaceAll('*', REST)
    .replaceAll(' ', '[ -]')
    .replaceAll("'", '.');
}

/** As they stand in a plain text. */
export function phrasesOf(key: keyof MessagePhrases): string[] {
  return [...new Set(MESSAGES.flatMap((language) => language[key] ?? []).map(plainText))];
}

/** In such a script the phrase is found anywhere. */
export function isUnspaced(phrase: string): boolean {
  return WITHOUT_SPACES.test(phrase);
}
