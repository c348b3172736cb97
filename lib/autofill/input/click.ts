import { drawnAround } from '../dom/drawn-in.ts';
import { baseOf } from '../dom/page-properties.ts';
import { rectOf } from '../dom/rect-of.ts';
import { fire, LIKE_A_USERS } from './set-value.ts';

/**
 * Clicks an element as a person does: on its text, on whatever is topmost there. No form is sent or emptied by it, and no
 * link is followed.
 */
export function click(pressed: HTMLElement): void {
  const text = textIn(pressed);
  const { left, top, width, height } = rectOf(text);
  const element = innermost(pressed, text, left + width / 2, top + height / 2);
  const at = {
    clientX: left + width / 2,
    clientY: top + height / 2,
    ...LIKE_A_USERS,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const view = element.ownerDocument;
  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Buttons are submit buttons by default, even if they only open a list.
  const refuseDefault = (event: Event) => (isSubmit(element) || leadsAway(element)) && event.preventDefault();
  const roots = [view.defaultView ?? view, element.getRootNode()];
  const done = new AbortController();
  const { signal } = done;
  for (const root of roots)
    for (const type of REFUSED) root.addEventListener(type, refuse, { capture: true, signal });
  view.defaultView?.addEventListener('click', refuseDefault, { signal });
  const act = (what: string, detail: number, buttons = 0) => {
    fire(element, new PointerEvent(`pointer${what}`, { ...pointer, buttons }));
    return fire(element, new MouseEvent(`mouse${what}`, { ...at, detail, buttons }));
  };
  act('over', 0);
  act('move', 0);
  if (act('down', 1, 1)) focusable(element)?.focus({ preventScroll: true });
  act('up', 1);
  fire(element, new MouseEvent('click', { ...at, detail: 1 }));
  done.abort();
}

const REFUSED = ['submit', 'reset'] as const;

/** Whether it is, or lies in, a link to anything but a place in its own page. */
function leadsAway(element: Element): boolean {
  const page = element.ownerDocument;
  for (const at of drawnAround(element)) {
    if (at.ownerDocument !== page) return false;
    const href = at.matches('a,area') ? hrefOf(at) : null;
    if (href !== null) return !staysIn(page, href);
  }
  return false;
}

function hrefOf(link: Element): string | null {
  return link.getAttribute('href') ?? link.getAttribute('xlink:href');
}

function staysIn(page: Document, href: string): boolean {
  const address = URL.parse(href, baseOf(page))?.href ?? '';
  return address.startsWith('javascript:') || address.startsWith(`${page.URL.replace(/#.*/, '')}#`);
}

function isSubmit(element: Element): boolean {
  return element.closest<HTMLButtonElement>('button')?.type === 'submit';
}

/** The label of a control is not what opens it. */
function textIn(pressed: HTMLElement): HTMLElement {
  const walker = pressed.ownerDocument.createTreeWalker(pressed, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const label = around?.closest('label');
    const isLabel = label && label !== pressed && pressed.contains(label);
    if (!around || isLabel || !walker.currentNode.nodeValue?.trim()) continue;
    if (rectOf(around).width > 0) return around;
  }
  return pressed;
}

// What a list has to be scrolled to is not there.
function innermost(pressed: HTMLElement, text: HTMLElement, x: number, y: number): HTMLElement {
  const root = pressed.getRootNode() as Document | ShadowRoot;
  const there = root.elementFromPoint(x, y);
  return there !== null && pressed.contains(there) ? (there as HTMLElement) : text;
}

function focusable(element: HTMLElement): HTMLElement | null {
  for (let up: HTMLElement | null = element; up; up = up.parentElement) if (up.tabIndex >= 0) return up;
  return null;
}
