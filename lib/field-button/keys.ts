import type { ButtonHost } from './host/button-host.ts';
import type { ButtonMenu } from './view/menu.ts';

/** What keys do. Focus is moved by hand, because the host is not next to the field in the document. */
export interface KeyActions {
  /** The field is empty, or there is something to take back: Tab should stop there. */
  isBlank(): boolean;
  hasField(): boolean;
  /** Tab from the field. False if the page does not let the focus go there; the user must get past. */
  stopAtPress(): boolean;
  focusPress(): void;
  focusOther(): void;
  focusField(): void;
  openMenu(event: KeyboardEvent): void;
  closeMenu(): void;
  /** Hides the button until a field is focused again. */
  leave(): void;
}

/** Keys in the field. Only those the button uses are kept from the page. */
export function createFieldKeys(menu: ButtonMenu, actions: KeyActions): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.isTrusted || event.isComposing || isChord(event) || !actions.hasField()) return;
    if (menu.isOpen() && (event.key === 'Escape' || event.key === 'ArrowDown')) {
      swallow(event);
      if (event.key === 'Escape') actions.closeMenu();
      else menu.focus('first');
    } else if (event.key === 'Tab' && !event.shiftKey && actions.isBlank() && actions.stopAtPress()) {
      swallow(event);
    } else if (event.key === 'Escape') {
      // The page still gets Escape, for example to close a dialog.
      actions.leave();
    }
  };
}

/** Keys on the button and in its menu. None reach the page. */
export function createOwnKeys(
  buttonHost: ButtonHost,
  menu: ButtonMenu,
  actions: KeyActions,
): (event: KeyboardEvent) => void {
  return (event) => {
    event.stopPropagation();
    if (!event.isTrusted || isChord(event)) return;
    // A key held down since before is not meant for what has the focus now.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    // Typing is meant for the field, not for the button.
    if (event.key.length === 1 && event.key !== ' ') {
      actions.focusField();
      return actions.closeMenu();
    }
    const inMenu = menu.isOpen() && menu.element.contains(buttonHost.focused());
    const run = (inMenu ? inMenuKeys(menu, actions) : onButtonKeys(actions)).get(event.key);
    if (event.key === 'Tab') goOn(event, actions);
    if (!run) return;
    event.preventDefault();
    run(event);
  };
}

type Runs = ReadonlyMap<string, (event: KeyboardEvent) => void>;

function inMenuKeys(menu: ButtonMenu, actions: KeyActions): Runs {
  const back = () => {
    actions.focusPress();
    actions.closeMenu();
  };
  return new Map([
    ['ArrowDown', () => menu.focus('next')],
    ['ArrowUp', () => menu.focus('previous')],
    ['Home', () => menu.focus('first')],
    ['End', () => menu.focus('last')],
    ['Escape', back],
  ]);
}

function onButtonKeys(actions: KeyActions): Runs {
  const away = () => {
    actions.focusField();
    actions.leave();
  };
  return new Map([
    ['ArrowDown', actions.openMenu],
    ['ArrowUp', actions.openMenu],
    ['ArrowLeft', actions.focusOther],
    ['ArrowRight', actions.focusOther],
    ['Escape', away],
  ]);
}

// Back to the field. From there the browser tabs on to the next element.
function goOn(event: KeyboardEvent, actions: KeyActions): void {
  if (event.shiftKey) event.preventDefault();
  actions.focusField();
  actions.closeMenu();
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isChord({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}
