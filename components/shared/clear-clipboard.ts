/** There is one clipboard, whichever button filled it. */
let forget = (): void => {};

/** What was to be cleared is no longer what was copied last. */
export function keepClipboard(): void {
  forget();
}

/**
 * Calls back after so long, unless anything else may have been copied by then: here, or anywhere once the window is not in
 * front. What is in the clipboard cannot be looked at without a permission that warns at install.
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
