import { type Refusal, refusalOf } from './press-guard.ts';
import type { Sight } from './sight.ts';

/** Runs only for presses of a person who could see what they pressed, from the moment the pointer went down. */
export function onGuardedPress(
  button: HTMLElement,
  sight: Sight,
  { run, refused }: { run(): void; refused(why: Refusal): void },
): void {
  let atDown: Refusal | null = null;
  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    atDown = refusalOf(sight.facts(event.isTrusted));
    // Whoever clicks on and on, at a place where the button has just come up, does not mean it.
    if (atDown !== null) sight.restart();
  });
  button.addEventListener('click', (event) => {
    // Keys and screen readers press without a pointer.
    const isByPointer = event.detail > 0;
    const refusal = (isByPointer ? atDown : null) ?? refusalOf(sight.facts(event.isTrusted));
    atDown = null;
    if (refusal === null) run();
    else {
      sight.restart();
      refused(refusal);
    }
  });
}
