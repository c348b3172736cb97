/**
 * Rows as CSV (RFC 4180), every cell quoted. Spreadsheets run a cell that begins like a formula, and an SMS may say
 * anything, so such a cell is led by an apostrophe; a number in E.164 cannot be one and stays as it is.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}

function harmless(cell: string): string {
  if (/^\+\d{4,15}$/.test(cell)) return cell;
  return /^[\s]*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
