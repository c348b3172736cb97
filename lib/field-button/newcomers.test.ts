// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewcomers, type Newcomers } from './newcomers.ts';

type Entry = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

/** What the browser tells with each frame: which elements have a box now and had none, or the other way round. */
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

beforeEach(() => {
  came = 0;
  open.clear();
  vi.stubGlobal('IntersectionObserver', Frames);
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? open.has(this) : this.hasAttribute('popover');
  });
  document.body.innerHTML = '<div popover="manual"></div><div popover="auto" id="own"></div>';
  newcomers = createNewcomers(document, document.querySelector('#own') as Element, () => came++);
  Frames.latest.paint(null);
  came = 0;
});

afterEach(() => {
  newcomers.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const cover = () => document.querySelector('div') as Element;

test('what is open for one painted frame comes, though it is closed at each look', () => {
  newcomers.flush();
  Frames.latest.paint(cover());
  newcomers.flush();
  expect(came).toBeGreaterThan(0);
});

test('what is open in every painted frame, and closed at each look, comes again and again', () => {
  for (let look = 0; look < 5; look += 1) {
    const before = came;
    Frames.latest.paint(cover());
    newcomers.flush();
    expect(came).toBeGreaterThan(before);
  }
});

test('what stays open comes once, and what has closed no more once a frame was painted without it', () => {
  open.add(cover());
  Frames.latest.paint(cover());
  newcomers.flush();
  Frames.latest.paint(cover());
  newcomers.flush();
  expect(came).toBe(1);
  open.clear();
  Frames.latest.paint(null);
  came = 0;
  newcomers.flush();
  expect(came).toBe(0);
});

test.each([
  ['a popover', '<p popover>'],
  ['a dialog in a box', '<section><dialog></dialog></section>'],
])('%s that is put into the page comes', (_, html) => {
  document.body.insertAdjacentHTML('beforeend', html);
  newcomers.flush();
  expect(came).toBeGreaterThan(0);
});

test('a root that an element is given later is found by a search', () => {
  const late = document.body.appendChild(document.createElement('p'));
  newcomers.flush();
  came = 0;
  late.attachShadow({ mode: 'open' }).innerHTML = '<div popover></div>';
  newcomers.search();
  expect(came).toBeGreaterThan(0);
  expect([...newcomers.roots()]).toContain(late.shadowRoot);
});
