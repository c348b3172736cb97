import { deepActiveElement } from '../autofill/dom/composed-tree.ts';
import { createPageScanner, type PageScanner } from '../autofill/scan/page-scanner.ts';
import { type ButtonRuntime, createAsk } from './ask.ts';
import { isAt } from './field/focus.ts';
import { mayWant, wantedAt } from './field/wanted.ts';
import { fromTop } from './geometry/field-geometry.ts';
import { windowsUpToTop } from './geometry/frames.ts';
import { type ShownButton, showButton } from './shown-button.ts';
import type { Pressed } from './trust/pointer.ts';

export interface FieldButton {
  /** False once the extension was reloaded or removed. */
  isAlive(): boolean;
  /** What it would fill has been filled in: it goes until a field is focused again. */
  stepAside(): void;
  stop(): void;
}

/** Shows the button when a fitting field is focused. */
export function startFieldButton(page: Document, runtime: ButtonRuntime): FieldButton {
  const ownId = runtime.id;
  const isAlive = () => runtime.id !== undefined && runtime.id === ownId;
  const ask = createAsk(runtime, isAlive);
  let reader: PageScanner | null = null;
  let shown: ShownButton | null = null;
  let isQuiet = false;
  let frame = 0;
  /** A field that was just filled needs no button until it is focused again. */
  let served: Element | null = null;
  let pressed: Press | null = null;

  function onPress({ isTrusted, target, screenX: x, screenY: y, clientX, clientY }: PointerEvent): void {
    if (isTrusted) pressed = { target, x, y, clientX, clientY, atMs: performance.now() };
  }

  function onFocus(event: Event): void {
    if (isQuiet || shown?.isBusy()) return;
    served = null;
    const [first] = event.composedPath();
    // The target may be the host of a closed shadow root.
    const mayHold = mayWant(first as Element) || (first as Element).localName?.includes('-');
    if (mayHold) soon();
  }

  // Tabbing through a form never waits for this.
  function soon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void consider());
  }

  async function consider(): Promise<void> {
    const field = deepActiveElement(page);
    if (!mayWant(field) || field.ownerDocument !== page) return;
    if (field === served || shown?.isFor(field)) return;
    const windows = windowsUpToTop(page.defaultView ?? window);
    if (windows === null) return;
    reader ??= createPageScanner(page);
    const wanted = wantedAt(reader.read(), field);
    if (wanted === null) return;
    const answer = await ask('button.look', { value: wanted.value });
    if (answer === 'gone') return stop();
    if (answer === 'silent' || answer.value === null || deepActiveElement(page) !== field || field === served)
      return;
    shown?.remove();
    const look = answer.value;
    const first = pressed && firstPress(pressed, field);
    shown = showButton(field, { wanted, look, windows, ask, pressed: first, quietly, onIdle, onGone: stop });
  }

  /** A press is done; another field may have the focus by now. */
  function onIdle(): void {
    const field = deepActiveElement(page);
    if (shown?.hasServed(field)) served = field;
    soon();
  }

  function quietly(run: () => void): void {
    isQuiet = true;
    run();
    isQuiet = false;
  }

  function stepAside(): void {
    cancelAnimationFrame(frame);
    served = deepActiveElement(page);
    shown?.remove();
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    page.removeEventListener('focusin', onFocus, true);
    page.removeEventListener('pointerdown', onPress, true);
    shown?.remove();
  }

  page.addEventListener('focusin', onFocus, true);
  page.addEventListener('pointerdown', onPress, { capture: true, passive: true });
  // A field may have been focused before this script was injected.
  if (mayWant(deepActiveElement(page))) soon();
  return { isAlive, stepAside, stop };
}

interface Press {
  target: EventTarget | null;
  x: number;
  y: number;
  clientX: number;
  clientY: number;
  atMs: number;
}

/** An older press did not focus the field. */
const FOCUSED_MS = 1_000;

function firstPress(
  { target, x, y, clientX, clientY, atMs }: Press,
  field: HTMLInputElement,
): Pressed | null {
  if (performance.now() - atMs > FOCUSED_MS || !isAt(target, field)) return null;
  const { left, top } = fromTop(field.ownerDocument);
  return { x, y, atMs, isOnField: true, inView: { x: left + clientX, y: top + clientY } };
}
