import { write } from './element.ts';
import { type Anchor, createPanel, placePanel } from './panel.ts';
import { directionOf } from './words.ts';

const REST_MS = 350;

/** Says what a press does, to whoever rests on the button or has reached it by keys. */
export interface Tip {
  element: HTMLElement;
  hide(): void;
  place(anchor: Anchor): void;
}

export function createTip(page: Document, press: HTMLElement, mayShow: () => Anchor | null): Tip {
  const element = createPanel(page, 'tip');
  // The button has the same words for its name.
  element.setAttribute('aria-hidden', 'true');
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    const label = press.getAttribute('aria-label') ?? '';
    if (element.dataset.text === label) return;
    element.dir = directionOf(label);
    write(element, label);
  }
  function show(): void {
    const anchor = mayShow();
    if (anchor === null) return;
    say();
    element.hidden = false;
    placePanel(element, anchor, 'above');
  }
  function hide(): void {
    clearTimeout(timer);
    element.hidden = true;
  }
  press.addEventListener('pointerenter', () => {
    timer = setTimeout(show, REST_MS);
  });
  press.addEventListener('focus', show);
  for (const end of ['pointerleave', 'pointerdown', 'blur']) press.addEventListener(end, hide);

  return {
    element,
    hide,
    place(anchor) {
      if (element.hidden) return;
      say();
      placePanel(element, anchor, 'above');
    },
  };
}
