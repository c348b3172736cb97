import { createElement, write } from '../host/element.ts';
import type { Parts } from '../host/parts.ts';
import { textDirection } from './button-messages.ts';
import { createButton } from './button-view.ts';
import { createCross } from './mark.ts';
import { type Anchor, createPanel, placePanel } from './panel.ts';

const SHOWN_MS = 6_000;

/** A short note next to the field that disappears by itself. */
export interface Note {
  say(text: string): void;
  isShown(): boolean;
  place(anchor: Anchor): void;
  hide(): void;
  element: HTMLElement;
}

export function createNote(page: Document, parts: Parts, dismiss: string, onHidden: () => void): Note {
  const element = createPanel(page, 'note solid');
  const text = createElement(page, 'span');
  // Screen readers announce changes in it, so it must be there before its text.
  const spoken = createElement(page, 'div', 'spoken');
  spoken.setAttribute('role', 'status');
  const close = createButton(page, 'close', createCross(page));
  close.setAttribute('aria-label', dismiss);
  parts.on(close, 'click', hide);
  element.append(text, close);
  const holder = createElement(page, 'div');
  holder.append(element, spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stay(): void {
    clearTimeout(timer);
    timer = setTimeout(hide, SHOWN_MS);
  }
  parts.on(element, 'pointerenter', () => clearTimeout(timer));
  parts.on(element, 'pointerleave', stay);

  function hide(): void {
    clearTimeout(timer);
    if (element.hidden) return;
    element.hidden = true;
    write(spoken, '');
    onHidden();
  }

  return {
    element: holder,
    say(words) {
      element.dir = textDirection(words);
      write(text, words);
      write(spoken, words);
      element.hidden = false;
      stay();
    },
    isShown: () => !element.hidden,
    place: (anchor) => void placePanel(element, anchor, 'below'),
    hide,
  };
}
