import type { FieldButtonMessages, FieldButtonNumber } from '../domain/fill/field-button.ts';
import type { FillValue } from '../domain/fill/field-memory.ts';
import type { ButtonHost } from './host/button-host.ts';
import type { Life } from './life.ts';
import type { Sights } from './sights.ts';
import type { Refusal } from './trust/press-guard.ts';
import type { ButtonView } from './view/button-view.ts';
import { type ButtonMenu, createButtonMenu, type MenuChoices } from './view/menu.ts';
import { createNote, type Note } from './view/note.ts';
import type { Anchor } from './view/panel.ts';
import { createTip, type Tip } from './view/tip.ts';

export interface Panels {
  note: Note;
  tip: Tip;
  menu: ButtonMenu;
  say(text: string): void;
  /** Leaves a note in the button's place, which can bring it back. */
  sayHidden(text: string, undo: () => void): void;
  showAgain(): void;
  /** Explains a refused press if the user could not tell why. */
  refused(why: Refusal): void;
  openMenu(
    numbers: readonly FieldButtonNumber[],
    others: boolean,
    byKey: boolean,
    choices: MenuChoices,
  ): void;
  closeMenu(): void;
  /** Keeps the menu beside the button, and closes it once it has been out of sight for a while. */
  followMenu(anchor: Anchor | null): void;
}

interface PanelsParts {
  buttonHost: ButtonHost;
  button: ButtonView;
  life: Life;
  words: FieldButtonMessages;
  value: FillValue;
  sights: Sights;
  anchor(): Anchor | null;
  quietly(run: () => void): void;
}

/** Numbers must not stay on screen longer than this without the button. */
const LOST_MS = 500;

export function createPanels(page: Document, parts: PanelsParts): Panels {
  const { buttonHost, button, life, sights, words, value, anchor, quietly } = parts;
  const note = createNote(page, {
    buttonHost,
    watch: sights.watch,
    words,
    onHidden: () => (life.left.aborted || button.isAway()) && life.remove(),
  });
  const menu = createButtonMenu(page, { buttonHost, watch: sights.watch }, words);
  const mayTell = () => !menu.isOpen() && !note.isShown() && sights.press.look();
  const tip = createTip(page, buttonHost, button.press, () => (mayTell() ? anchor() : null));

  function say(text: string, undo?: () => void): void {
    tip.hide();
    // The note would cover the menu.
    closeMenu();
    note.say(text, undo && { run: undo, refused });
    const at = anchor();
    if (at) note.place(at);
    buttonHost.measure();
  }

  function refused(why: Refusal): void {
    if (why === 'out_of_sight') say(words.covered);
  }

  function closeMenu(): void {
    button.more.setAttribute('aria-expanded', 'false');
    menu.close();
  }

  life.left.addEventListener('abort', () => {
    tip.hide();
    closeMenu();
    // Its undo counts only while the pointer is followed.
    if (note.undo()) note.hide();
  });
  return {
    note,
    tip,
    menu,
    say: (text) => say(text),
    sayHidden(text, undo) {
      button.putAway(true);
      say(text, undo);
    },
    showAgain() {
      button.putAway(false);
      note.hide();
    },
    refused,
    closeMenu,
    openMenu(numbers, others, byKey, choices) {
      const at = anchor();
      if (at === null || life.left.aborted) return;
      tip.hide();
      note.hide();
      menu.open(numbers, value, others, { ...choices, refused });
      menu.place(at);
      buttonHost.measure();
      button.more.setAttribute('aria-expanded', 'true');
      if (byKey) quietly(() => menu.focus('first'));
    },
    followMenu(at) {
      menu.look();
      if (at && menu.lostMs() < LOST_MS) menu.place(at);
      else closeMenu();
    },
  };
}
