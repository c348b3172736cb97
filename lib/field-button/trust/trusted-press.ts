import type { Parts } from '../host/parts.ts';
import { type PressFacts, type Refusal, refusalOf } from './press-guard.ts';

/** Accepts a press only if the user could see what they pressed, from pointer down on. */
export interface TrustedPress {
  down(event: PointerEvent): void;
  /** Keys and screen readers press without a pointer. */
  press(event: UIEvent, isByPointer: boolean, run: () => void): void;
}

export interface TrustedPressParts {
  /** `by`: the pointer event that went down, if any. */
  facts(isTrusted: boolean, by: PointerEvent | null): PressFacts;
  keysAtRestMs(): number;
  /** Restarts the time, because repeated clicks where the button just appeared are not meant for it. */
  pressedInVain(): void;
  refused(why: Refusal): void;
}

export function createTrustedPress({
  facts,
  keysAtRestMs,
  pressedInVain,
  refused,
}: TrustedPressParts): TrustedPress {
  // A page can intercept pointer-down events. Without one, nothing is known about that moment.
  const unseen: Refusal = 'script';
  let atDown: Refusal | null = unseen;
  return {
    down(event) {
      atDown = refusalOf(facts(event.isTrusted, event));
      if (atDown !== null) pressedInVain();
    },
    press({ isTrusted }, isByPointer, run) {
      const seen = facts(isTrusted, null);
      const steadyMs = isByPointer ? seen.steadyMs : Math.min(seen.steadyMs, keysAtRestMs());
      const refusal = (isByPointer ? atDown : null) ?? refusalOf({ ...seen, steadyMs });
      atDown = unseen;
      if (refusal === null) return run();
      pressedInVain();
      refused(refusal);
    },
  };
}

export function onTrustedPress(
  parts: Parts,
  button: HTMLElement,
  guard: TrustedPress,
  run: (byKey: boolean) => void,
): void {
  parts.on(button, 'pointerdown', guard.down);
  parts.on(button, 'click', (event) => {
    const isByPointer = event.detail > 0;
    guard.press(event, isByPointer, () => run(!isByPointer));
  });
}

export function onTrustedRightPress(
  parts: Parts,
  button: HTMLElement,
  guard: TrustedPress,
  run: () => void,
): void {
  parts.on(button, 'contextmenu', (event) => {
    event.preventDefault();
    guard.press(event, true, run);
  });
}
