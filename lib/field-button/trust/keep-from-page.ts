const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'wheel',
];
const KEYS = ['keyup', 'keypress'];

/** Pages close dialogs and lists on outside clicks. Presses on the button must not count as such. */
export function keepFromPage(host: HTMLElement): void {
  for (const type of [...POINTER, ...KEYS]) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  // The focus stays in the field.
  host.addEventListener('mousedown', (event) => event.preventDefault());
}
