import type { FieldButtonState } from '../../domain/fill/field-button.ts';
import type { FillValue } from '../../domain/fill/field-memory.ts';
import { createElement } from '../host/element.ts';
import { labelOf } from './button-messages.ts';
import { createCaret, createMark } from './mark.ts';
import type { Anchor } from './panel.ts';

/** The button, with the menu button that slides out beside it. */
export interface ButtonView {
  press: HTMLButtonElement;
  more: HTMLButtonElement;
  pill: HTMLElement;
  spot: HTMLElement;
  show(look: FieldButtonState, value: FillValue): void;
  /** Whether a press would count now. */
  setReady(isReady: boolean): void;
  /** Hidden by its user, while that can be undone. */
  putAway(isAway: boolean): void;
  isAway(): boolean;
  /** Null hides it. Returns whether it moved. */
  place(at: Anchor | null): boolean;
}

export function createButtonView(page: Document): ButtonView {
  const spot = createElement(page, 'div', 'spot');
  spot.hidden = true;
  const pill = createElement(page, 'div', 'pill solid');
  const press = createButton(page, 'press', createMark(page));
  const more = createButton(page, 'more', createCaret(page));
  more.setAttribute('aria-haspopup', 'menu');
  more.setAttribute('aria-expanded', 'false');
  pill.append(more, press);
  spot.append(pill);
  let placed = '';
  return {
    press,
    more,
    pill,
    spot,
    show(look, value) {
      spot.dataset.press = look.press;
      press.setAttribute('aria-label', labelOf(look, value));
      more.setAttribute('aria-label', look.words.more);
    },
    setReady(isReady) {
      spot.toggleAttribute('data-ready', isReady);
    },
    putAway: (isAway) => void spot.toggleAttribute('data-away', isAway),
    isAway: () => spot.hasAttribute('data-away'),
    place(at) {
      const place = at === null ? '' : `${at.button.left} ${at.button.top} ${at.grows}`;
      if (place === placed) return false;
      placed = place;
      spot.hidden = at === null;
      if (at === null) return true;
      spot.dataset.grows = at.grows;
      spot.style.left = `${at.button.left}px`;
      spot.style.top = `${at.button.top}px`;
      return true;
    },
  };
}

/** Not in the tab order: the host is far from the field in the document, so focus is moved by hand. */
export function createButton(page: Document, className: string, drawing: Element): HTMLButtonElement {
  const button = createElement(page, 'button', className);
  button.type = 'button';
  button.tabIndex = -1;
  button.append(drawing);
  return button;
}
