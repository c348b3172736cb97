import { type Box, boxOf } from '../geometry/box.ts';
import { type End, panelPlacement } from '../geometry/placement.ts';
import { createElement } from '../host/element.ts';

export interface Anchor {
  button: Box;
  field: Box;
  end: End;
  /** The side with room for the menu button. */
  grows: End;
  view: Box;
}

/** Returns whether it moved. */
export function placePanel(panel: HTMLElement, anchor: Anchor, wished: 'above' | 'below'): boolean {
  const { left, top } = panelPlacement(boxOf(panel), anchor, anchor.view, wished);
  const before = `${panel.style.left} ${panel.style.top}`;
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
  return `${panel.style.left} ${panel.style.top}` !== before;
}

export function createPanel(page: Document, className: string): HTMLElement {
  const panel = createElement(page, 'div', className);
  panel.hidden = true;
  return panel;
}
