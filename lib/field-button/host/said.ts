const isSaid = (name: string) => name === 'title' || name === 'role' || name.startsWith('aria-');

/**
 * Undoes any attribute a page sets on an element that is announced or shown as a tooltip. Returns a function that stops it.
 */
export function keepSaid(element: Element): () => void {
  const said = () => element.getAttributeNames().filter(isSaid);
  const own = new Map(said().map((name) => [name, element.getAttribute(name)]));
  const changes = new MutationObserver(() => {
    for (const name of new Set([...own.keys(), ...said()])) {
      const value = own.get(name) ?? null;
      if (element.getAttribute(name) === value) continue;
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  });
  changes.observe(element, { attributes: true });
  return () => changes.disconnect();
}
