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

/** A page closes dialogs and lists when something outside of them is pressed; presses on the button are not for it. */
export function keepFromPage(host: HTMLElement): void {
  for (const type of [...POINTER, ...KEYS]) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  // The focus stays in the field.
  host.addEventListener('mousedown', (event) => event.preventDefault());
}
