import { fire, insertText } from './set-value.ts';

/** Firefox: a page's own view of its objects, without which it may not read what an extension has put into them. */
interface PageWorld {
  wrappedJSObject?: typeof globalThis;
}

/** Pastes a text as the clipboard would: the page may take it itself, else it goes in at the caret. */
export function pasteText(field: HTMLElement, text: string): void {
  const view = field.ownerDocument.defaultView as (Window & PageWorld) | null;
  const world = view?.wrappedJSObject ?? globalThis;
  const clipboardData = new world.DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = Object.assign(new world.Object(), {
    clipboardData,
    // What Firefox takes instead of `clipboardData`.
    dataType: 'text/plain',
    data: text,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const event = new world.ClipboardEvent('paste', init);
  if (fire(field, event)) insertText(field, text, 'insertFromPaste');
}
