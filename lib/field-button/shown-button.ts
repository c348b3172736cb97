import type { ButtonLook } from '../domain/fill/field-button.ts';
import type { Ask } from './ask.ts';
import { listenToKeys } from './button-keys.ts';
import { createFieldFocus } from './field/field-focus.ts';
import type { Wanted } from './field/wanted.ts';
import { follow } from './geometry/follow.ts';
import { guardButton } from './guarded-button.ts';
import { createStage } from './host/stage.ts';
import { createLife } from './life.ts';
import { createPanels } from './panels.ts';
import { createPresses } from './presses.ts';
import { createSights } from './sights.ts';
import { keepFromPage } from './trust/keep-from-page.ts';
import { TELLS_COVERS } from './trust/occlusion.ts';
import type { Pressed } from './trust/pointer.ts';
import { STEADY_MS } from './trust/press-guard.ts';
import { createChip } from './view/chip.ts';
import { createPlacing } from './view/placing.ts';

export interface ShownButton {
  /** Whether this is one of the fields it is for. */
  isFor(field: Element): boolean;
  /** Whether a press has filled this one of its fields, so that it is done with it. */
  hasServed(field: Element | null): boolean;
  /** A press is being followed: the focus goes where the typing goes. */
  isBusy(): boolean;
  remove(): void;
}

export interface ButtonParts {
  wanted: Wanted;
  look: ButtonLook;
  /** From the field's own up to the top one. */
  windows: readonly Window[];
  ask: Ask;
  /** By which the field got its focus, where it was so. */
  pressed: Pressed | null;
  /** Runs something that moves the focus without taking notice of it. */
  quietly(run: () => void): void;
  /** A press is over, and the focus may be anywhere. */
  onIdle(): void;
  /** The extension is gone. */
  onGone(): void;
}

/** One button at one field, until the focus goes elsewhere. */
export function showButton(field: HTMLInputElement, parts: ButtonParts): ShownButton {
  const { wanted, windows, quietly } = parts;
  const life = createLife();
  const focus = createFieldFocus(wanted, field, quietly);
  const stage = createStage(field, !TELLS_COVERS);
  const page = stage.host.ownerDocument;
  const chip = createChip(page);
  const placing = createPlacing(wanted, parts.look.position, stage.host);
  const sights = createSights({ ...parts, stage, chip, life });
  const panels = createPanels(page, {
    stage,
    chip,
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
    show: (look) => chip.show(look, wanted.value),
    say: panels.say,
    focusField: focus.giveBack,
    openMenu: panels.openMenu,
    closeMenu: panels.closeMenu,
    leave: life.leave,
  });
  const pressGuard = guardButton({ stage, chip, sights, panels, presses });
  listenToKeys({ ...parts, stage, chip, focus, panels, presses, pressGuard, life });

  const isOwn = (one: Element | null) => wanted.fields.some((own) => own === one);
  const isHere = () => presses.isBusy() || stage.focused() !== null || (focus.isThere() && page.hasFocus());

  function look(): boolean {
    const { isConnected } = focus.current();
    const anchor = placing.update();
    if (anchor) panels.note.place(anchor);
    if (!stage.isIntact()) life.remove();
    else if (!(isHere() && isConnected)) life.leave();
    if (life.left.aborted) return false;
    const hasMoved = chip.place(anchor);
    if (hasMoved) sights.press.moved();
    panels.followMenu(anchor);
    stage.measure();
    chip.setReady(sights.press.look() && (stage.focused() === null || stage.keysAtRestMs() >= STEADY_MS));
    panels.tip.look();
    void presses.keepCurrent(performance.now());
    return hasMoved;
  }

  // Where the focus goes is known a moment later.
  const onFocusOut = () => void setTimeout(() => isHere() || life.leave());
  field.ownerDocument.addEventListener('focusout', onFocusOut, { capture: true, signal: life.left });
  keepFromPage(stage.host);

  // The shadow of its own panels is not to lie over it.
  stage.root.append(panels.tip.element, panels.menu.element, panels.note.element, chip.spot);
  chip.show(parts.look, wanted.value);
  const following = follow(windows, look);
  life.left.addEventListener('abort', () => {
    chip.spot.remove();
    if (!panels.note.isShown()) life.remove();
  });
  life.removed.addEventListener('abort', () => {
    following.stop();
    stage.remove();
  });
  look();
  return {
    isFor: (one) => !life.left.aborted && isOwn(one),
    hasServed: (one) => life.left.aborted && isOwn(one),
    isBusy: presses.isBusy,
    remove: life.remove,
  };
}
