import { type RefObject, useEffect } from 'react';

/** Gives the element the focus when it appears. */
export function useFirstFocus(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focus = () => ref.current?.focus({ preventScroll: true });
    focus();
    if (document.hasFocus()) return;
    // Firefox draws a popup while the button is still held, then moves it to its panel, and the focus may get lost.
    const shown = () => {
      if (document.activeElement === document.body) focus();
    };
    window.addEventListener('focus', shown, { once: true });
    return () => window.removeEventListener('focus', shown);
  }, [ref]);
}
