import { fire, LIKE_A_USERS } from './set-value.ts';

/** Keys by character, on a US keyboard. */
const SIGNS: Readonly<Record<string, { code: string; keyCode: number; shiftKey?: true }>> = {
  '+': { code: 'Equal', keyCode: 187, shiftKey: true },
  '-': { code: 'Minus', keyCode: 189 },
  '.': { code: 'Period', keyCode: 190 },
  '(': { code: 'Digit9', keyCode: 57, shiftKey: true },
  ')': { code: 'Digit0', keyCode: 48, shiftKey: true },
  ' ': { code: 'Space', keyCode: 32 },
};

/** Returns false if the page handled the key, so nothing should be inserted. */
export function keyDown(target: Element, character: string): boolean {
  const init = keyInit(character);
  if (!fire(target, new KeyboardEvent('keydown', init))) return false;
  const charCode = character.charCodeAt(0);
  return fire(
    target,
    new KeyboardEvent('keypress', { ...init, charCode, keyCode: charCode, which: charCode }),
  );
}

export function keyUp(target: Element, character: string): void {
  fire(target, new KeyboardEvent('keyup', keyInit(character)));
}

const KEY_CODES = { ArrowDown: 40, Escape: 27, Backspace: 8 };

/** A key that types no character. `run`: what the browser does then, unless the page has handled the key. */
export function pressKey(target: Element, key: keyof typeof KEY_CODES, run: () => void = () => {}): void {
  const keyCode = KEY_CODES[key];
  const init = { key, code: key, keyCode, which: keyCode, ...LIKE_A_USERS };
  if (fire(target, new KeyboardEvent('keydown', init))) run();
  fire(target, new KeyboardEvent('keyup', init));
}

function keyInit(character: string): KeyboardEventInit {
  const upper = character.toUpperCase();
  const letterOrDigit = {
    code: /\d/.test(character) ? `Digit${character}` : /[A-Z]/.test(upper) ? `Key${upper}` : '',
    keyCode: upper.charCodeAt(0),
  };
  const { code, keyCode, ...shift } = SIGNS[character] ?? letterOrDigit;
  return {
    key: character,
    code,
    keyCode,
    which: keyCode,
    ...LIKE_A_USERS,
    ...shift,
  };
}
