/** Enough of a text to know what it says. */
export const LONGEST = 160;

// A list of countries is hundreds of texts to pass over; stopping at the list passes over all of them at once.
const NOT_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'select', 'option', 'textarea']);

/** The words inside an element, from its start, with a space between elements: `textContent` would join them. */
export function textOf(element: Element, longest = LONGEST): string {
  return squeeze(withTextsIn(element, '', longest)).slice(0, longest);
}

function withTextsIn(part: Element, before: string, longest: number): string {
  // Most elements with text hold nothing else.
  if (part.firstElementChild === null) return withText(before, part.textContent);
  let text = before;
  for (let node = part.firstChild; node && text.length < longest; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) text = withText(text, (node as Text).data);
    else if (node.nodeType === Node.ELEMENT_NODE && !NOT_SHOWN.has((node as Element).localName))
      text = withTextsIn(node as Element, text, longest);
  }
  return text;
}

function withText(before: string, added: string): string {
  const words = added.trim();
  // Most are the white space between two elements.
  return words === '' ? before : `${before} ${words}`;
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An element's own texts, without those of its children. */
export function ownTexts(element: Element): string[] {
  return [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ nodeValue }) => nodeValue ?? '');
}

/** Letters and digits, without the characters that masks add. */
export function withoutMask(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

export function clip(text: string): string {
  return text.slice(0, LONGEST * 2);
}
