import { frameOf } from '../../autofill/dom/drawn-in.ts';

/** This window and all its parents, or null if one is of another origin. */
export function windowsUpToTop(from: Window): Window[] | null {
  try {
    const windows = [from];
    for (let at = from; at !== at.parent; at = at.parent) {
      // A sandboxed or cross-origin parent hides the frame element.
      if (at.parent.origin !== from.origin || at.frameElement === null) return null;
      windows.push(at.parent);
    }
    return windows;
  } catch {
    return null;
  }
}

/** Null in the top document. */
export function frameElementOf(element: Element): Element | null {
  return frameOf(element.ownerDocument);
}
