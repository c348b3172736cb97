import { isInFront } from '../dom/page-properties.ts';
import { pause } from '../dom/timing.ts';

/** Whether it tells what covers an element. Firefox only tells whether there is a box on the screen. */
export const TELLS_COVERS = 'isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {});

/** The first report comes with the next frame. */
const ANSWERS_WITHIN_MS = 250;

/**
 * Whether each element is drawn unchanged with nothing over it, as the browser reports it. Chromium does, in a visible
 * tab. A yes is certain; a no may have harmless reasons. Null if the browser does not say.
 */
export async function seenByBrowser(
  elements: readonly Element[],
): Promise<ReadonlyMap<Element, boolean> | null> {
  if (!TELLS_COVERS || !elements[0] || !isInFront(elements[0].ownerDocument)) return null;
  const said = new Map<Element, boolean>();
  let observer: IntersectionObserver | undefined;
  const answered = new Promise<void>((resolve) => {
    const note = (entries: IntersectionObserverEntry[]) => {
      for (const entry of entries)
        said.set(entry.target, (entry as { isVisible?: boolean }).isVisible === true);
      if (said.size === elements.length) resolve();
    };
    observer = new IntersectionObserver(note, {
      trackVisibility: true,
      delay: 100,
    } as IntersectionObserverInit);
    for (const element of elements) observer.observe(element);
  });
  await Promise.race([answered, pause(ANSWERS_WITHIN_MS)]);
  observer?.disconnect();
  return said.size === elements.length ? said : null;
}
