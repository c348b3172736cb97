import { PAGES } from '../../../domain/vocabulary/page-phrases.ts';
import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { phraseNeedle } from './phrase-matcher.ts';

/**
 * The phrases of all languages as texts to look for, one a line. A build has the texts here instead of what makes them
 * (`tools/build/prepared-needles.ts`): taking thousands of phrases apart is what a first look at a page would wait for.
 */
export const NEEDLES: Readonly<Partial<Record<keyof PagePhrases, string>>> = needlesOf(PAGES);

function needlesOf(languages: readonly PagePhrases[]): Partial<Record<keyof PagePhrases, string>> {
  const keys = new Set(languages.flatMap((phrases) => Object.keys(phrases) as (keyof PagePhrases)[]));
  return Object.fromEntries(
    [...keys].map((key) => {
      const phrases = languages.flatMap((language) => language[key] ?? []);
      return [key, [...new Set(phrases.map(phraseNeedle))].join('\n')];
    }),
  );
}
