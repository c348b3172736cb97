import { anyShadowRootOf, type Root } from '../../autofill/dom/composed-tree.ts';

/**
 * Notices anything that enters the top layer for even one painted frame. A page can suppress the events for that, so this
 * relies on what it cannot suppress: boxes that appear, as the browser reports them when painting, and mutations of the
 * document and its shadow roots.
 */
export interface Newcomers {
  /** All known roots of the page. */
  roots(): Iterable<Root>;
  /** Processes pending reports of the browser now. */
  flush(): void;
  /**
   * Whether one is closed but has a box. The browser reports only changes between painted frames, so it misses an element
   * that is open in every frame but closed in between. Becoming a dialog or popover changes an attribute.
   */
  mayComeUntold(): boolean;
  /** Nothing reports a shadow root attached later; it takes a full search. */
  search(): void;
  stop(): void;
}

const MAY_COME = '[popover],dialog';
/** Wherever a box is, it counts as on screen. */
const FAR = '10000000px';

export function createNewcomers(page: Document, own: Element, came: () => void): Newcomers {
  const known = new Set<Root>();
  const boxes = new IntersectionObserver(noteBoxes, { rootMargin: FAR });
  /** Elements that had a box at the last report. */
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
      // What happened in an unknown root is lost.
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
