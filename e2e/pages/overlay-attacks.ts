/** What a page does to be given the number by a press that is not meant. Each runs in the page, with the button on screen. */

const COVER = `const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; background: lime; pointer-events: none';
  document.body.append(cover);`;
const style = (css: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));`;
const HOST = `const host = document.querySelector('div:popover-open');`;

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
    cover.innerHTML = '<p style="position: fixed; inset: 0; background: lime"></p>'; cover.showPopover();`,
  ],
  [
    'a tiny popover with a large shadow',
    `${COVER} cover.style.cssText = 'width: 1px; height: 1px; pointer-events: none; box-shadow: 0 0 0 2000px lime';
    cover.showPopover();`,
  ],
  [
    'the backdrop of a tiny popover',
    `${COVER} cover.style.cssText = 'width: 1px; height: 1px'; ${style('::backdrop { background: lime }')} cover.showPopover();`,
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
    'children of the host',
    `${HOST} host.innerHTML = '<p style="position: fixed; inset: 0; background: lime"></p>';`,
  ],
];
