import type { Root } from '../dom/composed-tree.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { clip, LONGEST, squeeze, textOf } from '../dom/text-of.ts';
import { rowOf } from './row-of.ts';

const LONGEST_LABEL = 60;
/** What stands in brackets only adds to a name: "SMS code (ref. KXQP)". */
const IN_BRACKETS = /^[([（【].*[)\]）】]$/;

/** The text before a field, back to the previous field at most. */
export function textBefore(field: FieldElement): string {
  return columnHeading(field) ?? textInFront(field);
}

function textInFront(field: FieldElement): string {
  let texts: { node: Node; text: string }[] = [];
  let length = 0;
  for (const node of backwards(field)) {
    if (isField(node)) break;
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const text = squeeze(node.nodeValue ?? '');
    if (text === '' || isHiddenText(node)) continue;
    const label = labelAround(node, field);
    // Take the whole label, since its last words may say least: "Phone (for the courier)".
    if (label) texts = texts.filter((one) => !label.contains(one.node));
    texts.unshift({ node, text: label ? textOf(label) : text });
    length += text.length;
    if (label || (/[\p{L}]{2}/u.test(text) && !IN_BRACKETS.test(text)) || length > LONGEST) break;
  }
  const [first] = texts;
  const own = first && isOfAnotherField(first.node, field) ? textBehind(field) : '';
  return own || clip(texts.map(({ text }) => text).join(' '));
}

const FIELDS = 'input:not([type=hidden],[type=checkbox],[type=radio]),select,textarea';

/** On pages with labels after their fields, each pair has a part of its own. */
function isOfAnotherField(text: Node, field: Element): boolean {
  for (let part = text.parentElement; part && !part.contains(field); part = part.parentElement)
    if (part.querySelector(FIELDS) !== null) return true;
  return false;
}

function textBehind(field: Element): string {
  const row = rowOf(field);
  for (let part: Element | null = field; part && part !== row; part = part.parentElement)
    for (let next = part.nextSibling; next; next = next.nextSibling) {
      const text = wordsOf(next);
      if (/\p{L}{2}/u.test(text)) return text.length <= LONGEST_LABEL ? text : '';
    }
  return '';
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return squeeze(node.nodeValue ?? '');
  const isElement = node.nodeType === Node.ELEMENT_NODE;
  return isElement && !(node as Element).matches('button,a,script,style') ? textOf(node as Element) : '';
}

function labelAround(node: Node, field: FieldElement): Element | null {
  const label = node.parentElement?.closest('label,legend,dt,th') ?? null;
  return label?.contains(field) ? null : label;
}

/** The heading right above or that of the column, if the field is in a table row that has no words of its own. */
function columnHeading(field: FieldElement): string | null {
  const cell = field.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row || /\p{L}/u.test(textOf(row))) return null;
  const heads = [row.previousElementSibling, row.closest('table')?.rows[0]];
  const head = heads.find((other) => other && other !== row && isHeadOf(row, other)) as HTMLTableRowElement;
  const heading = head?.cells[cell.cellIndex];
  return heading ? textOf(heading) : null;
}

function isHeadOf(row: HTMLTableRowElement, other: Element): boolean {
  return (
    other.localName === 'tr' &&
    (other as HTMLTableRowElement).cells.length === row.cells.length &&
    other.querySelector('input,select,textarea') === null
  );
}

export function textAfter(field: FieldElement): string {
  const next = field.nextSibling;
  const text = next?.nodeType === Node.TEXT_NODE ? next.nodeValue : null;
  return clip(squeeze(text ?? ''));
}

const LISTS = 'ul,ol,[role=listbox],[role=menu],details:not([open]) > :not(summary)';

/** Nodes in front of a field, nearest first, across shadow roots. Bounded. */
function* backwards(field: Element): Generator<Node> {
  let from: Element | null = field;
  let left = 120;
  while (from && left > 0) {
    const root = from.getRootNode() as Root;
    const walker = from.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    walker.currentNode = from;
    while (left-- > 0) {
      const node = walker.previousNode();
      if (!node) break;
      const list = foldedListAround(node);
      if (list === null) yield node;
      else walker.currentNode = list;
    }
    from = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
  }
}

/** A closed list is skipped whole: it may hold hundreds of countries. */
function foldedListAround(node: Node): Element | null {
  if (node.nodeType !== Node.TEXT_NODE) return null;
  const list = node.parentElement?.closest(LISTS) ?? null;
  return list === null || list.checkVisibility() ? null : list;
}

function isField(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = node as Element;
  if (!/^(input|select|textarea)$/.test(element.localName)) return false;
  return element.getAttribute('type') !== 'hidden';
}

function isHiddenText(node: Node): boolean {
  return node.parentElement?.closest('head,script,style,noscript,template,option,button') !== null;
}
