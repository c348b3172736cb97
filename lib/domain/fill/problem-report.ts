/** What the page scanner makes of a field, without what the field holds. */
export interface ReportedField {
  kind: string;
  score: number;
  reasons: readonly string[];
  /** Names and texts of the field, by what they are. */
  said: Readonly<Record<string, string>>;
}

export interface ReportedPage {
  address: string;
  fields: readonly ReportedField[];
}

/** Fewer digits than any code or number has, as in "6-digit code". */
const HARMLESS_DIGITS = 2;
const LONGEST_TEXT = 120;
const EMAIL = /[^\s@<>"]+@[^\s@<>"]+/g;
const LINK = /\b(https?:\/\/[^\s/?#]+)[^\s]*/gi;

/** A text as it may be shown to others: no number, no code, no address of a person and no link that is somebody's own. */
export function masked(text: string): string {
  const plain = text.replace(LINK, '$1/…').replace(EMAIL, '…@…');
  const digits = plain.match(/\p{N}/gu)?.length ?? 0;
  return digits > HARMLESS_DIGITS ? plain.replace(/\p{N}/gu, '0') : plain;
}

/** What is found on a page and why, for people who look for the reason. */
export function fieldReport({ address, fields }: ReportedPage, version: string): string {
  const blocks = fields.map(({ kind, score, reasons, said }, n) => {
    const texts = Object.entries(said)
      .filter(([, text]) => text.trim() !== '')
      .map(([name, text]) => `   ${name}: ${shortened(masked(text.replace(/\s+/g, ' ').trim()))}`);
    const why = reasons.map((reason) => `   - ${shortened(masked(reason))}`);
    return [`${n + 1}. ${kind} (${score.toFixed(1)})`, ...texts, ...why].join('\n');
  });
  return [`OhmyOTP ${version}`, pageOf(address), `${fields.length} fields`, ...blocks].join('\n');
}

/** What was read of a message: its words, with the code in it replaced by one of the same shape. */
export function codeReport(
  { text, code }: { text: string; code: string | null },
  service: string,
  version: string,
): string {
  const shape = code === null ? null : shapeOf(code);
  const words = code === null ? text : text.replaceAll(code, shape ?? '');
  return [
    `OhmyOTP ${version}`,
    `Service: ${service}`,
    `Read: ${shape ?? 'no code'}`,
    'Message:',
    masked(words),
  ].join('\n');
}

function shapeOf(code: string): string {
  return code.replace(/\p{N}/gu, '0').replace(/\p{L}/gu, 'X');
}

/** Up to its question mark. */
function pageOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${url.origin}${masked(url.pathname)}`;
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
