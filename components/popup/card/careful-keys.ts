import type { KeyboardEvent } from 'react';

/** One function for all renders, so that it is called when the button appears. */
export function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Holding a key must not go on to answer what it asked. */
export function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
