// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createButtonHost } from './button-host.ts';

/** Lowest first. */
let topLayer: Element[] = [];

beforeEach(() => {
  topLayer = [];
  document.body.innerHTML = '<input>';
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? topLayer.includes(this) : matches.call(this, selector);
  });
  Object.assign(HTMLElement.prototype, {
    showPopover(this: Element) {
      topLayer.push(this);
    },
    hidePopover(this: Element) {
      topLayer = topLayer.filter((one) => one !== this);
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['showPopover', 'hidePopover']) Reflect.deleteProperty(HTMLElement.prototype, name);
});

const stageWith = (isMarked: boolean) =>
  createButtonHost(document.querySelector('input') as HTMLInputElement, isMarked);

/** A page can reinsert and open the host, but nothing in its closed root. */
function takeOutAndPutBack(host: HTMLElement): void {
  host.remove();
  topLayer = [];
  document.documentElement.append(host);
  host.showPopover();
}

test('a host that was removed is no longer intact, even if the page reinserts and opens it', () => {
  const buttonHost = stageWith(true);
  expect(buttonHost.isIntact()).toBe(true);
  takeOutAndPutBack(buttonHost.element);
  expect(buttonHost.isIntact()).toBe(false);
});

test('no mark is needed where the browser reports covers', () => {
  const buttonHost = stageWith(false);
  expect(buttonHost.mark).toBeNull();
  takeOutAndPutBack(buttonHost.element);
  expect(buttonHost.isIntact()).toBe(true);
});

test('a host reopened by the page is above its own mark until both are raised', () => {
  const { element: host, root, raise, isIntact } = stageWith(true);
  host.hidePopover();
  host.showPopover();
  expect(isIntact()).toBe(true);
  expect(topLayer.at(-1)).toBe(host);
  raise();
  expect(topLayer.at(-1)).toBe(root.querySelector('.mark'));
});
