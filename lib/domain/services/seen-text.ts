import { lazily } from '../lazily.ts';

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
/** What may precede a joiner between emoji: an emoji, its color or its skin tone. */
const AFTER_PICTURE = String.raw`${PICTURE}\ufe0f\u{1f3fb}-\u{1f3ff}`;
const AT_HOME = [
  String.raw`(?<=[${JOINING}])[\u200c\u200d](?=[${JOINING}])`,
  String.raw`(?<=[${AFTER_PICTURE}])\u200d(?=${PICTURE})`,
  String.raw`(?<=${PICTURE})[\ufe0e\ufe0f]`,
].join('|');
/** Invisible, though it may reverse, hide or stretch what is beside it. */
const UNSEEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufffc]`;
const cleaned = lazily(() => new RegExp(`(${AT_HOME})|${UNSEEN}`, 'gu'));
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Languages put two or three marks on a letter; more would cover the lines above and below. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

/** Text from outside, safe to show: nothing invisible, few blank lines, and cut to length. */
export function seenText(raw: string, mostChars: number): string {
  // Reads more than is shown, because invisible characters may make up some of it, but not all of a long text.
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

export function seenLine(raw: string, mostChars: number): string {
  return seenText(raw.slice(0, 4 * mostChars).replace(/\s/g, ' '), mostChars);
}

export function isAllSeen(text: string): boolean {
  return withoutUnseen(text) === text && text.search(TOWER) < 0 && !/[\u2028\u2029]/.test(text);
}

/** Until nothing more goes: a joiner is at home only beside what stays. */
function withoutUnseen(text: string): string {
  const rest = text.replace(cleaned(), (_, atHome: string | undefined) => atHome ?? '');
  return rest === text ? text : withoutUnseen(rest);
}

/** Drops half a character at the end, or a joiner to the next one. */
function whole(cut: string): string {
  return cut.replace(/[\ud800-\udbff]$/, '').replace(/[\u200c\u200d]+$/, '');
}
