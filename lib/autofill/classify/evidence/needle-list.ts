import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { NEEDLES } from './needles.ts';

/** The texts to look for, each of which was a phrase of that key. */
export function needlesFor(key: keyof PagePhrases): string[] {
  const { words = '', starts = '', others = '' } = NEEDLES[key] ?? {};
  return [
    ...(words && ` ${words.replaceAll('\n', ' \n ')} `).split('\n'),
    ...(starts && ` ${starts.replaceAll('\n', '\n ')}`).split('\n'),
    ...others.split('\n'),
  ].filter((needle) => needle !== '');
}
