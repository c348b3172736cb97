import type { FieldFocus } from './field/field-focus.ts';
import { isBlank } from './field/focus.ts';
import type { WantedField } from './field/wanted.ts';
import type { ButtonHost } from './host/button-host.ts';
import { createFieldKeys, createOwnKeys, type KeyActions } from './keys.ts';
import type { Life } from './life.ts';
import type { Panels } from './panels.ts';
import type { Presses } from './presses.ts';
import type { TrustedPress } from './trust/trusted-press.ts';
import type { ButtonView } from './view/button-view.ts';

interface KeyParts {
  wanted: WantedField;
  quietly(run: () => void): void;
  buttonHost: ButtonHost;
  button: ButtonView;
  focus: FieldFocus;
  panels: Panels;
  presses: Presses;
  pressGuard: TrustedPress;
  life: Life;
}

export function listenToKeys(parts: KeyParts): void {
  const { buttonHost, button, focus, presses, pressGuard, life, wanted, quietly } = parts;
  const { menu, note, closeMenu } = parts.panels;
  const focusOn = (button: HTMLElement) => quietly(() => buttonHost.focus(button));
  const keys: KeyActions = {
    hasField: focus.isThere,
    focusField: focus.giveBack,
    leave: life.leave,
    closeMenu,
    isBlank: () => note.undo() !== null || (!button.spot.hidden && isBlank(wanted)),
    stopAtPress: () =>
      focus.passOn(() => {
        const stop = note.undo() ?? button.press;
        focusOn(stop);
        return buttonHost.focused() === stop;
      }),
    focusPress: () => focusOn(button.press),
    focusOther: () =>
      button.isAway() || focusOn(buttonHost.focused() === button.press ? button.more : button.press),
    openMenu(event) {
      if (button.isAway()) return;
      if (menu.isOpen()) quietly(() => menu.focus('first'));
      else pressGuard.press(event, false, () => void presses.openMenu(true));
    },
  };
  buttonHost.element.addEventListener('keydown', createOwnKeys(buttonHost, menu, keys));
  buttonHost.element.addEventListener('focus', () => button.setReady(false));
  const options = { capture: true, signal: life.left };
  wanted.fields[0]?.ownerDocument.defaultView?.addEventListener(
    'keydown',
    createFieldKeys(menu, keys),
    options,
  );
}
