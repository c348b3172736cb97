import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { NEEDLES } from './needles.ts';

/** The texts to look for, each of which was a phrase of that key. */
export function needlesFor(key: keyof PagePhrases): string[] {
  const { words = '', starts = '', others = '' } = NEEDLES[key] ?? {};
  return [...unpacked(words, ' ', ' '), ...unpacked(starts, ' ', ''), ...unpacked(others, '', '')];
}

const A = 65;
const Z = 90;

/** A capital letter says how many characters of the previous text to repeat. */
function unpacked(texts: string, start: string, end: string): string[] {
  const found: string[] = [];
  let last = '';
  for (let at = 0; at < texts.length; ) {
    const shared = texts.charCodeAt(at) - A;
    let next = at + 1;
    while (next < texts.length && !isCapital(texts.charCodeAt(next))) next++;
    last = last.slice(0, shared) + texts.slice(at + 1, next);
    found.push(start + last + end);
    at = next;
  }
  return found;
}

function isCapital(code: number): boolean {
  return code >= A && code <= Z;
}
