import { type RefObject, useEffect } from 'react';

export function useFirstFocus(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focus = () => ref.current?.focus({ preventScroll: true });
    focus();
    if (document.hasFocus()) return;
    // Firefox draws the popup while the mouse button is still down, then moves it into its panel, which can drop the focus.
    const shown = () => {
      if (document.activeElement === document.body) focus();
    };
    window.addEventListener('focus', shown, { once: true });
    return () => window.removeEventListener('focus', shown);
  }, [ref]);
}
