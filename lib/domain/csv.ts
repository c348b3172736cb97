/** What readers drop from the beginning of a cell, and, after it, the signs of a formula, also in full width. */
const DROPPED = '\\s"\\p{Cc}\\p{Cf}';
const SIGN = '[=+\\-@＝＋－＠]';
/** After each of these a cell begins where the separator is another, or quotes mean nothing. */
const SEPARATOR = '[,;\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]';
/** Where a cell would begin with a sign, or with a tab or line break, which some drop. */
const RUNNING = [
  `^(?="*[\\t\\r\\n]|[${DROPPED}]*${SIGN})`,
  `(?<=${SEPARATOR})(?="*(?:\\t|\\r(?!\\n)))`,
  // A cell ends with its line, and one at the text's end would go on in the next.
  `(?<=${SEPARATOR})(?<!\\r(?=\\n))(?=(?:(?![\\r\\n])[${DROPPED}])*(?:${SIGN}|$))`,
];

const FORMULA = new RegExp(RUNNING.join('|'), 'gu');
const E164 = /^\+\d{4,15}$/;

/**
 * Rows as CSV (RFC 4180), every cell quoted. Spreadsheets run a cell that begins like a formula, and an SMS may say
 * anything, so what may come to begin a cell is led by an apostrophe.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.map((cell, column) => quoted(harmless(cell, column, row))).join(',')}\r\n`)
    .join('');
}

/** A number in E.164 stays as it is: it is no more than a number, unless a reader takes the whole row for its cell. */
function harmless(cell: string, column: number, row: readonly string[]): string {
  if (cell === '' || (E164.test(cell) && (column > 0 || row.length === 1))) return cell;
  return cell.replaceAll(FORMULA, "'");
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
