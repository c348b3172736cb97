import type { FieldFocus } from './field/field-focus.ts';
import { isBlank } from './field/focus.ts';
import type { Wanted } from './field/wanted.ts';
import type { Stage } from './host/stage.ts';
import { createFieldKeys, createOwnKeys, type KeyActions } from './keys.ts';
import type { Life } from './life.ts';
import type { Panels } from './panels.ts';
import type { Presses } from './presses.ts';
import type { Guard } from './trust/guarded.ts';
import type { Chip } from './view/chip.ts';

interface KeyParts {
  wanted: Wanted;
  quietly(run: () => void): void;
  stage: Stage;
  chip: Chip;
  focus: FieldFocus;
  panels: Panels;
  presses: Presses;
  pressGuard: Guard;
  life: Life;
}

/** Leads the keys between field, button and menu. */
export function listenToKeys(parts: KeyParts): void {
  const { stage, chip, focus, presses, pressGuard, life, wanted, quietly } = parts;
  const { menu, closeMenu } = parts.panels;
  const focusOn = (button: HTMLElement) => quietly(() => stage.focus(button));
  const keys: KeyActions = {
    hasField: focus.isThere,
    focusField: focus.giveBack,
    leave: life.leave,
    closeMenu,
    isBlank: () => !chip.spot.hidden && isBlank(wanted),
    stopAtPress: () =>
      focus.passOn(() => {
        focusOn(chip.press);
        return stage.focused() === chip.press;
      }),
    focusPress: () => focusOn(chip.press),
    focusOther: () => focusOn(stage.focused() === chip.press ? chip.more : chip.press),
    openMenu(event) {
      if (menu.isOpen()) quietly(() => menu.focus('first'));
      else pressGuard.press(event, false, () => void presses.openMenu(true));
    },
  };
  stage.host.addEventListener('keydown', createOwnKeys(stage, menu, keys));
  stage.host.addEventListener('focus', () => chip.setReady(false));
  const options = { capture: true, signal: life.left };
  wanted.fields[0]?.ownerDocument.defaultView?.addEventListener(
    'keydown',
    createFieldKeys(menu, keys),
    options,
  );
}
