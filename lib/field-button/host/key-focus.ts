import { createElement, write } from './element.ts';

export interface KeyFocus {
  give(part: HTMLElement): void;
  owner(): Element | null;
}

export interface KeyFocusNotes {
  gained(part: Element): void;
  lost(part: Element): void;
  /** Enter, Space or a screen reader's click. */
  pressed(part: Element, event: UIEvent): void;
}

/** Every part takes the focus itself. */
export function createPartFocus(shadow: ShadowRoot, root: HTMLElement, notes: KeyFocusNotes): KeyFocus {
  root.addEventListener('focusin', ({ target }) => notes.gained(target as Element));
  root.addEventListener('focusout', ({ target }) => notes.lost(target as Element));
  root.addEventListener('click', (event) => {
    const part = (event.target as Element).closest('button');
    if (event.detail === 0 && part) notes.pressed(part, event);
  });
  return {
    give: (part) => part.focus({ preventScroll: true }),
    owner: () => shadow.activeElement,
  };
}

/** The host has the focus on behalf of the part that is marked and announced. */
export function createHostFocus(host: HTMLElement, root: HTMLElement, notes: KeyFocusNotes): KeyFocus {
  const spoken = createElement(host.ownerDocument, 'div', 'spoken');
  spoken.setAttribute('role', 'status');
  root.append(spoken);
  host.tabIndex = -1;
  host.role = 'group';
  host.ariaLabel = 'OhmyOTP';
  let marked: HTMLElement | null = null;

  function mark(part: HTMLElement | null): void {
    if (part === marked) return;
    const before = marked;
    marked = part;
    write(spoken, part?.ariaLabel ?? '');
    before?.removeAttribute('data-focus');
    part?.setAttribute('data-focus', '');
    if (before) notes.lost(before);
    if (part) notes.gained(part);
  }

  host.addEventListener('blur', () => mark(null));
  host.addEventListener('keydown', (event) => {
    if (marked === null || event.repeat || !(event.key === 'Enter' || event.key === ' ')) return;
    event.preventDefault();
    notes.pressed(marked, event);
  });
  return {
    give(part) {
      mark(part);
      host.focus({ preventScroll: true });
    },
    owner() {
      const { activeElement } = host.getRootNode() as Document | ShadowRoot;
      return activeElement === host && marked?.isConnected ? marked : null;
    },
  };
}
