import { isAt } from './field/focus.ts';
import type { Wanted } from './field/wanted.ts';
import type { Stage } from './host/stage.ts';
import type { Life } from './life.ts';
import { createBubble } from './trust/bubble.ts';
import { createPointer, type Pressed } from './trust/pointer.ts';
import { createSight, type Sight } from './trust/sight.ts';
import { createTopLayer } from './trust/top-layer.ts';
import type { Chip } from './view/chip.ts';

export interface Sights {
  press: Sight;
  more: Sight;
  /** Of another part of the stage, until it is stopped. */
  watch(part: HTMLElement): Sight;
}

interface SightsParts {
  wanted: Wanted;
  windows: readonly Window[];
  pressed: Pressed | null;
  stage: Stage;
  chip: Chip;
  life: Life;
}

/** Whether its user sees the button, and the smaller one that opens its menu. */
export function createSights({ wanted, windows, pressed, stage, chip, life }: SightsParts): Sights {
  const pointer = createPointer(stage.host, {
    windows,
    first: pressed,
    isOnField: ({ target }) => wanted.fields.some((own) => isAt(target, own)),
    signal: life.left,
  });
  const topLayer = createTopLayer(stage);
  const surroundings = { stage, topLayer, pointer, bubble: createBubble(wanted) };
  const press = createSight(surroundings, chip.press, chip.pill);
  const more = createSight(surroundings, chip.more);
  life.left.addEventListener('abort', () => {
    press.stop();
    more.stop();
    topLayer.stop();
  });
  return { press, more, watch: (part) => createSight(surroundings, part) };
}
