/** Scripts in which an invisible joiner changes how the letters beside it are drawn. */
const JOINING = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Khmer',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const PICTURE = String.raw`\p{Extended_Pictographic}`;
/** What may stand before a joiner between pictures: one of them, its color or its skin. */
const AFTER_PICTURE = String.raw`${PICTURE}\ufe0f\u{1f3fb}-\u{1f3ff}`;
const AT_HOME = [
  String.raw`(?<=[${JOINING}])[\u200c\u200d](?=[${JOINING}])`,
  String.raw`(?<=[${AFTER_PICTURE}])\u200d(?=${PICTURE})`,
  String.raw`(?<=${PICTURE})[\ufe0e\ufe0f]`,
].join('|');
/** Not seen by anyone, though it may turn round, hide or stretch what stands beside it. */
const UNSEEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufffc]`;
const CLEANED = new RegExp(`(${AT_HOME})|${UNSEEN}`, 'gu');
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Written languages put two or three on a letter; more of them cover the lines around. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

/** A text from outside as it may be shown: nothing unseen in it, a few lines at most between two others, and not longer. */
export function seenText(raw: string, mostChars: number): string {
  // What is cut off need not be looked at. What is unseen may make up some of the rest.
  const lines = raw
    .slice(0, 4 * mostChars)
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ');
  const seen = lines
    .replace(/[^\n]+/g, (line) => withoutUnseen(line))
    .replace(TOWER, '$1')
    .replace(/\n{3,}/g, '\n\n');
  return whole(seen.slice(0, mostChars)).trim();
}

/** The same on one line. */
export function seenLine(raw: string, mostChars: number): string {
  return seenText(raw.slice(0, 4 * mostChars).replace(/\s/g, ' '), mostChars);
}

/** Whether there is nothing in it but what is seen. */
export function isAllSeen(text: string): boolean {
  return withoutUnseen(text) === text && text.search(TOWER) < 0 && !/[\u2028\u2029]/.test(text);
}

function withoutUnseen(text: string): string {
  return text.replace(CLEANED, (_, atHome: string | undefined) => atHome ?? '');
}

/** Without half a character at the end, or what would join it to the next. */
function whole(cut: string): string {
  return cut.replace(/[\ud800-\udbff]$/, '').replace(/[\u200c\u200d]+$/, '');
}
