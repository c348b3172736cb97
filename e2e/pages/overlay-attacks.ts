/** What a page does to be given the number by a press that is not meant. Each runs in the page, with the button on screen. */

const COVER = `const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; background: lime; pointer-events: none';
  document.body.append(cover);`;
/** Comes up again and again, since the button lays itself above what is not where it is. */
const KEPT = `requestAnimationFrame(function keep() { cover.hidePopover(); cover.showPopover(); requestAnimationFrame(keep); });
  cover.showPopover();`;
const style = (css: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));`;

const HOST = `const host = document.querySelector('div:popover-open');`;

/** What a box of a pixel paints far from itself, where no press hits it. */
const PAINT = [
  [
    'with a small shadow beside the button',
    'left: calc(var(--right) - 50px); top: var(--top); box-shadow: 0 0 0 60px lime',
  ],
  ['with an outline', 'outline: 2000px solid lime'],
  [
    'with an image for a border',
    'border: 1px solid transparent; border-image: linear-gradient(lime, lime) 1 fill / 1px / 1500px',
  ],
  [
    'with a filter',
    'width: 300px; height: 300px; background: lime; filter: drop-shadow(calc(var(--right) - 1300px) calc(var(--top) - 730px) 0 lime)',
  ],
  [
    'with shadows of text',
    'left: calc(var(--right) + 500px); top: calc(var(--top) - 200px); font: 400px/1 monospace; text-shadow: -700px 0 lime; color: lime',
  ],
  ['made larger', 'left: 0; top: 0; background: lime; overflow: hidden; transform: scale(5000)'],
  [
    'with a margin that it is clipped to',
    'left: 0; top: 0; box-shadow: 0 0 0 1500px lime; overflow: clip; overflow-clip-margin: 2000px',
  ],
] as const;

const BACKDROP = [
  ['a shadow inside', 'box-shadow: inset 0 0 0 3000px lime'],
  ['a border', 'border: 1500px solid lime; box-sizing: border-box'],
  [
    'an image for a border',
    'border: 1px solid transparent; border-image: linear-gradient(lime, lime) 1 fill',
  ],
] as const;

/** Opens something late in each frame, and closes it as soon as that is painted. */
const WHILE_PAINTED = `const sized = document.body.appendChild(document.createElement('div')); sized.style.cssText = 'position: fixed; width: 9px';
  const channel = new MessageChannel(); let open; let close; let isOpen = false;
  const whilePainted = (...both) => { [open, close] = both; sized.style.height = '10px'; };
  channel.port1.onmessage = () => { if (isOpen) close(); isOpen = false; };
  new ResizeObserver(() => {
    if (!open) return;
    open(); isOpen = true; channel.port2.postMessage(0);
    requestAnimationFrame(() => { sized.style.height = sized.style.height === '9px' ? '10px' : '9px'; });
  }).observe(sized);`;

/** The user does not see the button as it is, so a press is refused. */
export const HIDING: [string, string][] = [
  ['a popover over it that lets presses through', `${COVER} cover.showPopover();`],
  ['a half transparent one', `${COVER} cover.style.opacity = '.5'; cover.showPopover();`],
  [
    'one in a closed shadow root',
    `${COVER} const deep = document.createElement('div');
    document.body.append(deep); deep.attachShadow({ mode: 'closed' }).append(cover); cover.showPopover();`,
  ],
  [
    'a tiny popover with a large child',
    `${COVER} cover.style.cssText = 'width: 1px; height: 1px; overflow: visible; pointer-events: none';
    cover.innerHTML = '<p style="position: fixed; inset: 0; background: lime"></p>'; ${KEPT}`,
  ],
  [
    'a tiny popover with a large shadow',
    `${COVER} cover.style.cssText = 'width: 1px; height: 1px; pointer-events: none; box-shadow: 0 0 0 2000px lime';
    ${KEPT}`,
  ],
  [
    'the backdrop of a tiny popover',
    `${COVER} cover.style.cssText = 'width: 1px; height: 1px'; ${style('::backdrop { background: lime }')} ${KEPT}`,
  ],
  [
    'a modal dialog over it',
    `const cover = document.createElement('dialog');
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; background: lime; pointer-events: none';
    document.body.append(cover); cover.showModal(); document.querySelector('#phone').focus();`,
  ],
  [
    'a transition of the view',
    `${style('::view-transition { background: lime; pointer-events: none } ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 9s; pointer-events: none }')}
    document.startViewTransition(() => {});`,
  ],
  [
    'a popover in the closed root of an element that has content too',
    `${COVER} const deep = document.createElement('div');
    deep.append('Terms'); document.body.append(deep); deep.attachShadow({ mode: 'closed' }).append(cover); ${KEPT}`,
  ],
  [
    'a frame as a popover',
    `${COVER} const frame = document.createElement('iframe'); frame.popover = 'manual';
    frame.style.cssText = cover.style.cssText; document.body.append(frame); frame.showPopover();`,
  ],
  ...PAINT.map(([name, css]): [string, string] => [
    `a tiny popover elsewhere, ${name}`,
    `${style('*::backdrop { display: none !important }')} ${COVER} cover.className = 'paint';
    cover.style.cssText = 'inset: auto; left: 1200px; top: 700px; width: 1px; height: 1px; padding: 0; border: 0; background: none; overflow: visible; pointer-events: none; ${css}';
    const { right, top } = document.querySelector('#phone').getBoundingClientRect();
    cover.style.setProperty('--right', right + 'px'); cover.style.setProperty('--top', top + 'px');
    cover.textContent = /text/.test('${css}') ? '█████' : ''; ${KEPT}`,
  ]),
  ...BACKDROP.map(([name, css]): [string, string] => [
    `a clear backdrop with ${name}`,
    `${style(`.paint::backdrop { background: transparent; pointer-events: none; ${css} }`)} ${COVER} cover.className = 'paint';
    cover.style.cssText = 'inset: auto; right: 0; bottom: 0; width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden; pointer-events: none';
    ${KEPT}`,
  ]),
  [
    'a popover that is closed and still painted',
    `${COVER} cover.style.transition = 'overlay 9s allow-discrete, display 9s allow-discrete';
    const keep = () => { cover.showPopover(); if (CSS.supports('overlay: auto')) cover.hidePopover(); };
    keep(); setInterval(() => { cover.hidePopover(); keep(); }, 50);`,
  ],
  [
    'a cover that is there only while frames are painted',
    `${COVER} ${WHILE_PAINTED} whilePainted(() => cover.showPopover(), () => cover.hidePopover());`,
  ],
  [
    'another at every frame, each in a closed root of its own',
    `${COVER} ${WHILE_PAINTED} let deep;
    whilePainted(() => {
      deep = document.createElement('div'); document.body.append(deep);
      const root = deep.attachShadow({ mode: 'closed' }); const one = cover.cloneNode(); root.append(one); one.showPopover();
    }, () => deep?.remove());`,
  ],
  [
    'each in a root that an element of the page is given as late',
    `${COVER} ${WHILE_PAINTED} const hosts = Array.from({ length: 900 }, () => document.createElement('p'));
    document.body.append(...hosts); let one;
    whilePainted(() => { one = cover.cloneNode(); hosts.pop().attachShadow({ mode: 'closed' }).append(one); one.showPopover(); }, () => one?.remove());`,
  ],
  [
    'a cover above while frames are painted, the host above whenever it looks',
    `${COVER} ${HOST} ${WHILE_PAINTED} cover.showPopover();
    whilePainted(() => { cover.hidePopover(); cover.showPopover(); }, () => { host.hidePopover(); host.showPopover(); });`,
  ],
  [
    'the same, with a host that was taken out and put back',
    `${COVER} ${HOST} ${WHILE_PAINTED} host.remove(); document.documentElement.append(host); host.showPopover(); cover.showPopover();
    whilePainted(() => { cover.hidePopover(); cover.showPopover(); }, () => { host.hidePopover(); host.showPopover(); });`,
  ],
  ['a zoom that makes it tiny', style('html { zoom: .2 }')],
  [
    'the host in a faded part of the page',
    `${HOST} const faded = document.createElement('div'); faded.style.opacity = '.001';
    document.body.append(faded); faded.append(host);`,
  ],
  ['the host out of the top layer', `${HOST} host.hidePopover();`],
  [
    'a cover that goes away as the pointer comes down',
    `${COVER} cover.showPopover(); addEventListener('pointerdown', () => cover.remove(), true);`,
  ],
  [
    'a cover that flickers',
    `${COVER} setInterval(() => { cover.hidePopover(); setTimeout(() => cover.showPopover(), 15); }, 60);`,
  ],
];

/** Without effect: the button stays as it is, so a press is what it seems. */
export const HARMLESS: [string, string][] = [
  [
    'styles on the host',
    `${HOST} for (const [name, value] of [['opacity', '.001'], ['transform', 'scale(.01)'], ['clip-path', 'inset(50%)'], ['left', '-9999px']])
    host.style.setProperty(name, value, 'important');`,
  ],
  [
    'style sheets for the host and its parts',
    style(`div:popover-open { opacity: .001 !important; filter: opacity(0) !important; scale: .01 !important }
    div::before, div::after { content: '' !important; position: fixed !important; inset: 0 !important; background: lime !important }`),
  ],
  [
    'an animation of the host',
    `${HOST} host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, iterations: Infinity });`,
  ],
  [
    'a cover of the highest layer',
    `${COVER} cover.popover = null; cover.style.cssText += '; position: fixed; z-index: 2147483647';`,
  ],
  [
    'a faded, clipped and masked page',
    style(
      'html { opacity: .001; clip-path: inset(0 0 99% 0); mask: linear-gradient(transparent, transparent) }',
    ),
  ],
  [
    'a toast elsewhere',
    `${COVER} cover.style.cssText = 'inset: auto 9px 9px auto; padding: 9px'; cover.textContent = 'Saved'; cover.showPopover();`,
  ],
  [
    'a place for toasts that lets presses through, with one in it',
    `${COVER} cover.style.cssText = 'inset: auto 0 0 auto; width: 300px; height: 80%; border: 0; background: none; pointer-events: none';
    cover.innerHTML = '<p style="width: 90px; margin: 9px; pointer-events: auto">Saved</p>'; cover.showPopover();`,
  ],
  [
    'an empty place for toasts',
    `${COVER} cover.style.cssText = 'inset: auto 0 0 auto; width: 300px; height: 80%; border: 0; background: none; pointer-events: none'; cover.showPopover();`,
  ],
  [
    'the button of a password manager',
    `const other = document.createElement('com-example-button'); other.popover = 'manual';
    const { left, bottom } = document.querySelector('#phone').getBoundingClientRect();
    other.style.cssText = 'all: initial; position: fixed; width: 20px; height: 20px; left: ' + left + 'px; top: ' + (bottom - 22) + 'px';
    other.attachShadow({ mode: 'closed' }).innerHTML = '<button style="width: 20px; height: 20px">P</button>';
    document.body.append(other); other.showPopover();`,
  ],
  [
    'children of the host',
    `${HOST} host.innerHTML = '<p style="position: fixed; inset: 0; background: lime"></p>';`,
  ],
];
