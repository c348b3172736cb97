import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { NEEDLES } from './needles.ts';

/** The texts to look for, each of which was a phrase of that key. */
export function needlesFor(key: keyof PagePhrases): string[] {
  const { words = '', starts = '', others = '' } = NEEDLES[key] ?? {};
  return linesOf(words && ` ${words.replace(/\n/g, ' \n ')} `).concat(
    linesOf(starts && ` ${starts.replace(/\n/g, '\n ')}`),
    linesOf(others),
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
