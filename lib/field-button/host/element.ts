const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * One of HTML's own elements, also where the document is XML. A name with a dash is the page's to define: its class would
 * make the element, and hold its closed root.
 */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: Name,
  className?: string,
): HTMLElementTagNameMap[Name] {
  const made = page.createElementNS(HTML, name) as HTMLElementTagNameMap[Name];
  if (className !== undefined) made.className = className;
  return made;
}

/**
 * The style sheet draws the words. As text of the document, a page could find, select and highlight them in a closed root
 * too; screen readers read both.
 */
export function write(on: HTMLElement, words: string): void {
  on.dataset.text = words;
}
