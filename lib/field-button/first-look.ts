import { activeElementOf } from '../autofill/dom/composed-tree.ts';
import { ownInstance } from '../messaging/instance.ts';
import type { ButtonRuntime } from './ask.ts';
import { mayWant } from './field/may-want.ts';
import { windowsUpToTop } from './geometry/frames.ts';

/** Where the pointer was, as an event tells it. */
export type PointerSpot = Pick<PointerEvent, 'view' | 'screenX' | 'screenY' | 'clientX' | 'clientY'>;

/** The press that gave a field the focus. */
export interface FocusingPress {
  target: EventTarget | null;
  atMs: number;
  at: PointerSpot;
  /** Where the pointer has gone since. */
  rests: PointerSpot;
}

/** What the first look has for the rest of the button. */
export interface Handover {
  runtime: ButtonRuntime;
  /** Once for each focus: from then on the button follows the pointer by itself. */
  takePress(): FocusingPress | null;
  /** The extension was reloaded or removed. */
  stop(): void;
}

/** The rest of the button, which the background brings once a field may want it. */
export interface FieldButton {
  /** The focus has come to something. */
  focused(): void;
  /** What it would fill has been filled in: it goes until a field is focused again. */
  stepAside(): void;
  stop(): void;
}

export interface FirstLook {
  /** False once the extension was reloaded or removed. */
  isAlive(): boolean;
  /** Looks at what has the focus now. */
  look(): void;
  /** The rest has been brought. */
  begin(start: (handover: Handover) => FieldButton): void;
  stepAside(): void;
  stop(): void;
}

/** An older press did not focus the field. */
const FOCUSED_MS = 1_000;
/** A page that was put away meanwhile may never get its answer. */
const ANSWERED_MS = 3_000;

/**
 * All of the button that runs in a page until a field is focused that may want it. `runtimeOf`: the first use of the
 * browser's API in a page takes longer than all else here, and so does `activeElement` where nothing has the focus.
 */
export function startFirstLook(page: Document, runtimeOf: () => ButtonRuntime): FirstLook {
  let instance: (() => boolean) | null = null;
  let isOver = false;
  let button: FieldButton | null = null;
  let isAside = false;
  let frame = 0;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let press: FocusingPress | null = null;
  /** Follows the pointer from the focus on, until the button does. */
  let following: AbortController | null = null;

  function isAlive(): boolean {
    instance ??= ownInstance(runtimeOf());
    return instance();
  }

  function onPress(event: PointerEvent): void {
    // The target of an event is gone when it is over.
    if (event.isTrusted) press = { target: event.target, atMs: performance.now(), at: event, rests: event };
  }

  function onFocus({ isTrusted }: Event): void {
    if (!isTrusted) return;
    if (press && performance.now() - press.atMs > FOCUSED_MS) press = null;
    look();
  }

  function look(): void {
    isAside = false;
    following?.abort();
    const windows = windowsOfField(page);
    following = windows && new AbortController();
    for (const one of windows ?? []) {
      one.addEventListener('pointermove', onMove, {
        capture: true,
        signal: following?.signal as AbortSignal,
      });
    }
    if (button) button.focused();
    else if (windows) soon();
  }

  function onMove(event: PointerEvent): void {
    if (event.isTrusted && press) press.rests = event;
  }

  // Tabbing through a form never waits for this.
  function soon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void bring());
  }

  async function bring(): Promise<void> {
    const nowMs = performance.now();
    if (windowsOfField(page) === null || nowMs - askedAtMs < ANSWERED_MS) return;
    askedAtMs = nowMs;
    try {
      await runtimeOf().sendMessage({ ohmyotp: 'command', command: 'button.bring', input: {} });
    } catch {
      if (!isAlive()) stop();
    }
    askedAtMs = Number.NEGATIVE_INFINITY;
  }

  function takePress(): FocusingPress | null {
    const isKnown = press && (following || performance.now() - press.atMs <= FOCUSED_MS);
    const taken = isKnown ? press : null;
    following?.abort();
    following = press = null;
    return taken;
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    isOver = true;
    page.removeEventListener('focusin', onFocus, true);
    page.removeEventListener('pointerdown', onPress, true);
    following?.abort();
    button?.stop();
  }

  page.addEventListener('focusin', onFocus, true);
  page.addEventListener('pointerdown', onPress, true);
  // A field may have been focused before this script was there. What comes to the front later is told of its focus.
  if (page.hasFocus()) look();
  return {
    isAlive,
    look,
    begin(start) {
      if (button || isOver) return;
      button = start({ runtime: runtimeOf(), takePress, stop });
      if (!isAside) button.focused();
    },
    stepAside() {
      isAside = true;
      cancelAnimationFrame(frame);
      button?.stepAside();
    },
    stop,
  };
}

/** From the window of the focused field up to the top one. Null if no field here may want the button. */
function windowsOfField(page: Document): readonly Window[] | null {
  return mayWant(activeElementOf(page)) ? windowsUpToTop(page.defaultView ?? window) : null;
}
