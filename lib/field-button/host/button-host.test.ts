// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeLeftHosts } from '../../platform/left-hosts.ts';
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

describe('after an update', () => {
  /** As Firefox shows closed roots to an extension. */
  function show(host: Element, inside: ShadowRoot): void {
    Object.defineProperty(host, 'openOrClosedShadowRoot', { value: inside, configurable: true });
  }

  test('what an earlier version drew is taken away, in open and closed roots of the page too', () => {
    const { attachShadow } = Element.prototype;
    const ours: HTMLElement[] = [];
    const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
      this: Element,
      init,
    ) {
      const inside = attachShadow.call(this, init);
      show(this, inside);
      return inside;
    });
    ours.push(stageWith(true).element);
    const widget = document.createElement('div');
    const inside = widget.attachShadow({ mode: 'closed' });
    document.body.append(widget);
    const deep = stageWith(false).element;
    inside.append(deep);
    spy.mockRestore();
    removeLeftHosts();
    expect([...ours, deep].map(({ isConnected }) => isConnected)).toEqual([false, false]);
    expect(widget.isConnected).toBe(true);
  });

  test('a popover of the page stays', () => {
    const own = document.createElement('div');
    own.setAttribute('popover', 'manual');
    own.title = '';
    const inside = own.attachShadow({ mode: 'closed' });
    inside.innerHTML = '<p class="root"></p><p></p>';
    show(own, inside);
    document.body.append(own);
    removeLeftHosts();
    expect(own.isConnected).toBe(true);
  });
});
