import type { ButtonLook, ButtonNumber } from '../domain/fill/field-button.ts';
import type { Ask } from './ask.ts';
import { focusedOf, isAt, isBlank } from './field/focus.ts';
import type { Wanted } from './field/wanted.ts';
import { follow } from './geometry/follow.ts';
import { createStage } from './host/stage.ts';
import { createFieldKeys, createOwnKeys, type KeyActions } from './keys.ts';
import { createPresses } from './presses.ts';
import { createBubble } from './trust/bubble.ts';
import { createGuard, type Guard, onGuardedPress, onGuardedRightPress } from './trust/guarded.ts';
import { keepFromPage } from './trust/keep-from-page.ts';
import { TELLS_COVERS } from './trust/occlusion.ts';
import { createPointer, type Pressed } from './trust/pointer.ts';
import { type Refusal, STEADY_MS } from './trust/press-guard.ts';
import { createSight } from './trust/sight.ts';
import { createTopLayer } from './trust/top-layer.ts';
import { createChip } from './view/chip.ts';
import { createMenu } from './view/menu.ts';
import { createNote } from './view/note.ts';
import { createPlacing } from './view/placing.ts';
import { createTip } from './view/tip.ts';

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

/** What the button tells is taken away once nobody has seen the button for so long. */
const LOST_MS = 500;

