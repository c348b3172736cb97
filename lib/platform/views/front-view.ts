import { desktop } from '../desktop.ts';
import type { Surface } from './browser-actions.ts';

/**
 * Whether the user has the view in front. A side panel only needs its window focused, because the pointer may come straight
 * from the page.
 */
export function isFrontView(surface: Surface): () => boolean {
  if (surface === 'popup') return () => document.hasFocus();
  let windowId: number | undefined;
  let focused = false;
  desktop.windows?.onFocusChanged.addListener((id) => {
    focused = id === windowId;
  });
  void desktop.windows?.getCurrent().then((own) => {
    windowId = own.id;
    focused = own.focused === true;
  });
  return () => document.hasFocus() || focused;
}
