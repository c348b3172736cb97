import { afterEach, beforeEach, vi } from 'vitest';

/** Elements have the box of their `data-box`: left, top, width, height. All others have no place on the screen. */
export function drawBoxes(): void {
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const [left = 0, top = 0, width = 0, height = 0] =
        this.getAttribute('data-box')?.split(',').map(Number) ?? [];
      return new DOMRect(left, top, width, height);
    });
  });
  afterEach(() => vi.restoreAllMocks());
}
