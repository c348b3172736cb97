import { isOfOrigin, originOf } from './origin.ts';
import { parentOf } from './page-properties.ts';

interface ShadowOpener {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

const HTML = 'http://www.w3.org/1999/xhtml';
// Without a dash in their name, only these can have a shadow root.
const MAY_HOST = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';
const EMPTY_HOSTS = `:empty:is(${MAY_HOST})`;
// No selector finds names with a dash. Without these, few elements are left to check.
const UNCOMMON =
  ':not(div,span,a,option,p,b,li,label,td,tr,path,svg,i,img,input,button,ul,br,h2,h3,g,strong,section)';

export type Root = Document | ShadowRoot;

/** Includes closed shadow roots if the browser lets extensions see them. */
export function anyShadowRootOf(element: Element): ShadowRoot | null {
  // Chromium throws for SVG and the like.
  if (element.namespaceURI !== HTML) return null;
  if (element.shadowRoot) return element.shadowRoot;
  const { chrome } = globalThis as unknown as { chrome?: ShadowOpener };
  const open = chrome?.dom?.openOrClosedShadowRoot;
  if (open) return open(element as HTMLElement);
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? element.shadowRoot;
}

function shadowRootOf(element: Element): ShadowRoot | null {
  // Asking for closed ones costs microseconds each. Plain elements that have one rarely have content as well.
  const mayHaveClosed = element.localName.includes('-') || element.matches(EMPTY_HOSTS);
  return mayHaveClosed ? anyShadowRootOf(element) : element.shadowRoot;
}

function documentOf(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    const inside = (element as HTMLIFrameElement).contentDocument;
    // With `document.domain`, a page can open itself to sibling hosts. Those are not the page the user means.
    return inside && isOfOrigin(inside, originOf(element.ownerDocument)) ? inside : null;
  } catch {
    return null;
  }
}

/**
 * This root and every shadow root and same-origin document below it. Checking each element is the main cost on a large
 * page, so plain elements that have content as well as a shadow root are found only with `thoroughly`.
 */
export function* rootsIn(root: Root, thoroughly = false): Generator<Root> {
  yield root;
  for (const element of thoroughly ? root.querySelectorAll('*') : likelyHosts(root)) {
    const inside = shadowRootOf(element) ?? documentOf(element);
    if (inside) yield* rootsIn(inside, thoroughly);
  }
}

// Two quick selectors are faster than a list of them.
function* likelyHosts(root: Root): Generator<Element> {
  for (const element of root.querySelectorAll(UNCOMMON)) {
    if (/-|^i?frame$/.test(element.localName)) yield element;
  }
  yield* root.querySelectorAll(EMPTY_HOSTS);
}

/** The element with the focus, inside shadow roots and frames too. */
export function deepActiveElement(start: Document): Element | null {
  return activeElementIn(start, (element) => shadowRootOf(element) ?? documentOf(element));
}

/** The same in one document alone. */
export function activeElementOf(page: Document): Element | null {
  return activeElementIn(page, shadowRootOf);
}

function activeElementIn(start: Root, rootIn: (element: Element) => Root | null): Element | null {
  const active = start.activeElement;
  const inside = active && rootIn(active);
  return (inside && activeElementIn(inside, rootIn)) ?? active;
}

/** The parent as drawn: out of a shadow root to its host, out of a frame to its element. */
export function parentAcross(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = element.getRootNode() as Root;
  if (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (root as ShadowRoot).host ?? null;
  return null;
}

/** Like `contains`, through shadow roots. */
export function containsAcross(part: Element, inner: Element): boolean {
  if (part.contains(inner)) return true;
  const { host } = inner.getRootNode() as Partial<ShadowRoot>;
  return host ? containsAcross(part, host) : false;
}

export function byPosition(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Fields of one or more lines that people type into, except search fields. */
export const TYPED_INTO =
  'input:not([type=hidden],[type=search],[type=button],[type=submit],[type=image],[type=checkbox],[type=radio]),textarea';
