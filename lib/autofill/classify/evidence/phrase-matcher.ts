import { lazily } from '../../../domain/lazily.ts';

/**
 * Text as the rules see it: lower case, no accents, `camelCase` and punctuation taken apart, one space around each
 * word. Whole words are then found with `includes(' word ')`.
 */
export function plainWords(text: string): string {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const plain = ` ${(ASCII.test(text) ? plainAscii(text) : plainUnicode(text)).trim()} `;
  // Pages are read again and again, and their text rarely changes.
  if (seen.size >= MAX_SEEN) seen.clear();
  seen.set(text, plain);
  return plain;
}

const seen = new Map<string, string>();
const MAX_SEEN = 4000;
const MAX_SEARCHED = 1000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

// "Cell #" is "cell no".
const NUMBER_SIGN = /([a-z]\.?)\s?#(?![\w#])/gi;

// Same as `plainUnicode`, ten times as fast.
function plainAscii(text: string): string {
  return text
    .replace(NUMBER_SIGN, '$1 no ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/[^a-z0-9]+/g, ' ');
}

function plainUnicode(text: string): string {
  const apart = text
    .replace(NUMBER_SIGN, '$1 no ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return withoutAccents(apart)
    .toLowerCase()
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
}

// Run on every phrase with accents before the first page is read.
function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

const WITHOUT_SPACES = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * A phrase of the rules as the text to look for. `phone` is a whole word, `phone*` the start of one, `*phone*` any
 * part. Scripts that do not put spaces between words match any part. But for their accents the rules are written as
 * `plainWords` would: taking some two thousand phrases apart is what a first scan would wait for.
 */
export function phraseNeedle(phrase: string): string {
  const text = phrase.replaceAll('*', '');
  const isAscii = ASCII.test(text);
  const plain = isAscii ? text : withoutAccents(text);
  const anywhere = !isAscii && WITHOUT_SPACES.test(plain);
  const start = anywhere || phrase.startsWith('*') ? '' : ' ';
  const end = anywhere || phrase.endsWith('*') ? '' : ' ';
  return `${start}${plain}${end}`;
}

/** The first needle found in a text made by `plainWords`, or null. */
export function findNeedle(words: string, needles: readonly string[]): string | null {
  return locate(words, needles)?.needle.trim() ?? null;
}

/** The needle that stands first in the words. */
export function firstOf(text: string, needles: readonly string[]): { needle: string; at: number } | null {
  const index = indexFor(needles);
  const words = withoutLonger(text, needles);
  const found = index.anywhere
    .map((needle) => ({ needle, at: words.indexOf(needle) }))
    .filter(({ at }) => at >= 0);
  const whole = searchWords(words, index);
  return [...found, ...(whole === null ? [] : [whole])].sort((one, other) => one.at - other.at)[0] ?? null;
}

export function wordsBehind(words: string, needles: readonly string[]): string {
  let rest = words;
  for (let found = locate(rest, needles); found; found = locate(rest, needles)) {
    rest = ` ${rest.slice(found.at + found.needle.length).trimStart()}`;
  }
  return rest;
}

export function wordsWithout(words: string, needles: readonly string[]): string {
  let rest = words;
  for (let found = locate(rest, needles); found; found = locate(rest, needles)) {
    rest = rest.replaceAll(found.needle, ' ');
  }
  return rest;
}

/** Needles by the first two letters: ten times as fast as trying hundreds of needles in turn. */
interface Index {
  byStart: Map<number, WithOneStart>;
  anywhere: string[];
  anywhereInAscii: string[];
  /** Earlier results: the rules ask about the same texts again and again. */
  known: Map<string, Found | null>;
}

interface WithOneStart {
  needles: string[];
  isSorted: boolean;
}

interface Found {
  needle: string;
  at: number;
}

const indexes = new WeakMap<readonly string[], Index>();
/** Longer phrases that mean something else. */
const longerThan = new WeakMap<readonly string[], () => readonly string[]>();

function indexFor(needles: readonly string[]): Index {
  const known = indexes.get(needles);
  if (known !== undefined) return known;
  const index = indexOf(needles);
  indexes.set(needles, index);
  return index;
}

function locate(words: string, needles: readonly string[]): Found | null {
  const index = indexFor(needles);
  const known = index.known.get(words);
  if (known !== undefined) return known;
  const found = search(words, needles);
  if (index.known.size >= MAX_SEARCHED) index.known.clear();
  index.known.set(words, found);
  return found;
}

/** Where no spaces tell words apart, the longest phrase is the word: a postal code is no area code. */
export function exceptWithin(needles: readonly string[], longer: readonly string[]): void {
  // Most pages have no such words and should not wait for this.
  const found = lazily(() => {
    const { anywhere } = indexFor(needles);
    return longer.filter((long) => anywhere.some((one) => one !== long && long.includes(one)));
  });
  longerThan.set(needles, found);
}

function withoutLonger(words: string, needles: readonly string[]): string {
  let rest = words;
  for (const long of longerThan.get(needles)?.() ?? []) {
    if (rest.includes(long)) rest = rest.replaceAll(long, ' '.repeat(long.length));
  }
  return rest;
}

function search(words: string, needles: readonly string[]): Found | null {
  const index = indexFor(needles);
  const found = searchAll(words, index);
  if (found === null || found.needle.startsWith(' ')) return found;
  const rest = withoutLonger(words, needles);
  return rest === words ? found : searchAll(rest, index);
}

function searchAll(words: string, index: Index): Found | null {
  const whole = searchWords(words, index);
  if (whole !== null) return whole;
  const anywhere = ASCII.test(words) ? index.anywhereInAscii : index.anywhere;
  const needle = anywhere.find((one) => words.includes(one));
  return needle === undefined ? null : { needle, at: words.indexOf(needle) };
}

function searchWords(words: string, index: Index): Found | null {
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
    const start = index.byStart.get(startOf(words, at));
    if (start === undefined) continue;
    for (const needle of longestFirst(start)) if (words.startsWith(needle, at)) return { needle, at };
  }
  return null;
}

const SPACE = 32;

/** A number for the two letters behind a space. Two pairs may have the same one. */
function startOf(words: string, at: number): number {
  return (words.charCodeAt(at + 1) << 8) ^ words.charCodeAt(at + 2);
}

/** The longest says most. Few are ever asked for, so they are not sorted before. */
function longestFirst(start: WithOneStart): readonly string[] {
  if (!start.isSorted) start.needles.sort((one, other) => other.length - one.length);
  start.isSorted = true;
  return start.needles;
}

function indexOf(needles: readonly string[]): Index {
  const byStart = new Map<number, WithOneStart>();
  const anywhere: string[] = [];
  for (const needle of needles) {
    if (needle.charCodeAt(0) !== SPACE) anywhere.push(needle);
    else {
      const key = startOf(needle, 0);
      const start = byStart.get(key);
      if (start) start.needles.push(needle);
      else byStart.set(key, { needles: [needle], isSorted: false });
    }
  }
  anywhere.sort((one, other) => other.length - one.length);
  return {
    byStart,
    anywhere,
    anywhereInAscii: anywhere.filter((one) => ASCII.test(one)),
    known: new Map(),
  };
}
