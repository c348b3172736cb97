/*
 * Named elements take the place of properties of their document and of their form: `<img name="body">` is `document.body`.
 * In Chromium they do so in an extension's world, too. What a decision rests on is asked of the browser instead.
 */

function own<T extends object, K extends keyof T>(type: { prototype: T }, of: T, name: K): T[K] {
  return Reflect.get(type.prototype, name, of) as T[K];
}

export function viewOf(page: Document) {
  return own(Document, page, 'defaultView');
}

/** Whether its tab is in front and draws frames. */
export function isInFront(page: Document): boolean {
  return own(Document, page, 'visibilityState') === 'visible';
}

export function rootElementOf(page: Document): HTMLElement {
  return own(Document, page, 'documentElement');
}

export function bodyOf(page: Document): HTMLElement | null {
  return own(Document, page, 'body');
}

export function isFullscreen(page: Document): boolean {
  return Boolean(own(Document, page, 'fullscreenElement'));
}

/** What relative addresses in it are relative to. */
export function baseOf(page: Document): string {
  return own(Document, page, 'baseURI');
}

export function parentOf(element: Element): Element | null {
  return own<Node, 'parentElement'>(Node, element, 'parentElement');
}

export function slotOf(element: Element): Element | null {
  return own(Element, element, 'assignedSlot');
}
