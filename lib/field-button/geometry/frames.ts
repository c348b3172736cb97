/** The windows from this one up to the top, or null where one of them belongs to another origin. */
export function windowsUpToTop(from: Window): Window[] | null {
  try {
    const windows = [from];
    for (let at = from; at !== at.parent; at = at.parent) {
      // A sandboxed or foreign parent has no element to show for its frame.
      if (at.parent.origin !== from.origin || at.frameElement === null) return null;
      windows.push(at.parent);
    }
    return windows;
  } catch {
    return null;
  }
}

/** The element of its frame, or null in the top document. */
export function frameElementOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}
