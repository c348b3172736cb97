/** What spreadsheets drop at the start of a cell, and the signs that start a formula, in full width too. */
const DROPPED = '\\s"\\p{Cc}\\p{Cf}';
const SIGN = '[=+\\-@＝＋－＠]';
/** A reader with another separator, or that ignores quotes, starts a cell after each of these. */
const SEPARATOR = '[,;\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]';
/** Where such a cell would start with a sign, or with a tab or line break that some readers drop. */
const RUNNING = [
  `^(?="*[\\t\\r\\n]|[${DROPPED}]*${SIGN})`,
  `(?<=${SEPARATOR})(?="*(?:\\t|\\r(?!\\n)))`,
  // A cell ends with its line; one at the end of the text would run into the next cell.
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

/**
 * A number in E.164 stays as it is: as a formula it is only that number, unless a reader takes the row for one cell.
 */
function harmless(cell: string, column: number, row: readonly string[]): string {
  if (cell === '' || (E164.test(cell) && (column > 0 || row.length === 1))) return cell;
  return cell.replaceAll(FORMULA, "'");
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
