const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * A built-in HTML element, even in XML documents. A custom element would not do: the page defines its class and could get
 * at the closed root.
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
 * Text is drawn by the style sheet. As document text, a page could find, select and highlight it even in a closed root.
 * Screen readers read both.
 */
export function write(on: HTMLElement, words: string): void {
  on.dataset.text = words;
}
