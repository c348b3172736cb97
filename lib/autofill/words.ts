/**
 * Text as the rules see it: lower case, no accents, `camelCase` and punctuation taken apart, one space around each
 * word. Whole words are then found with `includes(' word ')`.
 */
export function plainWords(text: string): string {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const plain = ` ${(ASCII.test(text) ? plainAscii(text) : plainUnicode(text)).trim()} `;
  // Pages are read again and again, and mostly say the same.
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(text, plain);
  return plain;
}

const seen = new Map<string, string>();
const MOST_SEEN = 4000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

// The same as below, some ten times as fast.
function plainAscii(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/[^a-z0-9]+/g, ' ');
}

function plainUnicode(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
}

const WITHOUT_SPACES = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * A phrase of the rules as the text to look for. `phone` is a whole word, `phone*` the start of one, `*phone*` any
 * part. Scripts that do not put spaces between words match any part.
 */
export function phraseNeedle(phrase: string): string {
  const plain = plainWords(phrase.replaceAll('*', '')).trim();
  const anywhere = WITHOUT_SPACES.test(plain);
  const start = anywhere || phrase.startsWith('*') ? '' : ' ';
  const end = anywhere || phrase.endsWith('*') ? '' : ' ';
  return `${start}${plain}${end}`;
}

/** One of the needles that stands in a text made by `plainWords`, for the reasons; null if none does. */
export function findNeedle(words: string, needles: readonly string[]): string | null {
  const found = matcherOf(needles, words).exec(words);
  return found === null ? null : found[0].trim();
}

function matcherOf(needles: readonly string[], words: string): RegExp {
  let matcher = matchers.get(needles);
  if (matcher === undefined) {
    matcher = { ascii: anyOf(needles.filter((needle) => ASCII.test(needle))), all: anyOf(needles) };
    matchers.set(needles, matcher);
  }
  return ASCII.test(words) ? matcher.ascii : matcher.all;
}

/** One expression for a whole list: asking for each needle in turn takes ten times as long. */
const matchers = new WeakMap<readonly string[], { ascii: RegExp; all: RegExp }>();

function anyOf(needles: readonly string[]): RegExp {
  // Needles are letters, digits and spaces. Of several that start at one place the longest says the most.
  const longestFirst = needles.toSorted((a, b) => b.length - a.length);
  return new RegExp(needles.length === 0 ? '(?!)' : longestFirst.join('|'));
}

/** What is behind the last of the needles; all of the words where none stands in them. */
export function wordsBehind(words: string, needles: readonly string[]): string {
  let rest = words;
  for (;;) {
    const found = matcherOf(needles, rest).exec(rest);
    if (found === null) return rest;
    rest = ` ${rest.slice(found.index + found[0].length).trimStart()}`;
  }
}
