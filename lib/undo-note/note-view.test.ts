// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { UndoNoteMessages } from '../domain/fill/undo-note.ts';
import { createNoteView, noteText, spokenText } from './note-view.ts';

const WORDS: UndoNoteMessages = {
  code: 'Code {code} filled in',
  hiddenCode: 'Code filled in',
  number: 'Number filled in',
  undo: 'Undo',
  undone: 'Undone',
  kept: 'That did not work',
  dismiss: 'Dismiss',
};
const input = (type: string) => Object.assign(document.createElement('input'), { type });
const said = (value: 'code' | 'number', text: string, type = 'text') => ({
  value,
  text,
  fields: () => [input(type)],
});

describe('the note', () => {
  test('says what was filled in, and hides a code whose field does', () => {
    expect(noteText(WORDS, said('code', '482913'))).toBe('Code 482913 filled in');
    expect(noteText(WORDS, said('code', '482913', 'password'))).toBe('Code filled in');
    expect(noteText(WORDS, said('number', '+12015550123'))).toBe('Number filled in');
    expect(spokenText(WORDS, said('code', '482913'))).toMatch(/^Code 4 8 2 9 1 3 filled in\. Undo: /);
  });

  test('runs as its words do', () => {
    expect(createNoteView(document, 'Code 482913 filled in', WORDS).note.dir).toBe('ltr');
    expect(createNoteView(document, 'تم إدخال الرمز', WORDS).note.dir).toBe('rtl');
  });

  test('has no word as text, where a page could find it', () => {
    const view = createNoteView(document, 'Code 482913 filled in', WORDS);
    view.announce('Code 4 8 2 9 1 3 filled in');
    expect(view.element.textContent).toBe('');
    expect(view.element.querySelector('[role=status]')?.getAttribute('data-text')).toMatch(/^Code/);
  });

  test('has no Undo any more once it says that undoing failed', () => {
    const view = createNoteView(document, 'Code filled in', WORDS);
    view.say(WORDS.kept);
    expect(view.undo.hidden).toBe(true);
    expect(view.note.querySelector('span')?.dataset.text).toBe(WORDS.kept);
  });
});
