import { type Root, rootsIn } from '../dom/composed-tree.ts';

/** What matches, of the part itself and of the shadow roots in it. */
export function within(part: Element, selector: string): HTMLElement[] {
  return [...rootsIn(part as Element & Root)].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ]);
}
