import { createHostFocus, createPartFocus } from './key-focus.ts';
import { NOWHERE, partsUnder, placeIn, solidsIn } from './solid.ts';

type Types = Pick<
  HTMLElementEventMap,
  'pointerdown' | 'contextmenu' | 'pointerenter' | 'pointerleave' | 'wheel' | 'focus' | 'blur'
> & { click: UIEvent };
type Runs = { [Type in keyof Types]?: ((event: Types[Type]) => void)[] };

/**
 * User input for the parts inside the closed root. Firefox exposes the innermost target of events, even in closed roots
 * (`originalTarget`, `rangeParent`), and with it the root itself. So only the host is ever hit or focused, and the part is
 * worked out from the position.
 */
export interface Parts {
  /** A click without a pointer has a `detail` of 0. */
  on<Type extends keyof Types>(part: HTMLElement, type: Type, run: (event: Types[Type]) => void): void;
  focus(part: HTMLElement): void;
  focused(): Element | null;
  /** Call after parts came, went or moved: the host's boxes follow the `.solid` parts. */
  measure(): void;
}

const TELLS_TARGETS = 'originalTarget' in Event.prototype;

/** `boxes`: the style rules of the host's three boxes. */
export function createParts(
  host: HTMLElement,
  shadow: ShadowRoot,
  root: HTMLElement,
  boxes: readonly CSSStyleRule[],
): Parts {
  const runsOf = new WeakMap<Element, Runs>();
  let hovered: readonly HTMLElement[] = [];
  let pressed: readonly HTMLElement[] = [];
  let measured = '';
  const partsAt = (event: MouseEvent) => partsUnder(event, root, (part) => runsOf.has(part));

  function dispatch<Type extends keyof Types>(part: Element, type: Type, event: Types[Type]): void {
    for (const run of runsOf.get(part)?.[type] ?? []) run(event);
  }

  function hover(parts: readonly HTMLElement[], event: PointerEvent): void {
    const before = hovered;
    hovered = parts;
    for (const part of before) {
      if (parts.includes(part)) continue;
      part.removeAttribute('data-hover');
      dispatch(part, 'pointerleave', event);
    }
    for (const part of parts) {
      if (before.includes(part)) continue;
      part.setAttribute('data-hover', '');
      dispatch(part, 'pointerenter', event);
    }
    measure();
  }

  function measure(): void {
    const over = hovered.findLast((part) => part.isConnected);
    const cursor = over ? getComputedStyle(over).cursor : 'default';
    const places = solidsIn(root).map((solid) => placeIn(root, solid));
    const now = JSON.stringify([cursor, places]);
    if (now === measured) return;
    measured = now;
    for (const [index, { style }] of boxes.entries()) {
      style.setProperty('cursor', cursor, 'important');
      for (const [side, length] of Object.entries(places[index] ?? NOWHERE)) {
        style.setProperty(side, `${length}px`, 'important');
      }
    }
  }

  for (const type of ['pointerover', 'pointermove'] as const) {
    host.addEventListener(type, (event) => hover(partsAt(event), event));
  }
  host.addEventListener('pointerleave', (event) => hover([], event));
  for (const type of ['contextmenu', 'wheel'] as const) {
    host.addEventListener(type, (event) => {
      for (const part of partsAt(event)) dispatch(part, type, event as PointerEvent & WheelEvent);
    });
  }
  host.addEventListener('pointerdown', (event) => {
    pressed = partsAt(event);
    for (const part of pressed) dispatch(part, 'pointerdown', event);
  });
  host.addEventListener('click', (event) => {
    if (event.detail === 0) return;
    // Released where it was pressed.
    for (const part of partsAt(event)) if (pressed.includes(part)) dispatch(part, 'click', event);
    pressed = [];
  });
  host.addEventListener('focusout', () => {
    delete root.dataset.keys;
    measure();
  });
  const notes = {
    gained: (part: Element) => dispatch(part, 'focus', new FocusEvent('focus')),
    lost: (part: Element) => dispatch(part, 'blur', new FocusEvent('blur')),
    pressed: (part: Element, event: UIEvent) => dispatch(part, 'click', event),
  };
  const keys = TELLS_TARGETS ? createHostFocus(host, root, notes) : createPartFocus(shadow, root, notes);

  return {
    on(part, type, run) {
      const runs: Runs = runsOf.get(part) ?? {};
      runs[type] = [...(runs[type] ?? []), run] as never;
      runsOf.set(part, runs);
    },
    focus(part) {
      // Between two parts the focus is briefly nowhere.
      root.dataset.keys = '';
      keys.give(part);
      measure();
    },
    focused: keys.owner,
    measure,
  };
}
