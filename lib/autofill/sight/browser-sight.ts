import { pause } from '../dom/timing.ts';

/** The first word comes with the next frame. */
const ANSWERS_WITHIN_MS = 250;

/**
 * What the browser itself says of each element: whether it is drawn as it is, with nothing over it. Chromium does, in a tab
 * that is in sight. A yes is sure; a no may have harmless reasons. Null where the browser does not say.
 */
export async function seenByBrowser(
  elements: readonly Element[],
): Promise<ReadonlyMap<Element, boolean> | null> {
  const isTold = 'isVisible' in IntersectionObserverEntry.prototype;
  if (!isTold || elements[0]?.ownerDocument.visibilityState !== 'visible') return null;
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
