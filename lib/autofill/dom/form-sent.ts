import { rootsIn } from './composed-tree.ts';

const BUTTON = 'button, [role=button], input:is([type=submit], [type=button], [type=image])';
/** A click, a submit and a key press may all belong to one sending. */
const ONCE_PER_MS = 2_000;

/** Calls `onSent` until `end`, when the user sends a form, as far as the page shows it. Reads nothing of the form. */
export function watchFormSent(page: Document, end: AbortSignal, onSent: () => void): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = ({ isTrusted }: Event) => {
    const now = performance.now();
    if (!isTrusted || now - toldAt < ONCE_PER_MS) return;
    toldAt = now;
    onSent();
  };
  const options = { capture: true, passive: true, signal: end };
  // `submit` does not leave a shadow root, and nothing leaves a frame.
  for (const root of rootsIn(page)) {
    root.addEventListener('submit', tell, options);
    root.addEventListener('click', (event) => isSendingClick(event, page) && tell(event), options);
    root.addEventListener('keydown', (event) => isSendingKey(event) && tell(event), options);
  }
}

/** Many "Send code" buttons are plain buttons: any button of a form counts, or any button on a page without forms. */
function isSendingClick(event: Event, page: Document): boolean {
  const button = elementOf(event)?.closest(BUTTON);
  return button != null && (button.closest('form') !== null || page.forms.length === 0);
}

function isSendingKey(event: Event): boolean {
  return (event as KeyboardEvent).key === 'Enter' && elementOf(event)?.tagName === 'INPUT';
}

function elementOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target !== undefined && 'closest' in target ? (target as Element) : null;
}
