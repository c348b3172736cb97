// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ButtonHost } from '../host/button-host.ts';
import { createTopMark } from '../host/top-mark.ts';
import { createTopLayer } from './top-layer.ts';

let tellBoxes: (entries: { target: Element; isIntersecting: boolean }[]) => void;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: typeof tellBoxes) {
        tellBoxes = told;
      }
      observe() {}
      disconnect() {}
      takeRecords() {
        return [];
      }
    },
  );
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (one: Element) => one.shadowRoot } });
  Object.assign(HTMLElement.prototype, { showPopover() {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
});

function stageWith(isMarked: boolean) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.appendChild(document.createElement('div'));
  const mark = isMarked ? createTopMark(host, root) : null;
  const parts: Partial<ButtonHost> = { element: host, root, mark };
  return parts as ButtonHost;
}

const watched = (isMarked: boolean) => createTopLayer(stageWith(isMarked));

test('anything above for one frame is counted where the browser does not report covers', () => {
  const terms = document.body.appendChild(document.createElement('p'));
  const [told, untold] = [watched(false), watched(true)];
  terms.attachShadow({ mode: 'open' });
  for (const topLayer of [told, untold]) topLayer.search();
  expect([told.comings(), untold.comings()]).toEqual([0, 1]);
});

test('a closed element that has a box may be above', () => {
  const cover = document.body.appendChild(document.createElement('div'));
  Object.assign(cover, { matches: (selector: string) => selector === '[popover]:not(:popover-open)' });
  Object.assign(document, { querySelectorAll: () => [] });
  const topLayer = watched(true);
  expect(topLayer.isOurs()).toBe(true);
  tellBoxes([{ target: cover, isIntersecting: true }]);
  expect(topLayer.isOurs()).toBe(false);
});

describe('an open element that lets presses through', () => {
  /** `above`: what the browser paints last. */
  function opened(style: string | null, above: 'mark' | 'toasts') {
    const toasts = document.body.appendChild(document.createElement('div'));
    if (style !== null) toasts.setAttribute('style', style);
    const box = { left: 10, top: 10, width: 100, height: 50 };
    Object.assign(toasts, {
      matches: (selector: string) => selector !== 'dialog:modal',
      getClientRects: () => [box],
      getBoundingClientRect: () => box,
    });
    const buttonHost = stageWith(true);
    const { element: host, root } = buttonHost;
    const topLayer = createTopLayer(buttonHost);
    const mark = root.firstElementChild as HTMLElement;
    Object.assign(document, {
      querySelectorAll: () => [toasts],
      elementFromPoint() {
        const hit = mark.style.pointerEvents === 'auto' ? [host] : [];
        // The page's own style sheet says `none !important`.
        if (/pointer-events: auto !important/.test(toasts.style.cssText))
          hit[above === 'mark' ? 'push' : 'unshift'](toasts);
        return hit[0] ?? document.body;
      },
    });
    for (const side of ['clientWidth', 'clientHeight']) {
      Object.defineProperty(document.documentElement, side, { value: 800, configurable: true });
    }
    return { topLayer, toasts };
  }

  test.each([
    ['below', 'mark', true],
    ['above', 'toasts', false],
  ] as const)('is known to lie %s', (_, above, isOurs) => {
    const { topLayer } = opened('pointer-events: none', above);
    expect(topLayer.isOurs()).toBe(isOurs);
  });

  test.each(['pointer-events: none;', 'color: red; pointer-events: none !important;'])(
    'has the style it had: %s',
    (style) => {
      const { topLayer, toasts } = opened(style, 'mark');
      topLayer.isOurs();
      expect(toasts.getAttribute('style')).toBe(style);
    },
  );

  test('keeps no style attribute if it had none', () => {
    const { topLayer, toasts } = opened(null, 'mark');
    // Unlike happy-dom, browsers leave an empty attribute behind.
    const { style } = document.createElement('p');
    Object.defineProperty(toasts, 'style', { value: style });
    const removed = vi.spyOn(toasts, 'removeAttribute');
    topLayer.isOurs();
    expect(removed).toHaveBeenCalledWith('style');
  });
});
