import { anyShadowRootOf } from './composed-tree.ts';
import { parentOf, slotOf, viewOf } from './page-properties.ts';

/** What an element is drawn within: a slot, the host of its root, or the frame of its document. */
export function drawnIn(element: Element): Element | null {
  return takingSlotOf(element) ?? parentOf(element) ?? hostOf(element) ?? frameOf(element.ownerDocument);
}

/** The element and everything it is drawn within, out to the top page. */
export function* drawnAround(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = drawnIn(at)) yield at;
}

/** The frame a document is shown in. Null for the page itself, and in cross-site frames. */
export function frameOf(page: Document): HTMLElement | null {
  return (viewOf(page)?.frameElement ?? null) as HTMLElement | null;
}

export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}

/** Closed roots do not say which slot has taken a child of their host. */
function takingSlotOf(element: Element): Element | null {
  const slot = slotOf(element);
  if (slot) return slot;
  const parent = parentOf(element);
  const root = parent && anyShadowRootOf(parent);
  if (!root) return null;
  return [...root.querySelectorAll('slot')].find((slot) => slot.assignedNodes().includes(element)) ?? null;
}
