const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Spaces of any width, invisible layout characters, and the key drawn around the digit of an emoji. */
const BLANKS = /[^\S\n]|\ufe0f|\u20e3|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const WITHOUT_ACCENT_OF_ITS_OWN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  đ: 'd',
  ı: 'i',
};

/**
 * The text as the rules read it: digits of every script as ASCII, full-width and mathematical letters as plain ones,
 * Latin and Greek without accents (many senders drop them), one kind of dash and of blank. Every place stays where it was.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, (end) => '\n'.repeat(end.length))
    .replace(BLANKS, ' ')
    .replace(DASHES, '-')
    .replace(/[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7cb}]/gu, (drawn) =>
      drawn.normalize('NFKC').padStart(drawn.length, ' '),
    )
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/[\u00c0-\u024f\u1e00-\u1eff\u0386-\u03ce\u1f00-\u1fff]/g, withoutAccent);
}

/** Unicode has digits in runs of ten, so the value is the distance from the start of the run. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return String(before % 10).padStart(digit.length, ' ');
}

function withoutAccent(letter: string): string {
  return WITHOUT_ACCENT_OF_ITS_OWN[letter] ?? letter.normalize('NFD').charAt(0);
}
