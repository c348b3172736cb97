import { createElement } from './element.ts';

/** In the top layer, above the host. */
export interface TopMark {
  /** Closes for good when the host is removed. A page cannot reopen it. */
  isOpen(): boolean;
  raise(): void;
  /** Whether a press at that point would hit it. */
  isHit(x: number, y: number): boolean;
}

/**
 * The order of the top layer can only be found by hit testing. So the mark is laid over another element just long enough to
 * ask which one is hit. A page could raise the host for the test and cover it at all other times; the mark is in the closed
 * root and only raised along with the host.
 */
export function createTopMark(host: HTMLElement, root: HTMLElement): TopMark {
  const page = host.ownerDocument;
  const mark = createElement(page, 'div', 'mark');
  mark.popover = 'manual';
  root.append(mark);
  mark.showPopover();
  return {
    isOpen: () => mark.matches(':popover-open'),
    raise() {
      mark.hidePopover();
      mark.showPopover();
    },
    isHit(x, y) {
      mark.style.left = `${x - 1}px`;
      mark.style.top = `${y - 1}px`;
      mark.style.pointerEvents = 'auto';
      const isHit = page.elementFromPoint(x, y) === host;
      mark.style.pointerEvents = 'none';
      return isHit;
    },
  };
}
