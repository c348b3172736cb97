import { browser } from 'wxt/browser';
import type { Surface } from './browser-actions.ts';

/**
 * Whether the view is what the user has in front. One beside a page need not have the focus, only its window: a press that
 * comes from the page is the first it hears of.
 */
export function isFrontView(surface: Surface): () => boolean {
  if (surface === 'popup') return () => document.hasFocus();
  let windowId: number | undefined;
  let focused = false;
  browser.windows.onFocusChanged.addListener((id) => {
    focused = id === windowId;
  });
  void browser.windows.getCurrent().then((own) => {
    windowId = own.id;
    focused = own.focused === true;
  });
  return () => document.hasFocus() || focused;
}
