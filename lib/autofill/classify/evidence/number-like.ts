const NUMBER_WORD =
  /^(number|no\.?|nummer|nr\.?|n[uú]mero|num[eé]ro|numer|номер|numara|号码|號碼|番号|번호|رقم)$/iu;

/** A label that only says "number", as one behind a calling code may. */
export function isNumberWord(label: string): boolean {
  return NUMBER_WORD.test(label.replace(/\+\s?\d+|[*:]/g, '').trim());
}

const FEWEST = 9;
const MOST = 13;
/** How many characters dates, cards and the numbers of people and banks have in each group. */
const SOMETHING_ELSE = new Set(['3-2-4', '3-3-3-2', '2-7', '4-4-4']);

/** `(555) 555-5555`, `+1 ___`, `xxx-xxx-xxxx`, `07400 123456`. */
export function looksLikeNumber(text: string): boolean {
  if (/^\s*\+\s?\d/.test(text)) return true;
  const [run = ''] = /^[\d_x#()\s./-]+/i.exec(text) ?? [];
  const groups = (run.match(/[\d_x#]+/gi) ?? []).map(({ length }) => length);
  const all = groups.reduce((sum, length) => sum + length, 0);
  return all >= FEWEST && all <= MOST && !SOMETHING_ELSE.has(groups.join('-'));
}
