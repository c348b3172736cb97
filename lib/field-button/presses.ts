import type { FieldButtonNumber, FieldButtonState } from '../domain/fill/field-button.ts';
import type { FillValue } from '../domain/fill/field-memory.ts';
import type { Answer, Ask } from './ask.ts';
import { noteOf } from './view/button-messages.ts';
import type { MenuChoices } from './view/menu.ts';

export interface Presses {
  /** Fills from this site's rental, or from the one with that key. */
  press(key: string | null): Promise<void>;
  /** Opens the popup on the numbers of other sites. */
  others(): Promise<void>;
  hide(howLong: 'hour' | 'always'): Promise<void>;
  undoHide(): Promise<void>;
  openMenu(byKey: boolean): Promise<void>;
  isBusy(): boolean;
  /** Call repeatedly while the button is shown: the code it waits for may have arrived. */
  keepCurrent(nowMs: number): Promise<void>;
}

const ASK_EVERY_MS = 1_500;

export interface PressesParts {
  value: FillValue;
  look: FieldButtonState;
  ask: Ask;
  show(look: FieldButtonState): void;
  say(text: string): void;
  sayHidden(text: string, undo: () => void): void;
  showAgain(): void;
  /** The background fills the field that has the focus. */
  focusField(): void;
  closeMenu(): void;
  openMenu(
    numbers: readonly FieldButtonNumber[],
    others: boolean,
    byKey: boolean,
    choices: MenuChoices,
  ): void;
  leave(): void;
  onIdle(): void;
  onGone(): void;
}

export function createPresses(parts: PressesParts): Presses {
  const { value, ask, say, leave } = parts;
  let { look } = parts;
  let isBusy = false;
  let askedAt = Number.NEGATIVE_INFINITY;

  async function busily(run: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    parts.closeMenu();
    parts.focusField();
    await run();
    isBusy = false;
    parts.onIdle();
  }

  /** Undefined without an answer. */
  function unwrapped<T>(answer: { value: T } | Exclude<Answer<'button.look'>, object>): T | undefined {
    if (answer === 'gone') parts.onGone();
    else if (answer === 'silent') say(look.words.failed);
    else return answer.value;
    return undefined;
  }

  async function hasCode(): Promise<boolean> {
    const fresh = unwrapped(await ask('button.look', { value }));
    if (fresh === undefined) return false;
    if (fresh === null) {
      leave();
      return false;
    }
    look = fresh;
    parts.show(look);
    if (look.press === 'wait') say(look.words.notYet);
    return look.press !== 'wait';
  }

  const presses: Presses = {
    isBusy: () => isBusy,
    press: (key) =>
      busily(async () => {
        if (key === null && look.press === 'wait' && !(await hasCode())) return;
        const outcome = unwrapped(await ask('button.press', { value, key }));
        if (outcome === undefined) return;
        const note = noteOf(look.words, outcome, value);
        if (note !== null) say(note);
        if (outcome === 'opened' || outcome === 'filled') leave();
      }),
    others: () =>
      busily(async () => {
        const outcome = unwrapped(await ask('button.others', {}));
        if (outcome === 'not_opened') say(look.words.notOpenedCode);
        if (outcome === 'opened') leave();
      }),
    async keepCurrent(nowMs) {
      if (look.press !== 'wait' || isBusy || nowMs - askedAt < ASK_EVERY_MS) return;
      askedAt = nowMs;
      const answer = await ask('button.look', { value });
      // If there is no answer, a press will report it.
      if (typeof answer === 'string' || answer.value === null || isBusy) return;
      look = answer.value;
      parts.show(look);
    },
    hide: (howLong) =>
      busily(async () => {
        const done = unwrapped(await ask('button.hide', { for: howLong }));
        if (done === undefined) return;
        const said = howLong === 'hour' ? look.words.hiddenHour : look.words.hiddenAlways;
        parts.sayHidden(said, () => void presses.undoHide());
      }),
    undoHide: () =>
      busily(async () => {
        const isBack = unwrapped(await ask('button.undo_hide', {}));
        if (isBack) parts.showAgain();
        else if (isBack === false) leave();
      }),
    async openMenu(byKey) {
      if (isBusy) return;
      const answer = await ask('button.numbers', {});
      if (answer === 'gone') return parts.onGone();
      const numbers = answer === 'silent' ? [] : answer.value;
      const shown = numbers.filter(({ phone }) => phone !== look.phone);
      parts.openMenu(shown, look.others, byKey, presses);
    },
  };
  return presses;
}
