import { write } from '../host/element.ts';
import type { Parts } from '../host/parts.ts';
import { textDirection } from './button-messages.ts';
import { type Anchor, createPanel, placePanel } from './panel.ts';

const REST_MS = 350;

export interface Tip {
  element: HTMLElement;
  hide(): void;
  /** Call repeatedly: shows and hides the tip as allowed. */
  look(): void;
}

export function createTip(
  page: Document,
  parts: Parts,
  press: HTMLElement,
  mayShow: () => Anchor | null,
): Tip {
  const element = createPanel(page, 'tip');
  // The button's accessible name says the same.
  element.setAttribute('aria-hidden', 'true');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;

  function say(): void {
    const label = press.getAttribute('aria-label') ?? '';
    if (element.dataset.text === label) return;
    element.dir = textDirection(label);
    write(element, label);
  }
  function updateTip(): void {
    const anchor = isWanted ? mayShow() : null;
    element.hidden = anchor === null;
    if (anchor === null) return;
    say();
    placePanel(element, anchor, 'above');
  }
  function want(): void {
    isWanted = true;
    updateTip();
  }
  function hide(): void {
    clearTimeout(timer);
    isWanted = false;
    updateTip();
  }
  parts.on(press, 'pointerenter', () => {
    timer = setTimeout(want, REST_MS);
  });
  parts.on(press, 'focus', want);
  for (const end of ['pointerleave', 'pointerdown', 'blur'] as const) parts.on(press, end, hide);

  return { element, hide, look: updateTip };
}
