/** Functions of a page that wants to know what is in a closed root. They run in the page, and stand alone. */

interface Spied {
  spied?: Set<string>;
}

/**
 * From here on every event of the page is searched for nodes of shadow roots, and so is each entry of an observer. The page
 * has an open root of its own, to see that the search finds what there is.
 */
export function spyOnRoots(): void {
  const spied = new Set<string>();
  (window as Spied).spied = spied;
  const own = document.createElement('div');
  own.style.cssText = 'position: fixed; left: 0; top: 0; width: 20px; height: 20px';
  own.attachShadow({ mode: 'open' }).innerHTML = '<button style="width: 20px; height: 20px"></button>';
  document.body.append(own);

  const isEnd = (value: unknown) =>
    value === null || (typeof value !== 'object' && typeof value !== 'function') || value instanceof Window;
  const LISTS = /^(composedPath|getCoalescedEvents|getPredictedEvents|getTargetRanges|getEntries)$/;
  // A number or a method is one in every event, and reading it may force a layout. A page that is busy with its own events
  // paints no frame for the button to be pressed in.
  const members = new WeakMap<object, Set<string>>();
  function membersOf(one: object): Set<string> {
    const known = members.get(one) ?? new Set(Object.getOwnPropertyNames(one));
    members.set(one, known);
    return known;
  }
  function search(where: string, value: object, depth: number, done: Set<object>): void {
    if (done.has(value)) return;
    done.add(value);
    if (value instanceof Node) {
      const root = value.getRootNode() as Document | ShadowRoot;
      if (root !== document && value.isConnected) {
        const whose = (root as ShadowRoot).host === own ? 'own' : 'other';
        spied.add(`${whose}: ${where} is ${value.nodeName}`);
      }
      return;
    }
    if (depth === 0) return;
    for (let at = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      for (const name of membersOf(at)) {
        try {
          const got = (value as Record<string, unknown>)[name];
          const found = typeof got === 'function' && LISTS.test(name) ? got.call(value) : got;
          if (/^(number|boolean|function)$/.test(typeof found)) membersOf(at).delete(name);
          else if (!isEnd(found)) search(`${where}.${name}`, found as object, depth - 1, done);
        } catch {
          // One that cannot be read tells nothing.
        }
      }
    }
  }

  const types = new Set(['focusin', 'focusout', 'DOMActivate', 'textInput', 'compositionstart', 'command']);
  for (let at: object = document.body; at; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
  }
  const note = (event: Event) => search(event.type, event, 3, new Set());
  for (const type of types) {
    addEventListener(type, note, true);
    addEventListener(type, note);
  }
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const observer = new PerformanceObserver((list) => search(type, list.getEntries(), 4, new Set()));
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  }
  const observer = new MutationObserver((records) => search('mutation', records, 4, new Set()));
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** What was found: by `own`, in the page's own root; by `other`, in another's. */
export function spied(): string[] {
  return [...((window as Spied).spied ?? [])];
}

/** By which of the ways in which a page can read or find text it comes upon these. */
export function readText(wanted: readonly string[]): string[] {
  const host = document.querySelector('div:popover-open');
  const selection = getSelection();
  const everything = [...document.querySelectorAll('*')];
  const at = (one: Element) => one.getBoundingClientRect();
  // Where a page may suppose something to be drawn: all around its field.
  const { left, top } = at(document.querySelector('input[type=tel]') ?? document.body);
  const points = Array.from({ length: 600 }, (_, n) => [
    left + (n % 30) * 12,
    top - 40 + Math.floor(n / 30) * 12,
  ]);
  const find = (text: string) =>
    (window as unknown as { find(...options: unknown[]): boolean }).find(
      text,
      true,
      false,
      true,
      false,
      true,
      false,
    );
  const select = (on: Node) => {
    selection?.removeAllRanges();
    selection?.selectAllChildren(on);
    return selection?.toString() ?? '';
  };
  const ways: Record<string, (text: string) => boolean> = {
    find,
    findString: (text) => document.execCommand('findString', false, text),
    select: (text) => select(document.documentElement).includes(text),
    'select the host': (text) => host !== null && select(host).includes(text),
    'select all': (text) => {
      document.execCommand('selectAll');
      return String(selection).includes(text);
    },
    'extend a selection': (text) => {
      selection?.collapse(document.body, 0);
      for (let n = 0; n < 400; n++) selection?.modify('extend', 'forward', 'word');
      return String(selection).includes(text);
    },
    'clone a range': (text) => {
      const range = document.createRange();
      range.selectNode(document.documentElement);
      return (range.cloneContents().textContent ?? '').includes(text);
    },
    innerText: (text) => everything.some((one) => (one as HTMLElement).innerText?.includes(text)),
    attributes: (text) =>
      everything.some((one) => [...one.attributes].some(({ value }) => value.includes(text))),
    serialize: (text) => new XMLSerializer().serializeToString(document).includes(text),
    getHTML: (text) => document.documentElement.getHTML({ serializableShadowRoots: true }).includes(text),
    clone: (text) => {
      const copy = host?.cloneNode(true) as HTMLElement | undefined;
      return [copy, copy?.shadowRoot].some((one) => one?.textContent?.includes(text));
    },
    'caret from points': (text) =>
      points.some(([x = 0, y = 0]) => {
        const node = document.caretPositionFromPoint(x, y)?.offsetNode;
        return node?.nodeType === Node.TEXT_NODE && node.textContent?.includes(text);
      }),
    'elements from points': (text) =>
      points.some(([x = 0, y = 0]) =>
        document.elementsFromPoint(x, y).some((one) => (one as HTMLElement).innerText?.includes(text)),
      ),
    'what is reported': (text) => JSON.stringify(performance.getEntries()).includes(text),
  };
  const found = wanted.flatMap((text) =>
    Object.keys(ways).flatMap((way) => {
      selection?.removeAllRanges();
      return ways[way]?.(text) ? [`${way}: ${text}`] : [];
    }),
  );
  selection?.removeAllRanges();
  return found;
}
