import { createElement } from './element.ts';

/** Lies in the top layer, above the host. */
export interface TopMark {
  /** Closed once the host was taken out, and a page cannot open it. */
  isOpen(): boolean;
  raise(): void;
  /** Whether it is what a press would hit at that point. */
  isHit(x: number, y: number): boolean;
}

/**
 * Nothing tells the order of the top layer, save a press: of two that lie over each other it hits the upper one. So the
 * mark is put over another for as long as it takes to ask. A page can raise the host, to have it above what it lays over it
 * at all other times; the mark is in a closed root, and only raised along with the host.
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
