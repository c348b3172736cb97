import { TELLS_COVERS } from '../autofill/sight/browser-sight.ts';
import type { FieldButtonState } from '../domain/fill/field-button.ts';
import type { Ask } from './ask.ts';
import { listenToKeys } from './button-keys.ts';
import { createFieldFocus } from './field/field-focus.ts';
import type { WantedField } from './field/wanted.ts';
import { follow } from './geometry/follow.ts';
import { guardButton } from './guarded-button.ts';
import { createButtonHost } from './host/button-host.ts';
import { createLife } from './life.ts';
import { createPanels } from './panels.ts';
import { createPresses } from './presses.ts';
import { createSights } from './sights.ts';
import { keepFromPage } from './trust/keep-from-page.ts';
import type { Pressed } from './trust/pointer.ts';
import { STEADY_MS } from './trust/press-guard.ts';
import { createButtonView } from './view/button-view.ts';
import { createPositioner } from './view/positioner.ts';

export interface ShownButton {
  isFor(field: Element): boolean;
  /** Whether the button was for this field and is done with it. */
  hasServed(field: Element | null): boolean;
  /** A press is being carried out, which moves the focus. */
  isBusy(): boolean;
  remove(): void;
}

export interface ButtonParts {
  wanted: WantedField;
  look: FieldButtonState;
  /** From the field's window up to the top one. */
  windows: readonly Window[];
  ask: Ask;
  /** The press that focused the field, if one did. */
  pressed: Pressed | null;
  /** Runs something that moves the focus, ignoring the focus events. */
  quietly(run: () => void): void;
  /** A press is done. The focus may be anywhere. */
  onIdle(): void;
  /** The extension was reloaded or removed. */
  onGone(): void;
}

/** Shows one button at one field until the focus moves away. */
export function showButton(field: HTMLInputElement, parts: ButtonParts): ShownButton {
  const { wanted, windows, quietly } = parts;
  const life = createLife();
  const focus = createFieldFocus(wanted, field, quietly);
  const buttonHost = createButtonHost(field, !TELLS_COVERS);
  const page = buttonHost.element.ownerDocument;
  const button = createButtonView(page);
  const placing = createPositioner(wanted, parts.look.position, buttonHost.element);
  const sights = createSights({ ...parts, buttonHost, button, life });
  const panels = createPanels(page, {
    buttonHost,
    button,
    life,
    sights,
    quietly,
    words: parts.look.words,
    value: wanted.value,
    anchor: placing.anchor,
  });
  const presses = createPresses({
    ...parts,
    value: wanted.value,
    show: (look) => button.show(look, wanted.value),
    say: panels.say,
    sayHidden: panels.sayHidden,
    showAgain: panels.showAgain,
    focusField: focus.giveBack,
    openMenu: panels.openMenu,
    closeMenu: panels.closeMenu,
    leave: life.leave,
  });
  const pressGuard = guardButton({ buttonHost, button, sights, panels, presses });
  listenToKeys({ ...parts, buttonHost, button, focus, panels, presses, pressGuard, life });

  const isOwn = (one: Element | null) => wanted.fields.some((own) => own === one);
  const isHere = () =>
    presses.isBusy() || buttonHost.focused() !== null || (focus.isThere() && page.hasFocus());

  function look(): boolean {
    const { isConnected } = focus.current();
    const anchor = placing.update();
    if (anchor) panels.note.place(anchor);
    if (!buttonHost.isIntact()) life.remove();
    else if (!(isHere() && isConnected)) life.leave();
    if (life.left.aborted) return false;
    const hasMoved = button.place(anchor);
    if (hasMoved) sights.press.moved();
    panels.note.look();
    panels.followMenu(anchor);
    buttonHost.measure();
    button.setReady(
      sights.press.look() && (buttonHost.focused() === null || buttonHost.keysAtRestMs() >= STEADY_MS),
    );
    panels.tip.look();
    void presses.keepCurrent(performance.now());
    return hasMoved;
  }

  // The new focus is only known a moment later.
  const onFocusOut = () => void setTimeout(() => isHere() || life.leave());
  field.ownerDocument.addEventListener('focusout', onFocusOut, { capture: true, signal: life.left });
  keepFromPage(buttonHost.element);

  // Last, so that the shadows of its own panels do not cover it.
  buttonHost.root.append(panels.tip.element, panels.menu.element, panels.note.element, button.spot);
  button.show(parts.look, wanted.value);
  const following = follow(windows, look);
  life.left.addEventListener('abort', () => {
    button.spot.remove();
    if (!panels.note.isShown()) life.remove();
  });
  life.removed.addEventListener('abort', () => {
    following.stop();
    buttonHost.remove();
  });
  look();
  return {
    isFor: (one) => !life.left.aborted && isOwn(one),
    hasServed: (one) => life.left.aborted && isOwn(one),
    isBusy: presses.isBusy,
    remove: life.remove,
  };
}
