// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewcomers, type Newcomers } from './newcomers.ts';

type Entry = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

/** What the browser reports with each frame: elements that gained or lost a box. */
class Frames {
  static latest: Frames;
  private readonly boxed = new Map<Element, boolean | null>();
  private readonly tell: (entries: Entry[]) => void;
  constructor(tell: (entries: Entry[]) => void) {
    this.tell = tell;
    Frames.latest = this;
  }
  observe(element: Element): void {
    if (!this.boxed.has(element)) this.boxed.set(element, null);
  }
  unobserve(element: Element): void {
    this.boxed.delete(element);
  }
  disconnect(): void {}
  takeRecords(): Entry[] {
    return [];
  }
  paint(withBox: Element | null): void {
    const entries = [...this.boxed]
      .filter(([target, before]) => before !== (target === withBox))
      .map(([target]) => ({ target, isIntersecting: target === withBox }));
    for (const { target, isIntersecting } of entries) this.boxed.set(target, isIntersecting);
    if (entries.length > 0) this.tell(entries);
  }
}

let came = 0;
let newcomers: Newcomers;
const open = new Set<Element>();
const closedRoots = new WeakMap<Element, ShadowRoot>();

function closedRootOn(element: Element): ShadowRoot {
  const root = element.attachShadow({ mode: 'closed' });
  closedRoots.set(element, root);
  return root;
}

beforeEach(() => {
  came = 0;
  open.clear();
  vi.stubGlobal('IntersectionObserver', Frames);
  vi.stubGlobal('chrome', {
    dom: { openOrClosedShadowRoot: (one: Element) => closedRoots.get(one) ?? null },
  });
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return this.hasAttribute('popover') && !(selector.endsWith(':not(:popover-open)') && open.has(this));
  });
  document.body.innerHTML = '<div popover="manual"></div><div popover="auto" id="own"></div>';
  const own = document.querySelector('#own') as Element;
  closedRootOn(own);
  newcomers = createNewcomers(document, own, () => came++);
  Frames.latest.paint(null);
  came = 0;
});

afterEach(() => {
  newcomers.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const cover = () => document.querySelector('div') as Element;

test('an element open for one painted frame is noticed, though closed at each look', () => {
  newcomers.flush();
  Frames.latest.paint(cover());
  newcomers.flush();
  expect(came).toBeGreaterThan(0);
});

test('an element with a box in every painted frame, closed at each look, may go unreported', () => {
  for (let look = 0; look < 5; look += 1) {
    Frames.latest.paint(cover());
    newcomers.flush();
    expect(newcomers.mayComeUntold()).toBe(true);
  }
  Frames.latest.paint(null);
  expect(newcomers.mayComeUntold()).toBe(false);
});

test('an element that stays open is noticed once, and not after a frame without it', () => {
  open.add(cover());
  Frames.latest.paint(cover());
  newcomers.flush();
  Frames.latest.paint(cover());
  newcomers.flush();
  expect(came).toBe(1);
  expect(newcomers.mayComeUntold()).toBe(false);
  open.clear();
  Frames.latest.paint(null);
  expect(newcomers.mayComeUntold()).toBe(false);
  expect(came).toBe(1);
});

test.each([
  ['a popover', '<p popover>'],
  ['a dialog in a box', '<section><dialog></dialog></section>'],
])('%s that is put into the page comes', (_, html) => {
  document.body.insertAdjacentHTML('beforeend', html);
  newcomers.flush();
  expect(came).toBeGreaterThan(0);
});

test('a root attached later is found by a search', () => {
  const late = document.body.appendChild(document.createElement('p'));
  newcomers.flush();
  came = 0;
  late.attachShadow({ mode: 'open' }).innerHTML = '<div popover></div>';
  newcomers.search();
  expect(came).toBeGreaterThan(0);
  expect([...newcomers.roots()]).toContain(late.shadowRoot);
});

test('an element that becomes a popover is noticed, and a dialog that opens', () => {
  document.body.insertAdjacentHTML('beforeend', '<p>Terms</p><dialog></dialog>');
  newcomers.flush();
  const changes: [string, string][] = [
    ['p', 'popover'],
    ['dialog', 'open'],
  ];
  for (const [name, attribute] of changes) {
    const before = came;
    document.querySelector(name)?.setAttribute(attribute, '');
    newcomers.flush();
    expect(came).toBeGreaterThan(before);
  }
});

test('anything that opens in a closed root is noticed, and anything put into it', () => {
  const deep = document.createElement('section');
  const root = closedRootOn(deep);
  root.innerHTML = '<div popover></div>';
  document.body.append(deep);
  newcomers.flush();
  expect(came).toBeGreaterThan(0);
  Frames.latest.paint(null);
  came = 0;
  Frames.latest.paint(root.querySelector('div'));
  expect(came).toBe(1);
  root.append(cover().cloneNode());
  newcomers.flush();
  expect(came).toBeGreaterThan(1);
});

test('an element removed with an unknown root may have been open', () => {
  const late = document.body.appendChild(document.createElement('p'));
  newcomers.flush();
  closedRootOn(late);
  late.remove();
  newcomers.flush();
  expect(came).toBe(1);
});

test('own parts do not count, nor anything that can never be above', () => {
  const own = document.querySelector('#own') as Element;
  closedRoots.get(own)?.append(cover().cloneNode());
  own.setAttribute('popover', 'manual');
  document.body.append(document.createElement('p'));
  newcomers.flush();
  newcomers.search();
  expect(came).toBe(0);
});

test.each([
  ['a dialog that a page shows though it is closed', 'dialog', (one: Element) => one.removeAttribute('open')],
  ['what is no popover any more', 'div', (one: Element) => one.removeAttribute('popover')],
])('%s cannot come back unnoticed', (_, name, close) => {
  document.body.insertAdjacentHTML('beforeend', '<section><dialog open></dialog></section>');
  const shown = document.querySelector(name) as Element;
  newcomers.flush();
  Frames.latest.paint(shown);
  close(shown);
  newcomers.flush();
  expect(newcomers.mayComeUntold()).toBe(false);
});
