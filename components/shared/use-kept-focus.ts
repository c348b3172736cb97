import { useEffect } from 'react';

/** Marks where the focus may rest in its part of a view. Nothing there can be lost by a key. */
const HOME = '[data-focus-home]';

/**
 * Without the focus the keyboard starts again at the top, and a screen reader falls silent. So when what had it goes away,
 * it moves to the nearest home around that place. `first`: a view that opens without the focus takes it home, too.
 */
export function useKeptFocus({ first }: { first: boolean }): void {
  useEffect(() => {
    /** The element that had the focus, and what was around it. */
    let path: Element[] = [];

    function takeHome(from: Element | undefined): void {
      if (from && document.activeElement === document.body) homeIn(from)?.focus({ preventScroll: true });
    }
    function remember(): void {
      path = [];
      for (let at = document.activeElement; at; at = at.parentElement) path.push(at);
    }
    /** A press beside everything is a wish of its own. */
    function forget(): void {
      if (document.activeElement === document.body) path = [];
    }
    function mend(): void {
      const [had] = path;
      if (had && !(had.isConnected && had.checkVisibility() && !had.matches(':disabled')))
        takeHome(path.find((around) => around.isConnected && homeIn(around) !== null));
    }
    function open(): void {
      takeHome(document.body);
    }

    const observer = new MutationObserver(mend);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'hidden'],
    });
    document.addEventListener('focusin', remember);
    // What is inside took it before this listened.
    remember();
    document.addEventListener('pointerup', forget);
    if (first) {
      open();
      // Firefox may drop the focus of a popup when it moves it into its panel.
      if (!document.hasFocus()) window.addEventListener('focus', open, { once: true });
    }
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerup', forget);
      window.removeEventListener('focus', open);
    };
  }, [first]);
}

/** The innermost, so that a whole part is the last resort. */
function homeIn(part: Element): HTMLElement | null {
  const inside = part.querySelector<HTMLElement>(HOME);
  if (inside) return homeIn(inside);
  return part.matches(HOME) ? (part as HTMLElement) : null;
}
