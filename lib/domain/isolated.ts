export type Direction = 'ltr' | 'rtl';

/** Unicode's blocks for right-to-left scripts: Hebrew, Arabic and their neighbors. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A line that begins with an isolate takes its direction from what follows; this mark gives it ours. */
const MARK = { ltr: '\u200e', rtl: '\u200f' };

/**
 * Text from outside for use inside our own: it keeps its direction and does not change what is around it. Left as it
 * is where both have the same direction.
 */
export function isolated(text: string, words: Direction): string {
  if (words === 'ltr' && !RIGHT_TO_LEFT.test(text)) return text;
  return `${MARK[words]}\u2068${text}\u2069`;
}
