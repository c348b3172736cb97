import { fire, insertText } from './set-value.ts';

/** Firefox only lets a page read objects created in its own world. */
interface PageWorld {
  wrappedJSObject?: typeof globalThis;
}

/** Pastes a text as the clipboard would: the page may handle it, or it is inserted at the caret. */
export function pasteText(field: HTMLElement, text: string): void {
  const view = field.ownerDocument.defaultView as (Window & PageWorld) | null;
  const world = view?.wrappedJSObject ?? globalThis;
  const clipboardData = new world.DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = Object.assign(new world.Object(), {
    clipboardData,
    // For Firefox, which ignores `clipboardData`.
    dataType: 'text/plain',
    data: text,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const event = new world.ClipboardEvent('paste', init);
  if (fire(field, event)) insertText(field, text, 'insertFromPaste');
}
