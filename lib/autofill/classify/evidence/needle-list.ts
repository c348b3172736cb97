import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { NEEDLES } from './needles.ts';

/** The texts to look for, each of which was a phrase of that key. */
export function needlesFor(key: keyof PagePhrases): string[] {
  const { words = '', starts = '', others = '' } = NEEDLES[key] ?? {};
  return [...unpacked(words, ' ', ' '), ...unpacked(starts, ' ', ''), ...unpacked(others, '', '')];
}

const CODED = /([A-Z])([^A-Z]*)/g;

/** A capital letter says how much of the text before is to be repeated. */
function unpacked(texts: string, start: string, end: string): string[] {
  let last = '';
  return Array.from(texts.matchAll(CODED), ([, shared = 'A', rest = '']) => {
    last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
    return `${start}${last}${end}`;
  });
}
