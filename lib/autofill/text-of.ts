/** Enough of a text to know what it says. */
export const LONGEST = 160;

const NOT_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'option', 'textarea']);

/** The words inside of an element, from its start, with a space between elements: `textContent` would glue them. */
export function textOf(element: Element, longest = LONGEST): string {
  const first = element.firstChild;
  // Most labels are one text.
  if (first === element.lastChild && first?.nodeType === Node.TEXT_NODE) {
    return squeeze(first.nodeValue ?? '').slice(0, longest);
  }
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < longest; node = walker.nextNode()) {
    const part = node.nodeValue?.trim() ?? '';
    // Most are the blanks between two elements.
    if (part !== '' && !NOT_SHOWN.has(node.parentElement?.localName ?? '')) text += ` ${part}`;
  }
  return squeeze(text).slice(0, longest);
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function clip(text: string): string {
  return text.slice(0, LONGEST * 2);
}
