/**
 * What a page says of its whole document, or of the host, to change what is drawn in a closed root. Each runs in the page,
 * with the button and its menu on screen. `NAMES` and `FONTS` hold what the extension's own sheet names.
 */
export function repaintings(names: readonly string[], fonts: readonly string[]): [string, string][] {
  const NAMES = JSON.stringify(names);
  const FONTS = JSON.stringify(fonts);
  const style = (css: string) =>
    `document.head.append(Object.assign(document.createElement('style'), { textContent: ${css} }));`;
  const HOST = `const host = document.querySelector('div:popover-open');`;
  const EVERY = `:root, :root *, :host, ::part(*), ::slotted(*), ::before, ::after, ::backdrop`;
  return [
    [
      'custom properties with a value of their own',
      `for (const name of ${NAMES}) if (name.startsWith('--')) CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' });`,
    ],
    [
      'fonts of the same names',
      `${style(`${FONTS}.flatMap((name) => [name, '"' + name + '"']).map((name) =>
        '@font-face { font-family: ' + name + '; src: url(data:font/woff2;base64,AAAA); unicode-range: U+0-10FFFF }').join('')`)}
      for (const name of ${FONTS}) document.fonts.add(new FontFace(name, 'url(data:font/woff2;base64,AAAA)'));`,
    ],
    [
      'animations of the same names',
      style(
        `${NAMES}.map((name) => '@keyframes ' + name + ' { from, to { opacity: 0; translate: 99px } }').join('')`,
      ),
    ],
    [
      'layers, scopes, containers and conditions',
      style(
        JSON.stringify(`@layer one { ${EVERY} { color: lime !important } } @scope (:root) { * { fill: lime !important } }
        @container (min-width: 0) { * { border-color: lime !important } } @starting-style { * { opacity: 0 !important } }
        @supports (color: red) { ${EVERY} { font-size: 99px !important; letter-spacing: 9px !important } }`),
      ),
    ],
    [
      'a look for all that is selected, found or marked',
      `${style(
        JSON.stringify(
          ['selection', 'target-text', 'highlight(all)', 'spelling-error', 'grammar-error', 'search-text']
            .map((name) => `:root::${name}, ::${name} { color: transparent; background: lime }`)
            .join(' '),
        ),
      )}
      const range = document.createRange(); range.selectNode(document.documentElement);
      if (globalThis.Highlight) CSS.highlights.set('all', new Highlight(range));
      getSelection().addRange(range);`,
    ],
    [
      'counters, palettes, features, positions and timelines of common names',
      style(
        JSON.stringify(`@counter-style decimal { system: cyclic; symbols: 'x' } @counter-style disc { system: cyclic; symbols: 'x' }
        @font-feature-values system-ui, sans-serif { @styleset { all: 1 } } @font-palette-values --all { font-family: sans-serif }
        @position-try --all { left: 0 } @page { margin: 0 } @view-transition { navigation: auto }
        :root { scroll-timeline: --all; anchor-name: --all; anchor-scope: all; timeline-scope: all; view-transition-name: all }`),
      ),
    ],
    [
      'the other color scheme and text size of the document',
      `document.head.insertAdjacentHTML('beforeend', '<meta name="color-scheme" content="dark"><meta name="text-scale" content="scale">');
      ${style(`':root { color-scheme: dark; font-size: 40px; forced-color-adjust: none; text-size-adjust: 300% } body { font-size: 13px }'`)}`,
    ],
    [
      'attributes of the host',
      `${HOST} for (const [name, value] of Object.entries({ dir: 'rtl', lang: 'ar', hidden: 'until-found', translate: 'no', spellcheck: 'true', draggable: 'true', slot: 'x', part: 'x', class: 'x', is: 'x-y', align: 'right', nonce: 'x' }))
        host.setAttribute(name, value);`,
    ],
    [
      'animations of the host and of what belongs to it',
      `${HOST} for (const pseudoElement of [null, '::before', '::after', '::backdrop'])
        host.animate([{ opacity: 0, color: 'lime', direction: 'rtl' }, { opacity: 0, color: 'lime', direction: 'rtl' }],
          { duration: 1e6, iterations: Infinity, pseudoElement });`,
    ],
    // Whatever there is to say of an element, each with two values that are not its own.
    ...[0, 1].map((turn): [string, string] => [
      `every property of the host, ${turn + 1}`,
      `${HOST} const values = ['lime', '7px', '3', 'none', 'hidden', 'rtl', 'vertical-rl', 'bidi-override', 'all', 'fixed', 'block', 'bold',
        'italic', 'uppercase', 'scale(.1)', 'blur(9px)', 'opacity(0)', '0', 'break-all', 'pre', 'plaintext', 'end', 'disc', 'square', 'only light',
        'monospace', '"x"', 'auto', 'both', 'smooth', 'contain', 'url(#x)', '9s', 'center', 'isolate', 'multiply', 'dark', 'read-write'];
      const now = getComputedStyle(host);
      const names = new Set([...now, ...Object.keys(now).map((name) => name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()))]);
      const said = [...names].flatMap((name) => {
        const value = values.filter((one) => CSS.supports(name, one) && now.getPropertyValue(name) !== one)[${turn}];
        return value === undefined ? [] : [[name, value]];
      });
      ${style(`'div:popover-open, div:popover-open::before, div:popover-open::after {' + said.map(([name, value]) => name + ':' + value + '!important').join(';') + '}'`)}
      for (const [name, value] of said) host.style.setProperty(name, value, 'important');`,
    ]),
    ['an editable document and host', `${HOST} host.contentEditable = 'true'; document.designMode = 'on';`],
  ];
}

