import { boxOf, meets } from '../geometry/box.ts';
import { createPointerPath, distance, type Point, type PointerPath } from './pointer-path.ts';

/** A press of a person somewhere on the page. */
export interface Pressed extends Point {
  atMs: number;
  isOnField: boolean;
  /** In the viewport of the top document. */
  inView: Point;
}

/** Where the pointer is while the button stands there. */
export interface Pointer {
  /** How it comes to a part of the buttonHost. */
  pathTo(part: HTMLElement): PointerPath;
  /** The part has come up, where nobody was on it: what is known of the pointer, it is still there. */
  cameUp(part: HTMLElement): void;
  /** A finger comes from nowhere. Whether one that presses here may only go on with what it did elsewhere. */
  goesOn(here: Point): boolean;
  /** On the button itself, and so that it did not count. */
  pressedInVain(): void;
}

export interface PointerParts {
  windows: readonly Window[];
  /** By which the field got its focus. Where it got it in another way, nobody knows what was pressed before. */
  first: Pressed | null;
  isOnField(event: Event): boolean;
  signal: AbortSignal;
}

/** People who press one thing after another seldom wait longer. */
const RHYTHM_MS = 1_000;
/** A finger means no place more exactly. */
const FINGER = 24;

export function createPointer(
  host: HTMLElement,
  { windows, first, isOnField, signal }: PointerParts,
): Pointer {
  const paths = new Map<HTMLElement, PointerPath>();
  let last: Pick<Pressed, 'x' | 'y' | 'inView'> | null = first;
  let presses: readonly Omit<Pressed, 'inView'>[] = [
    first ?? { x: 0, y: 0, atMs: performance.now(), isOnField: false },
  ];

  function pass(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const isOnHost = event.target === host;
    for (const { screenX: x, screenY: y, clientX, clientY } of [...event.getCoalescedEvents(), event]) {
      const inView = { x: clientX, y: clientY };
      for (const [part, path] of paths) {
        if (!isOnHost || !isIn(part, inView)) path.passes({ x, y }, performance.now());
      }
      last = event.view === host.ownerDocument.defaultView ? { x, y, inView } : null;
    }
  }

  function passDown(event: PointerEvent): void {
    pass(event);
    if (!event.isTrusted || event.target === host) return;
    notePress({ x: event.screenX, y: event.screenY, isOnField: isOnField(event) });
  }

  function notePress(press: Point & { isOnField: boolean }): void {
    const atMs = performance.now();
    presses = [...presses.filter((one) => atMs - one.atMs < RHYTHM_MS), { ...press, atMs }];
  }

  for (const one of windows) {
    one.addEventListener('pointermove', pass, { capture: true, passive: true, signal });
    one.addEventListener('pointerdown', passDown, { capture: true, passive: true, signal });
  }
  return {
    pathTo(part) {
      const path = createPointerPath();
      paths.set(part, path);
      return path;
    },
    cameUp(part) {
      if (last && !isIn(part, last.inView)) paths.get(part)?.passes(last, performance.now());
    },
    goesOn: (here) =>
      presses.some(
        (one) =>
          performance.now() - one.atMs < RHYTHM_MS && !(one.isOnField && distance(one, here) >= FINGER),
      ),
    pressedInVain: () => notePress({ x: 0, y: 0, isOnField: false }),
  };
}

function isIn(part: HTMLElement, { x, y }: Point): boolean {
  return meets(boxOf(part), { left: x, top: y, width: 1, height: 1 });
}
