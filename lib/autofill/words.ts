/**
 * Text as the rules see it: lower case, no accents, `camelCase` and punctuation taken apart, one space around each
 * word. Whole words are then found with `includes(' word ')`.
 */
export function plainWords(text: string): string {
  const plain = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return ` ${plain.trim()} `;
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

/** The first of the needles that stands in a text made by `plainWords`, for the reasons; null if none does. */
export function findNeedle(words: string, needles: readonly string[]): string | null {
  return needles.find((needle) => words.includes(needle))?.trim() ?? null;
}
