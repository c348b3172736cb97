import { boxOf, meets } from '../geometry/box.ts';
import { createPointerPath, distance, type Point, type PointerPath } from './pointer-path.ts';

export interface Pressed extends Point {
  atMs: number;
  isOnField: boolean;
  /** Where the pointer is since; null if it is not known. */
  rests: Resting | null;
}

interface Resting extends Point {
  /** Relative to the top document's viewport. */
  inView: Point;
}

export interface Pointer {
  pathTo(part: HTMLElement): PointerPath;
  /** The part has appeared. The pointer is still where it was last seen. */
  cameUp(part: HTMLElement): void;
  /** A finger has no path. Whether a tap here may just continue earlier taps elsewhere. */
  goesOn(here: Point): boolean;
  /** A press on the button that did not count. */
  pressedInVain(): void;
}

export interface PointerParts {
  windows: readonly Window[];
  /** The press that focused the field. If something else did, earlier presses are unknown. */
  first: Pressed | null;
  isOnField(event: Event): boolean;
  signal: AbortSignal;
}

/** People pressing one thing after another rarely wait longer. */
const RHYTHM_MS = 1_000;
/** Fingers are no more precise than this. */
const FINGER = 24;

export function createPointer(
  host: HTMLElement,
  { windows, first, isOnField, signal }: PointerParts,
): Pointer {
  const paths = new Map<HTMLElement, PointerPath>();
  let last = first?.rests ?? null;
  let presses: readonly Omit<Pressed, 'rests'>[] = [
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
