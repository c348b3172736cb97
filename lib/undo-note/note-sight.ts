import type { UndoableFill } from '../autofill/fill/undoable.ts';
import { isAt } from '../field-button/field/focus.ts';
import type { ButtonHost } from '../field-button/host/button-host.ts';
import { createBubble } from '../field-button/trust/bubble.ts';
import { createPointer } from '../field-button/trust/pointer.ts';
import { createTopLayer } from '../field-button/trust/top-layer.ts';
import { createVisibilityGuard, type VisibilityGuard } from '../field-button/trust/visibility-guard.ts';

interface SightParts {
  buttonHost: ButtonHost;
  /** What is pressed. */
  part: HTMLElement;
  windows: readonly Window[];
  end: AbortSignal;
}

/** Whether the user sees what they would press, by the rules of the field button. */
export function createNoteSight(
  fill: UndoableFill,
  { buttonHost, part, windows, end }: SightParts,
): VisibilityGuard {
  const wanted = {
    value: fill.value,
    get fields() {
      // A text area says as much about its validity.
      return fill.fields() as readonly HTMLInputElement[];
    },
  };
  const pointer = createPointer(buttonHost.element, {
    windows,
    // Earlier presses are unknown.
    first: null,
    isOnField: ({ target }) => wanted.fields.some((field) => isAt(target, field)),
    signal: end,
  });
  const topLayer = createTopLayer(buttonHost);
  const surroundings = { buttonHost, topLayer, pointer, bubble: createBubble(wanted) };
  const guard = createVisibilityGuard(surroundings, part);
  return {
    ...guard,
    stop() {
      guard.stop();
      topLayer.stop();
    },
  };
}
