import { isAt } from './field/focus.ts';
import type { WantedField } from './field/wanted.ts';
import type { ButtonHost } from './host/button-host.ts';
import type { Life } from './life.ts';
import { createBubble } from './trust/bubble.ts';
import { createPointer, type Pressed } from './trust/pointer.ts';
import { createTopLayer } from './trust/top-layer.ts';
import { createVisibilityGuard, type VisibilityGuard } from './trust/visibility-guard.ts';
import type { ButtonView } from './view/button-view.ts';

export interface Sights {
  press: VisibilityGuard;
  more: VisibilityGuard;
  /** For another part. Stop it when done. */
  watch(part: HTMLElement): VisibilityGuard;
}

interface SightsParts {
  wanted: WantedField;
  windows: readonly Window[];
  pressed: Pressed | null;
  buttonHost: ButtonHost;
  button: ButtonView;
  life: Life;
}

export function createSights({ wanted, windows, pressed, buttonHost, button, life }: SightsParts): Sights {
  const pointer = createPointer(buttonHost.element, {
    windows,
    first: pressed,
    isOnField: ({ target }) => wanted.fields.some((own) => isAt(target, own)),
    signal: life.left,
  });
  const topLayer = createTopLayer(buttonHost);
  const surroundings = { buttonHost, topLayer, pointer, bubble: createBubble(wanted) };
  const press = createVisibilityGuard(surroundings, button.press, button.pill);
  const more = createVisibilityGuard(surroundings, button.more);
  life.left.addEventListener('abort', () => {
    press.stop();
    more.stop();
    topLayer.stop();
  });
  return { press, more, watch: (part) => createVisibilityGuard(surroundings, part) };
}
