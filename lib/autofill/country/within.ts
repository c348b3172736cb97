import { anyShadowRootOf, type Root, rootsIn } from '../dom/composed-tree.ts';

/** What matches, of the part itself, of its own shadow root and of those in it. */
export function within(part: Element, selector: string): HTMLElement[] {
  const own = anyShadowRootOf(part);
  const roots = [...rootsIn(part as Element & Root), ...(own ? rootsIn(own) : [])];
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
}
