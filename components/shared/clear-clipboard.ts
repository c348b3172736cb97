/** Module state, because there is only one clipboard. */
let forget = (): void => {};

/** Something else was copied: drop the pending clear. */
export function keepClipboard(): void {
  forget();
}

/**
 * Clears after a delay, unless something else may have been copied by then, which is possible once the window loses focus.
 * Reading the clipboard would need a permission with an install warning.
 */
export function clearClipboardAfter(ms: number, clear: () => void): void {
  forget();
  const timer = setTimeout(() => {
    forget();
    clear();
  }, ms);
  const signs = ['blur', 'copy', 'cut'] as const;
  for (const sign of signs) window.addEventListener(sign, keepClipboard);
  forget = () => {
    clearTimeout(timer);
    for (const sign of signs) window.removeEventListener(sign, keepClipboard);
    forget = () => {};
  };
}
