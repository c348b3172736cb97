import { deepActiveElement } from '../autofill/dom/composed-tree.ts';
import type { PageScanner } from '../autofill/scan/page-scanner.ts';
import { createAsk } from './ask.ts';
import { isAt } from './field/focus.ts';
import { mayWant } from './field/may-want.ts';
import { wantedAt } from './field/wanted.ts';
import type { FieldButton, FocusingPress, Handover, PointerSpot } from './first-look.ts';
import { fromTop } from './geometry/field-geometry.ts';
import { windowsUpToTop } from './geometry/frames.ts';
import { type ShownButton, showButton } from './shown-button.ts';
import type { Pressed } from './trust/pointer.ts';

/** Shows the button when a fitting field is focused. */
export function startFieldButton(
  page: Document,
  scanner: PageScanner,
  { runtime, takePress, stop }: Handover,
): FieldButton {
  const ask = createAsk(runtime);
  let shown: ShownButton | null = null;
  let isQuiet = false;
  let frame = 0;
  /** A field that was just filled needs no button until it is focused again. */
  let served: Element | null = null;

  function focused(): void {
    if (isQuiet || shown?.isBusy()) return;
    served = null;
    soon();
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
    const wanted = wantedAt(scanner.read(), field);
    if (wanted === null) return;
    const answer = await ask('button.look', { value: wanted.value });
    if (answer === 'gone') return stop();
    if (answer === 'silent' || answer.value === null || deepActiveElement(page) !== field || field === served)
      return;
    shown?.remove();
    const look = answer.value;
    const press = takePress();
    const pressed = press && pressedOn(press, field);
    shown = showButton(field, { wanted, look, windows, ask, pressed, quietly, onIdle, onGone: stop });
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

  return {
    focused,
    stepAside,
    stop() {
      cancelAnimationFrame(frame);
      shown?.remove();
    },
  };
}

function pressedOn({ target, atMs, at, rests }: FocusingPress, field: HTMLInputElement): Pressed | null {
  if (!isAt(target, field)) return null;
  return { x: at.screenX, y: at.screenY, atMs, isOnField: true, rests: spotFromTop(rests) };
}

function spotFromTop({ view, screenX: x, screenY: y, clientX, clientY }: PointerSpot): Pressed['rests'] {
  if (view === null) return null;
  const { left, top } = fromTop(view.document);
  return { x, y, inView: { x: left + clientX, y: top + clientY } };
}
