/** In which words run. */
export type Direction = 'ltr' | 'rtl';

/** What Unicode sets aside for letters and digits that run from right to left: Hebrew, Arabic and their neighbors. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A line that begins with an isolate takes its direction from what follows. With this mark it runs as our words do. */
const MARK = { ltr: '\u200e', rtl: '\u200f' };

/**
 * A text from outside to be put between our words: it keeps its own direction and turns nothing around it. Where all of it
 * runs as the words do, it is left as it is.
 */
export function isolated(text: string, words: Direction): string {
  if (words === 'ltr' && !RIGHT_TO_LEFT.test(text)) return text;
  return `${MARK[words]}\u2068${text}\u2069`;
}
