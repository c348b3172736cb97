import { PAGES } from '../../../domain/vocabulary/page-phrases.ts';
import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { phraseNeedle } from './phrase-matcher.ts';

/** One a line, without the spaces that all of them have. */
interface Needles {
  /** With a space at both ends. */
  words: string;
  /** With a space before. */
  starts: string;
  others: string;
}

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
  const lines = (some: readonly string[]) => some.map((needle) => needle.trim()).join('\n');
  return { words: lines(words), starts: lines(starts), others: others.join('\n') };
}

function formOf(needle: string): keyof Needles {
  if (!needle.startsWith(' ')) return 'others';
  return needle.endsWith(' ') ? 'words' : 'starts';
}
