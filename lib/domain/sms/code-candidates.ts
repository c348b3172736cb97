import { lazily } from '../lazily.ts';
import { phrasesOf } from './word-pattern.ts';

/** What in a text could be a code, by its looks alone. */
export interface Candidate {
  /** What is typed. */
  code: string;
  kind: 'digits' | 'mixed' | 'letters';
  start: number;
  end: number;
}

/** A code may touch letters only of scripts without spaces between words. */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_`;
const BEFORE = String.raw`(?<![${LETTER}@+/\\]|[${LETTER}][-'.,])`;
/** But `482913-your code` is glued to a word. */
const AFTER = String.raw`(?![${LETTER}@/\\%]|[-+](?!\p{Ll}{3,}(?!\p{N}))[${LETTER}]|[.,:']\d)`;
const shape = (source: TemplateStringsArray, ...parts: string[]) =>
  new RegExp(BEFORE + String.raw(source, ...parts) + AFTER, 'gu');
/** What may be drawn between single digits. */
const DRAWN = '[-. _·•]';
/** A letter or digit that stands alone. */
const ONE = String.raw`(?<![A-Za-z\d])[A-Za-z\d](?![A-Za-z\d])`;

/**
 * In this order, a place counts once. Between digits, blanks and hyphens are drawn for readers and are not typed, nor is
 * what stands before the hyphen of `G-482913`: the page draws it. Between letters they may belong, so they stay.
 */
const shapes = lazily((): readonly (readonly [kind: Candidate['kind'], pattern: RegExp])[] => {
  const is = phrasesOf('is')
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .join('|');
  return [
    ['digits', shape`\d{3}[- ]\d{3}(?:[- ]\d{3})?(?![- ]\d)`],
    ['digits', shape`\d{4}[- ]\d{4}(?![- ]\d)`],
    ['digits', shape`\d{2}([- ])\d{2}\1\d{2}(?:\1\d{2})?(?![- ]\d)`],
    ['digits', shape`\d([- ])\d(?:\1\d){2,6}(?![- ]\d)`],
    ['digits', shape`\d(?:${DRAWN}{1,3}\d){4,7}(?!${DRAWN}{0,3}\d)`],
    [
      'mixed',
      shape`(?<!${ONE} )(?=(?:[A-Za-z] ){0,9}\d)(?=(?:\d ){0,9}[A-Za-z])${ONE}(?: ${ONE}){3,9}(?! ${ONE})`,
    ],
    ['letters', shape`(?<!${ONE} )[A-Z](?: [A-Z]){3,7}(?! ${ONE})`],
    ['digits', shape`\p{Lu}{1,3}-\d{4,8}`],
    ['digits', shape`\d{4,8}`],
    ['digits', new RegExp(String.raw`(?<=(?<!\p{L})(?:${is}))\d{4,8}${AFTER}`, 'giu')],
    ['digits', /(?<=[:：=] ?)\d{4,8}(?=\p{Lu}\p{Ll})/gu],
    ['mixed', shape`(?=[A-Z-]{0,12}\d)(?=[\d-]{0,12}[A-Z])[A-Z\d]{2,6}(?:-[A-Z\d]{2,6}){1,3}`],
    ['mixed', shape`(?=[A-Za-z]{0,9}\d)(?=\d{0,9}[A-Za-z])[A-Za-z\d]{4,10}`],
    ['letters', shape`[A-Z]{3,6}-[A-Z]{3,6}`],
    ['letters', shape`[A-Z]{4,8}`],
  ];
});

const notLetters = lazily(() => new RegExp(`^(?:${phrasesOf('capitals').join('|')})$`, 'i'));

export function candidatesIn(marked: string): Candidate[] {
  const found: Candidate[] = [];
  // In a message all in capitals, a code of capitals looks like any word.
  const shouts = !/\p{Ll}/u.test(marked);
  let rest = marked;
  for (const [kind, pattern] of shapes()) {
    rest = rest.replace(pattern, (shown: string, ...more: unknown[]) => {
      const start = more.find((one) => typeof one === 'number') ?? 0;
      if (kind === 'letters' && (shouts || notLetters().test(shown))) return shown;
      found.push({ code: typed(shown), kind, start, end: start + shown.length });
      return '□'.repeat(shown.length);
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What is typed for a code that stands in a text. */
export function typed(shown: string): string {
  const digits = /^(?:\p{Lu}{1,3}-)?(\d+(?:[-. _·•]+\d+)*)$/u.exec(shown)?.[1];
  if (digits !== undefined) return digits.replace(/\D/g, '');
  return /^[A-Za-z\d](?: [A-Za-z\d]){3,}$/.test(shown) ? shown.replaceAll(' ', '') : shown;
}