/** One button at one field, until the focus goes elsewhere. */
export function showButton(field: HTMLInputElement, parts: ButtonParts): ShownButton {
  const { wanted, quietly } = parts;
  const { words } = parts.look;
  let last = field;
  /** Until a stop at the button. A page that takes the focus back would else hold its user at the field. */
  let mayStop = true;
  const here = new AbortController();
  const { signal } = here;

  const stage = createStage(field, !TELLS_COVERS);
  const page = stage.host.ownerDocument;
  const chip = createChip(page);
  const pointer = createPointer(stage.host, {
    windows: parts.windows,
    first: parts.pressed,
    isOnField: ({ target }) => wanted.fields.some((own) => isAt(target, own)),
    signal,
  });
  const topLayer = createTopLayer(stage);
  const surroundings = { stage, topLayer, pointer, bubble: createBubble(wanted) };
  const sight = createSight(surroundings, chip.press, chip.pill);
  const moreSight = createSight(surroundings, chip.more);
  const placing = createPlacing(wanted, parts.look.position, stage.host);
  const note = createNote(page, stage, words.dismiss, () => signal.aborted && remove());
  const mayTell = () => !menu.isOpen() && !note.isShown() && sight.look();
  const tip = createTip(page, stage, chip.press, () => (mayTell() ? placing.anchor() : null));
  const watch = (part: HTMLElement) => createSight(surroundings, part);
  const menu = createMenu(page, { stage, watch }, words, {
    fill: (key) => void presses.press(key),
    others: () => void presses.others(),
    hide: (howLong) => void presses.hide(howLong),
    refused,
  });
  const presses = createPresses({
    ...parts,
    value: wanted.value,
    show: (look) => chip.show(look, wanted.value),
    say,
    focusField,
    openMenu,
    closeMenu,
    leave,
  });

  const isOwn = (one: Element | null) => wanted.fields.some((own) => own === one);
  const hasField = () => focusedOf(wanted) !== null;
  const isHere = () => presses.isBusy() || stage.focused() !== null || (hasField() && page.hasFocus());

  function say(text: string): void {
    tip.hide();
    note.say(text);
    const anchor = placing.anchor();
    if (anchor) note.place(anchor);
    stage.measure();
  }

  function refused(why: Refusal): void {
    if (why === 'out_of_sight') say(words.covered);
  }

  function openMenu(numbers: readonly ButtonNumber[], others: boolean, byKey: boolean): void {
    const anchor = placing.anchor();
    if (anchor === null || signal.aborted) return;
    tip.hide();
    note.hide();
    menu.open(numbers, wanted.value, others);
    menu.place(anchor);
    stage.measure();
    chip.more.setAttribute('aria-expanded', 'true');
    if (byKey) quietly(() => menu.focus('first'));
  }

  function closeMenu(): void {
    chip.more.setAttribute('aria-expanded', 'false');
    menu.close();
  }

  function focusField(): void {
    mayStop = true;
    if (!hasField()) quietly(() => last.focus({ preventScroll: true }));
  }

  /** Away from the field, though a note may still be read. */
  function leave(): void {
    if (signal.aborted) return;
    here.abort();
    sight.stop();
    moreSight.stop();
    topLayer.stop();
    tip.hide();
    closeMenu();
    chip.spot.remove();
    if (!note.isShown()) remove();
  }

  function remove(): void {
    leave();
    following.stop();
    stage.remove();
  }

  function look(): boolean {
    last = focusedOf(wanted) ?? last;
    const anchor = placing.update();
    if (anchor) note.place(anchor);
    if (!stage.isIntact()) remove();
    else if (!(isHere() && last.isConnected)) leave();
    if (signal.aborted) return false;
    const hasMoved = chip.place(anchor);
    if (hasMoved) sight.moved();
    menu.look();
    if (anchor && menu.lostMs() < LOST_MS) menu.place(anchor);
    else closeMenu();
    stage.measure();
    chip.setReady(sight.look() && (stage.focused() === null || stage.keysAtRestMs() >= STEADY_MS));
    tip.look();
    void presses.keepCurrent(performance.now());
    return hasMoved;
  }

  const focusOn = (button: HTMLElement) => quietly(() => stage.focus(button));
  function stopAtPress(): boolean {
    if (!mayStop) return false;
    mayStop = false;
    focusOn(chip.press);
    return stage.focused() === chip.press;
  }
  const keys: KeyActions = {
    hasField,
    focusField,
    leave,
    closeMenu,
    isBlank: () => !chip.spot.hidden && isBlank(wanted),
    stopAtPress,
    focusPress: () => focusOn(chip.press),
    focusOther: () => focusOn(stage.focused() === chip.press ? chip.more : chip.press),
    openMenu(event) {
      if (menu.isOpen()) quietly(() => menu.focus('first'));
      else pressGuard.press(event, false, () => open(true));
    },
  };

  const pressGuard = createGuard({ ...sight, refused });
  // It comes out of the button, which stood there for long.
  const moreGuard = createGuard({
    ...sight,
    refused,
    facts(isTrusted, by) {
      const whole = sight.facts(isTrusted, by);
      return { ...whole, isInSight: whole.isInSight && moreSight.facts(isTrusted, null).isInSight };
    },
  });
  const opener = (guard: Guard): Guard => ({
    ...guard,
    press: (...pressed) => (menu.isOpen() ? closeMenu() : guard.press(...pressed)),
  });
  const open = (byKey = false) => void presses.openMenu(byKey);
  onGuardedPress(stage, chip.press, pressGuard, () => void presses.press(null));
  onGuardedPress(stage, chip.more, opener(moreGuard), open);
  onGuardedRightPress(stage, chip.press, opener(pressGuard), open);
  onGuardedRightPress(stage, chip.more, opener(moreGuard), open);
  stage.host.addEventListener('keydown', createOwnKeys(stage, menu, keys));
  stage.host.addEventListener('focus', () => chip.setReady(false));
  keepFromPage(stage.host);
  const fields = field.ownerDocument;
  fields.defaultView?.addEventListener('keydown', createFieldKeys(menu, keys), { capture: true, signal });
  // Where the focus goes is known a moment later.
  const onFocusOut = () => void setTimeout(() => isHere() || leave());
  fields.addEventListener('focusout', onFocusOut, { capture: true, signal });

  // The shadow of its own panels is not to lie over it.
  stage.root.append(tip.element, menu.element, note.element, chip.spot);
  chip.show(parts.look, wanted.value);
  const following = follow(parts.windows, look);
  look();
  return {
    isFor: (one) => !signal.aborted && isOwn(one),
    hasServed: (one) => signal.aborted && isOwn(one),
    isBusy: presses.isBusy,
    remove,
  };
}