/** Puts itself in the way of all that makes an element, its root and its style. Says who came by, and what was left open. */
export function layTraps(names: readonly string[]): void {
  const came: string[] = [];
  (window as { came?: string[] }).came = came;
  for (const name of names) {
    try {
      customElements.define(
        name,
        class extends HTMLElement {
          static disabledFeatures = ['shadow'];
          constructor() {
            super();
            came.push(`the class of ${name}`);
          }
        },
      );
    } catch {
      // A name that is not the page's to define.
    }
  }
  for (const [index, kind] of [HTMLDivElement, HTMLButtonElement, HTMLSpanElement].entries()) {
    const extended = ['div', 'button', 'span'][index] ?? '';
    customElements.define(
      `page-${extended}`,
      class extends kind {
        constructor() {
          super();
          came.push(`the class of a ${extended}`);
        }
      },
      { extends: extended },
    );
  }
  const trap = (on: object, name: string) => {
    const had = Object.getOwnPropertyDescriptor(on, name);
    if (!had?.configurable) return;
    const note = () => void came.push(name);
    if (typeof had.value === 'function') {
      Object.defineProperty(on, name, {
        ...had,
        value(...given: unknown[]) {
          note();
          return had.value.apply(this, given);
        },
      });
    } else if (had.set) {
      const set = had.set;
      Object.defineProperty(on, name, {
        ...had,
        set(value) {
          note();
          set.call(this, value);
        },
      });
    }
  };
  for (const name of ['createElement', 'createElementNS', 'adoptNode']) trap(Document.prototype, name);
  for (const name of ['attachShadow', 'setAttribute', 'append', 'prepend', 'replaceChildren'])
    trap(Element.prototype, name);
  for (const name of ['showPopover', 'hidePopover', 'popover', 'hidden', 'attachInternals'])
    trap(HTMLElement.prototype, name);
  for (const name of ['replaceSync', 'insertRule', 'cssRules']) trap(CSSStyleSheet.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'textContent']) trap(Node.prototype, name);
  trap(ShadowRoot.prototype, 'adoptedStyleSheets');
  trap(window, 'CSSStyleSheet');
  // The options of a root that are not given are looked for up the chain.
  for (const [name, value] of Object.entries({ clonable: true, serializable: true, delegatesFocus: true })) {
    Object.defineProperty(Object.prototype, name, { configurable: true, value });
  }
}

export function trapped(): string[] {
  const host = document.querySelector<HTMLElement>('div:popover-open');
  if (!host) return ['no host'];
  const came = [...((window as { came?: string[] }).came ?? [])];
  const open: string[] = [];
  const tryTo = (what: string, run: () => unknown) => {
    try {
      if (run()) open.push(what);
    } catch {
      // Refused.
    }
  };
  tryTo('shadowRoot', () => host.shadowRoot);
  tryTo('its markup', () =>
    /shadowroot/.test(document.documentElement.getHTML({ serializableShadowRoots: true })),
  );
  tryTo('internals', () => host.attachInternals());
  tryTo('another root', () => host.attachShadow({ mode: 'open' }));
  tryTo('a declared root', () => {
    host.setHTMLUnsafe('<template shadowrootmode="open"></template>');
    return host.shadowRoot;
  });
  tryTo('a copy', () => (host.cloneNode(true) as HTMLElement).shadowRoot);
  tryTo('an upgrade', () => {
    host.setAttribute('is', 'page-div');
    customElements.upgrade(host);
    return host instanceof (customElements.get('page-div') ?? Text);
  });
  return [...came, ...open];
}
