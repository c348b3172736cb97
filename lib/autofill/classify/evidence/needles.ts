import { PAGES } from '../../../domain/vocabulary/page-phrases.ts';
import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { phraseNeedle } from './phrase-matcher.ts';

/** Packed, without the spaces that all of them have. */
interface Needles {
  /** With a space at both ends. */
  words: string;
  /** With a space before. */
  starts: string;
  others: string;
}

const MOST_SHARED = 25;

/**
 * The phrases of all languages as texts to look for. A build has the texts here instead of what makes them
 * (`tools/build/prepared-needles.ts`): taking thousands of phrases apart is what a first look at a page would wait for.
 */
export const NEEDLES: Readonly<Partial<Record<keyof PagePhrases, Needles>>> = needlesOf(PAGES);

function needlesOf(languages: readonly PagePhrases[]): Partial<Record<keyof PagePhrases, Needles>> {
  const keys = new Set(languages.flatMap((phrases) => Object.keys(phrases) as (keyof PagePhrases)[]));
  return Object.fromEntries(
    [...keys].map((key) => {
      const phrases = languages.flatMap((language) => language[key] ?? []);
      return [key, packed([...new Set(phrases.map(phraseNeedle))])];
    }),
  );
}

function packed(needles: readonly string[]): Needles {
  const { words = [], starts = [], others = [] } = Object.groupBy(needles, formOf);
  const trimmed = (some: readonly string[]) => some.map((needle) => needle.trim());
  return {
    words: frontCoded(trimmed(words)),
    starts: frontCoded(trimmed(starts)),
    others: frontCoded(others),
  };
}

/** Sorted, each with a capital letter in front for how many characters it shares with the one before: a third less. */
function frontCoded(texts: readonly string[]): string {
  let last = '';
  const coded = texts.toSorted().map((text) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < last.length && text[shared] === last[shared]) shared++;
    last = text;
    return String.fromCharCode(65 + shared) + text.slice(shared);
  });
  return coded.join('');
}

function formOf(needle: string): keyof Needles {
  if (!needle.startsWith(' ')) return 'others';
  return needle.endsWith(' ') ? 'words' : 'starts';
}
