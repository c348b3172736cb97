import type { FieldButtonMessages } from '../../domain/fill/field-button.ts';
import type { ButtonHost } from '../host/button-host.ts';
import { createElement, write } from '../host/element.ts';
import type { Refusal } from '../trust/press-guard.ts';
import { createTrustedPress, onTrustedPress } from '../trust/trusted-press.ts';
import type { VisibilityGuard } from '../trust/visibility-guard.ts';
import { textDirection } from './button-messages.ts';
import { createButton } from './button-view.ts';
import { createCross } from './mark.ts';
import { type Anchor, createPanel, placePanel } from './panel.ts';

const SHOWN_MS = 6_000;
/** There is something to decide. */
const SHOWN_WITH_UNDO_MS = 12_000;

/** What was just done, and may be taken back. */
interface Undo {
  run(): void;
  refused(why: Refusal): void;
}

/** A short note next to the field that disappears by itself. */
export interface Note {
  say(text: string, undo?: Undo): void;
  isShown(): boolean;
  place(anchor: Anchor): void;
  /** Call repeatedly while it is shown. */
  look(): void;
  /** What takes it back. Null if nothing does. */
  undo(): HTMLElement | null;
  hide(): void;
  element: HTMLElement;
}

interface NoteParts {
  buttonHost: ButtonHost;
  watch(part: HTMLElement): VisibilityGuard;
  words: FieldButtonMessages;
  onHidden(): void;
}

export function createNote(page: Document, { buttonHost, watch, words, onHidden }: NoteParts): Note {
  const element = createPanel(page, 'note solid');
  const text = createElement(page, 'span');
  // Screen readers announce changes in it, so it must be there before its text.
  const spoken = createElement(page, 'div', 'spoken');
  spoken.setAttribute('role', 'status');
  const close = createButton(page, 'close', createCross(page));
  close.setAttribute('aria-label', words.dismiss);
  buttonHost.on(close, 'click', hide);
  element.append(text, close);
  const holder = createElement(page, 'div');
  holder.append(element, spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let button: HTMLButtonElement | null = null;
  let sight: VisibilityGuard | null = null;

  function stay(): void {
    clearTimeout(timer);
    timer = setTimeout(hide, button ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
  }
  buttonHost.on(element, 'pointerenter', () => clearTimeout(timer));
  buttonHost.on(element, 'pointerleave', stay);

  function offer(undo: Undo): void {
    button = createElement(page, 'button', 'undo');
    button.type = 'button';
    button.tabIndex = -1;
    button.setAttribute('aria-label', words.undo);
    write(button, words.undo);
    text.after(button);
    sight = watch(button);
    onTrustedPress(buttonHost, button, createTrustedPress({ ...sight, refused: undo.refused }), undo.run);
  }

  function withdraw(): void {
    sight?.stop();
    sight = null;
    button?.remove();
    button = null;
  }

  function hide(): void {
    clearTimeout(timer);
    withdraw();
    if (element.hidden) return;
    element.hidden = true;
    write(spoken, '');
    onHidden();
  }

  return {
    element: holder,
    say(said, undo) {
      withdraw();
      element.dir = textDirection(said);
      write(text, said);
      write(spoken, undo ? `${said} ${words.undo}: Tab` : said);
      element.hidden = false;
      if (undo) offer(undo);
      stay();
    },
    isShown: () => !element.hidden,
    place(anchor) {
      if (placePanel(element, anchor, 'below')) sight?.moved();
    },
    look: () => void element.toggleAttribute('data-ready', sight?.look() === true),
    undo: () => button,
    hide,
  };
}
