// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Stage } from './stage.ts';
import { createTopLayer } from './top-layer.ts';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (one: Element) => one.shadowRoot } });
  Object.assign(HTMLElement.prototype, { showPopover() {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
});

function watched(isTold: boolean) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.appendChild(document.createElement('div'));
  return createTopLayer({ host, root } as unknown as Stage, isTold);
}

test('what may have lain above for a frame is counted where no browser tells of it', () => {
  const terms = document.body.appendChild(document.createElement('p'));
  const [told, untold] = [watched(true), watched(false)];
  terms.attachShadow({ mode: 'open' });
  for (const topLayer of [told, untold]) topLayer.search();
  expect([told.comings(), untold.comings()]).toEqual([0, 1]);
});
