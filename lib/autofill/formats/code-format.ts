import { withoutMask } from '../dom/text-of.ts';
import { allows, type FieldLimits } from './field-limits.ts';

export interface CodeFieldFeatures extends FieldLimits {
  placeholder: string;
}

export interface CodeText {
  text: string;
  format: string;
}

/** Ways to write a code, most likely first. `inBoxes`: one box per character. */
export function codeTexts(code: string, field: CodeFieldFeatures, inBoxes: boolean): CodeText[] {
  const plain = plainCode(code);
  if (inBoxes) return distinct([{ text: plain, format: 'plain' }, ...cased(plain)]);
  const like = likePlaceholder(plain, field.placeholder);
  const texts = distinct([
    { text: plain, format: 'plain' },
    ...(like === null ? [] : [{ text: like, format: 'placeholder' }]),
    { text: code, format: 'as_sent' },
    ...cased(plain),
  ]);
  return texts.toSorted((a, b) => Number(allows(field, b.text)) - Number(allows(field, a.text)));
}

/** Without dashes and spaces. */
export function plainCode(code: string): string {
  return withoutMask(code.normalize('NFKC'));
}

export function isSameCode(one: string, other: string): boolean {
  return plainCode(one).toLowerCase() === plainCode(other).toLowerCase();
}

function cased(plain: string): CodeText[] {
  return [
    { text: plain.toUpperCase(), format: 'upper_case' },
    { text: plain.toLowerCase(), format: 'lower_case' },
  ];
}

/** As in `123-456` or `XXX-XXX`. */
function likePlaceholder(plain: string, placeholder: string): string | null {
  const shape = placeholder.trim();
  const places = shape.match(/[\p{L}\p{N}_•*#]/gu)?.length;
  if (places !== plain.length || places === shape.length || !/^\S+$/.test(shape)) return null;
  let next = 0;
  return shape.replace(/[\p{L}\p{N}_•*#]/gu, () => plain[next++] ?? '');
}

function distinct(texts: readonly CodeText[]): CodeText[] {
  return texts.filter(({ text }, n) => texts.findIndex((other) => other.text === text) === n);
}
