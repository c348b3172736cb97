import type { Target } from './driver.ts';

/**
 * Functions that run inside a document. Each travels as its source text, so none may use anything outside itself.
 * They read and point; they never act, save `replaceText`, which makes the browser's own editing command do it.
 */

export type Located = { x: number; y: number } | { obstacle: string };

/** Where to click to hit the target, in CSS pixels of the top viewport; or why it cannot be clicked now. */
export function locate(target: Target): Located {
  const roots: { root: Document | ShadowRoot; x: number; y: number }[] = [];
  const collect = (root: Document | ShadowRoot, x: number, y: number): void => {
    roots.push({ root, x, y });
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) collect(element.shadowRoot, x, y);
      if (element instanceof HTMLIFrameElement || element.tagName === 'IFRAME') {
        const inner = (element as HTMLIFrameElement).contentDocument;
        const box = element.getBoundingClientRect();
        if (inner) collect(inner, x + box.x + element.clientLeft, y + box.y + element.clientTop);
      }
    }
  };
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const root = element.getRootNode() as Document;
    const referenced = plain(labelledBy.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
    const labels = plain(
      [...((element as HTMLInputElement).labels ?? [])].map((l) => l.textContent).join(' '),
    );
    const value = element.matches('input[type=submit], input[type=button]')
      ? element.getAttribute('value')
      : '';
    return (
      referenced ||
      plain(element.getAttribute('aria-label')) ||
      labels ||
      plain(value) ||
      plain(element.innerText) ||
      plain(element.getAttribute('title')) ||
      plain(element.getAttribute('placeholder'))
    );
  };
  const roleOf = (element: HTMLElement): string => {
    const explicit = element.getAttribute('role');
    if (explicit) return explicit;
    const tag = element.tagName.toLowerCase();
    const type = element.getAttribute('type') ?? '';
    if (tag === 'a') return 'link';
    if (tag === 'button' || tag === 'summary') return 'button';
    if (tag === 'select') return 'combobox';
    if (tag === 'input' && /^(checkbox|radio)$/.test(type)) return type;
    if (tag === 'input' && /^(submit|button|reset)$/.test(type)) return 'button';
    if (tag === 'input' && type === 'search') return 'searchbox';
    return tag === 'input' || tag === 'textarea' ? 'textbox' : '';
  };

  const shown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
  };

  let selector: string;
  if ('testId' in target) selector = `[data-testid="${CSS.escape(target.testId)}"]`;
  else if ('css' in target) selector = target.css;
  else selector = 'a[href], button, summary, input, select, textarea, [role]';

  collect(document, 0, 0);
  let matches = roots.flatMap(({ root, x, y }) =>
    [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({ element, x, y })),
  );
  if ('name' in target) {
    const wanted = plain(target.name);
    const eligible = matches.filter(({ element }) => !target.role || roleOf(element) === target.role);
    const exact = eligible.filter(({ element }) => nameOf(element) === wanted);
    matches = exact.length > 0 ? exact : eligible.filter(({ element }) => nameOf(element).includes(wanted));
  }
  const match = matches.find(({ element }) => shown(element));
  if (!match) return { obstacle: matches.length > 0 ? 'it is not visible' : 'it does not exist' };

  const { element } = match;
  if (element.matches(':disabled, [aria-disabled="true"], [aria-busy="true"]'))
    return { obstacle: 'it is disabled' };
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  const label = (element as HTMLInputElement).labels?.[0];
  if (!hit || !(element.contains(hit) || hit.contains(element) || label?.contains(hit))) {
    const cover = hit
      ? `<${hit.tagName.toLowerCase()} class="${hit.getAttribute('class') ?? ''}">`
      : 'nothing';
    return { obstacle: `${cover} lies over it` };
  }
  if (element.dataset.armed === 'false') return { obstacle: 'nobody could have read it' };
  (window as unknown as Record<symbol, Element[]>)[Symbol.for('driver.located')] = element.contains(hit)
    ? [element]
    : [element, hit];
  return { x: match.x + x, y: match.y + y };
}

/** Notes whether the next click in the window and its same-origin frames is on what was located, until `clickArrived` asks. */
export function expectClick(): void {
  const key = Symbol.for('driver.clickArrived');
  const notes = window as unknown as Record<symbol, string>;
  const located = (window as unknown as Record<symbol, Element[]>)[Symbol.for('driver.located')] ?? [];
  notes[key] = 'waiting';
  const early = () => located.map((element) => (element as HTMLElement).dataset.early).join();
  const before = early();
  // A press that came too early for what it costs was none.
  (window as unknown as Record<symbol, () => boolean>)[Symbol.for('driver.wasEarly')] = () =>
    early() !== before;
  const note = (event: Event) => {
    const path = event.composedPath();
    // What reacted to the press by leaving the page was hit.
    const isHit = located.some((element) => path.includes(element) || !element.isConnected);
    notes[key] = isHit ? 'hit' : 'missed';
  };
  const listen = (inner: Window): void => {
    inner.addEventListener('click', note, { capture: true, once: true });
    for (const frame of inner.document.querySelectorAll('iframe')) {
      if (frame.contentDocument && frame.contentWindow) listen(frame.contentWindow);
    }
  };
  listen(window);
}

/** Null only while this very document still waits for the click. */
export function clickArrived(): 'hit' | 'missed' | null {
  const note = (window as unknown as Record<symbol, string>)[Symbol.for('driver.clickArrived')];
  if (note === 'waiting') return null;
  const wasEarly = (window as unknown as Record<symbol, (() => boolean) | undefined>)[
    Symbol.for('driver.wasEarly')
  ];
  return note === 'missed' || wasEarly?.() ? 'missed' : 'hit';
}

/** Counts the keys that come up in the window and its same-origin frames, for `haveKeysCome`. */
export function expectKeys(): void {
  const notes = window as unknown as Record<symbol, number>;
  const key = Symbol.for('driver.keysUp');
  const isHeard = key in notes;
  notes[key] = 0;
  if (isHeard) return;
  const count = () => {
    notes[key] = (notes[key] ?? 0) + 1;
  };
  const listen = (inner: Window): void => {
    inner.addEventListener('keyup', count, true);
    for (const frame of inner.document.querySelectorAll('iframe')) {
      if (frame.contentDocument && frame.contentWindow) listen(frame.contentWindow);
    }
  };
  listen(window);
}

/** Also in a document that was not there to count. */
export function haveKeysCome(count: number): boolean {
  const up = (window as unknown as Record<symbol, number>)[Symbol.for('driver.keysUp')];
  return up === undefined || up >= count;
}

export function visibleText(): string {
  return document.body?.innerText ?? '';
}

/** The value of the first match, or null when there is none. */
export function readValue(css: string): string | null {
  const find = (root: Document | ShadowRoot): HTMLElement | null => {
    const own = root.querySelector<HTMLElement>(css);
    if (own) return own;
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
      const found = inner && find(inner);
      if (found) return found;
    }
    return null;
  };
  const element = find(document);
  if (!element) return null;
  return 'value' in element ? String(element.value) : (element.textContent ?? '');
}

/** Replaces what the focused field holds, through the editing command: the page sees trusted input events. */
export function replaceText(text: string): string {
  let active = document.activeElement as HTMLElement | null;
  for (;;) {
    const inner =
      active?.shadowRoot?.activeElement ??
      (active as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) break;
    active = inner as HTMLElement;
  }
  if (!active) return 'nothing is focused';
  const owner = active.ownerDocument;
  owner.execCommand('selectAll');
  if (text === '') owner.execCommand('delete');
  else owner.execCommand('insertText', false, text);
  return '';
}
