import type { UndoableFill } from '../autofill/fill/undoable.ts';
import type { UndoNoteMessages } from '../domain/fill/undo-note.ts';
import { createElement, write } from '../field-button/host/element.ts';
import { textDirection } from '../field-button/view/button-messages.ts';
import { createButton } from '../field-button/view/button-view.ts';
import { createCross, createMark } from '../field-button/view/mark.ts';

/** The drawn note. */
export interface NoteView {
  /** All of it. */
  element: HTMLElement;
  note: HTMLElement;
  undo: HTMLElement;
  close: HTMLElement;
  setReady(isReady: boolean): void;
  /** Has screen readers say something when they are done with what they are saying. */
  announce(text: string): void;
  /** Says something instead, which cannot be undone. */
  say(text: string): void;
}

export function createNoteView(page: Document, text: string, words: UndoNoteMessages): NoteView {
  const note = createElement(page, 'div', 'undo-note solid');
  note.dir = textDirection(text);
  const said = createElement(page, 'span');
  write(said, text);
  // What is announced says the same.
  said.setAttribute('aria-hidden', 'true');
  const undo = createElement(page, 'button', 'undo');
  undo.type = 'button';
  undo.tabIndex = -1;
  undo.setAttribute('aria-label', words.undo);
  undo.setAttribute('aria-keyshortcuts', 'Control+Z Meta+Z');
  write(undo, words.undo);
  const close = createButton(page, 'close', createCross(page));
  close.setAttribute('aria-label', words.dismiss);
  note.append(createMark(page), said, undo, close);
  // Screen readers announce changes in it, so it must be there before its text.
  const spoken = createElement(page, 'div', 'spoken');
  spoken.setAttribute('role', 'status');
  const element = createElement(page, 'div');
  element.append(note, spoken);
  return {
    element,
    note,
    undo,
    close,
    setReady: (isReady) => void note.toggleAttribute('data-ready', isReady),
    announce: (text) => write(spoken, text),
    say(instead) {
      write(said, instead);
      write(spoken, instead);
      undo.hidden = true;
    },
  };
}

type Said = Pick<UndoableFill, 'value' | 'text' | 'fields'>;

export function noteText(words: UndoNoteMessages, { value, text, fields }: Said): string {
  if (value === 'number') return words.number;
  // A masked field keeps its code from whoever looks on, and so does the note.
  if (fields().some(({ type }) => type === 'password')) return words.hiddenCode;
  return words.code.replace('{code}', text);
}

/** Digit by digit, and with the keys for what cannot be reached with the keyboard. */
export function spokenText(words: UndoNoteMessages, said: Said): string {
  const keys = navigator.platform.startsWith('Mac') ? '⌘Z' : 'Ctrl+Z';
  return `${noteText(words, { ...said, text: [...said.text].join(' ') })}. ${words.undo}: ${keys}`;
}
