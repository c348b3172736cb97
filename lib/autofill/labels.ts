import type { FieldElement } from './field-facts.ts';
import { parentAcross, type Root } from './roots.ts';

const LONGEST = 160;

/** What the page names the field, for people and for screen readers. */
export function labelOf(field: FieldElement): string {
  const labels = [...(field.labels ?? [])].map((label) => textOf(label));
  const texts = [
    ...labels,
    field.getAttribute('aria-label') ?? '',
    referenced(field, 'aria-labelledby'),
    field.getAttribute('title') ?? '',
    // Components name their host, the field inside of the shadow root stays nameless.
    hostLabel(field),
  ];
  return clip([...new Set(texts.filter(Boolean))].join(' | '));
}

export function descriptionOf(field: FieldElement): string {
  return clip(referenced(field, 'aria-describedby'));
}

function hostLabel(field: FieldElement): string {
  const { host } = field.getRootNode() as Partial<ShadowRoot>;
  if (!host) return '';
  const named =
    host.getAttribute('label') ?? host.getAttribute('aria-label') ?? host.getAttribute('placeholder');
  return named ?? '';
}

function referenced(field: FieldElement, attribute: string): string {
  const root = field.getRootNode() as Root;
  const ids = field.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids
    .map((id) => root.getElementById?.(id))
    .map((element) => (element && !element.contains(field) ? textOf(element) : ''))
    .join(' ')
    .trim();
}

/** The text that stands in front of a field, back to the previous field at most. */
export function textBefore(field: FieldElement): string {
  const texts: string[] = [];
  let length = 0;
  for (const node of backwards(field)) {
    if (isField(node)) break;
    if (node.nodeType !== Node.TEXT_NODE || isHiddenText(node)) continue;
    const text = squeeze(node.nodeValue ?? '');
    if (text === '') continue;
    texts.unshift(text);
    length += text.length;
    if (/[\p{L}]{2}/u.test(text) || length > LONGEST) break;
  }
  return clip(texts.join(' '));
}

export function textAfter(field: FieldElement): string {
  const next = field.nextSibling;
  const text = next?.nodeType === Node.TEXT_NODE ? next.nodeValue : null;
  return clip(squeeze(text ?? ''));
}

/** Nodes in front of a field, nearest first; a bounded number, out of shadow roots too. */
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
      yield node;
    }
    from = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
  }
}

function isField(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = node as Element;
  if (!/^(input|select|textarea)$/.test(element.localName)) return false;
  return element.getAttribute('type') !== 'hidden';
}

function isHiddenText(node: Node): boolean {
  return node.parentElement?.closest('script,style,noscript,template,option,button') !== null;
}

/** Headings, paragraphs, labels, buttons and names of what surrounds a field. */
export function textAround(container: Element): string {
  const names = ['id', 'name', 'class', 'action', 'data-testid'].map(
    (name) => container.getAttribute(name) ?? '',
  );
  const buttons = [...container.querySelectorAll('input[type=submit],input[type=button]')].map(
    (button) => (button as HTMLInputElement).value,
  );
  return [...names, ...buttons, textOf(container, 900)].join(' | ');
}

/** The form of a field or, without one, the largest part of the page around it that is still small. */
export function formOf(field: FieldElement): Element {
  const form = field.form ?? field.closest('form,[role=form],dialog,[role=dialog]');
  if (form) return form;
  let part: Element = field;
  for (let up = parentAcross(field); up && up.localName !== 'html'; up = parentAcross(up)) {
    if ((up.textContent?.length ?? 0) > 3000) break;
    part = up;
    if (up.localName === 'form') break;
  }
  return part;
}

function textOf(element: Element, longest = LONGEST): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < longest) {
    const node = walker.nextNode();
    if (!node) break;
    if (node.parentElement?.closest('script,style,noscript,template,option,textarea')) continue;
    text += ` ${node.nodeValue ?? ''}`;
  }
  return squeeze(text).slice(0, longest);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function clip(text: string): string {
  return text.slice(0, LONGEST * 2);
}
