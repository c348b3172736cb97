type Inside = { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Takes away what an earlier version drew in this page. In Firefox its scripts end with it, and nobody else would. Runs in
 * pages as its source text, so it uses nothing outside itself.
 */
export function removeLeftHosts(): void {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const one of root.querySelectorAll('*')) {
      const inside = (one as Inside).openOrClosedShadowRoot;
      if (!inside) continue;
      const isOurs =
        inside.mode === 'closed' &&
        inside.adoptedStyleSheets.length === 1 &&
        inside.children.length === 1 &&
        inside.firstElementChild?.className === 'root' &&
        one.matches('div[popover=manual][title=""]');
      if (isOurs) one.remove();
      else roots.push(inside);
    }
  }
}
