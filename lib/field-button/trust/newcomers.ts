import { anyShadowRootOf, type Root } from '../../autofill/dom/composed-tree.ts';

/**
 * Notifications whatever comes into the top layer for as little as one painted frame, however soon it is gone. The events that tell
 * of it are the page's to stop, so it is known by what no page can stop: a box where there was none, as the browser finds
 * it when it paints, and changes of the document's and its shadow roots' content.
 */
export interface Newcomers {
  /** All known roots of the page. */
  roots(): Iterable<Root>;
  /** Takes notice now of what the browser has yet to tell. */
  flush(): void;
  /**
   * Whether one is closed, and has a box all the same. The browser compares painted frames, and tells of changes only: not
   * of what is open in each of them and in no task between. What becomes a dialog or a popover changes an attribute.
   */
  mayComeUntold(): boolean;
  /** A shadow root that an element was given later is told of by nothing, and found by looking everywhere. */
  search(): void;
  stop(): void;
}

const MAY_COME = '[popover],dialog';
/** Wherever a box is put, it may be painted on the screen. */
const FAR = '10000000px';

export function createNewcomers(page: Document, own: Element, came: () => void): Newcomers {
  const known = new Set<Root>();
  const boxes = new IntersectionObserver(noteBoxes, { rootMargin: FAR });
  /** Those that had a box when the browser last told of them. */
  const boxed = new Set<Element>();
  const changes = new MutationObserver(noteChanges);

  function noteBoxes(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) came();
      if (isIntersecting) boxed.add(target);
      else boxed.delete(target);
    }
  }

  function noteChanges(records: MutationRecord[]): void {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        const element = target as Element;
        if (attributeName === 'popover' || element.localName === 'dialog') observeBox(element, came);
        continue;
      }
      for (const node of addedNodes) if (isElement(node)) explore(node, came);
      // What was in a root that nobody knew of cannot be known any more.
      for (const node of removedNodes) if (isElement(node) && hasNews(node)) came();
    }
  }

  function isElement(node: Node): node is Element {
    return node.nodeType === Node.ELEMENT_NODE && node !== own;
  }

  function observeBox(element: Element, found: () => void): void {
    if (element === own) return;
    boxes.observe(element);
    found();
  }

  /** Gets to know what is in there. */
  function explore(within: Root | Element, found: () => void): void {
    for (const element of comersIn(within)) observeBox(element, found);
    for (const root of rootsOf(within)) if (!known.has(root)) adopt(root, found);
  }

  function adopt(root: Root, found: () => void): void {
    known.add(root);
    changes.observe(root, { subtree: true, childList: true, attributeFilter: ['popover', 'open'] });
    explore(root, found);
  }

  function hasNews(within: Root | Element): boolean {
    for (const root of rootsOf(within)) if (!known.has(root) || hasNews(root)) return true;
    return false;
  }

  function* rootsOf(within: Root | Element): Generator<Root> {
    const walker = page.createTreeWalker(within, NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      const inside = isElement(node) ? anyShadowRootOf(node) : null;
      if (inside) yield inside;
    }
  }

  adopt(page, () => {});
  return {
    roots: () => known,
    mayComeUntold: () => [...boxed].some((element) => element.matches('[popover]:not(:popover-open)')),
    flush() {
      noteChanges(changes.takeRecords());
      noteBoxes(boxes.takeRecords());
    },
    search() {
      for (const root of [...known]) {
        if ([...rootsOf(root)].every((inside) => known.has(inside))) continue;
        explore(root, () => {});
        came();
      }
    },
    stop() {
      boxes.disconnect();
      changes.disconnect();
    },
  };
}

function comersIn(within: Root | Element): Element[] {
  const inside = [...within.querySelectorAll(MAY_COME)];
  return 'matches' in within && within.matches(MAY_COME) ? [within, ...inside] : inside;
}
