import { fire } from './set-value.ts';

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

/** A key that types no character. */
export function pressKey(target: Element, key: 'Escape'): void {
  const init = { key, code: key, keyCode: 27, which: 27, bubbles: true, cancelable: true, composed: true };
  fire(target, new KeyboardEvent('keydown', init));
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
    bubbles: true,
    cancelable: true,
    composed: true,
    ...shift,
  };
}
