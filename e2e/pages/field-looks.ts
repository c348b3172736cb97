/** One page with one field for a phone number, or a code where `code` says so. */
export interface Look {
  html: string;
  /** Runs in the page once it stands. */
  run?: string;
  code?: true;
}

type Looks = Record<string, string | Look>;

const size = 'width:240px;height:34px;box-sizing:border-box';
const field = (style = '', more = '') =>
  `<input id="phone" type="tel" name="phone" autocomplete="tel" placeholder="Phone number" style="${size};${style}" ${more}>`;
/** Nothing in it but what is typed. */
const bare = (style = '', more = '') =>
  `<input id="phone" type="tel" name="phone" autocomplete="tel" aria-label="Phone number" style="${size};border:0;outline:0;background:transparent;${style}" ${more}>`;
const form = (inner: string) => `<form><label for="phone">Phone number</label> ${inner}</form>`;
const alone = (inner: string) => `<form>${inner}</form>`;
const box = (style: string, inner = field(), more = '') => `<div style="${style}" ${more}>${inner}</div>`;
const nested = (times: number, style: string, inner = field()) =>
  `${`<div style="${style}">`.repeat(times)}${inner}${'</div>'.repeat(times)}`;
const frame = (style: string, inner: string) =>
  `<iframe style="${style}" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
const shadow = (inner: string, light = '') =>
  `<x-part><template shadowrootmode="closed">${inner}</template>${light}</x-part>`;
const boxes = (style: string, times = 6) =>
  `<i style="display:inline-block;width:36px;height:44px;${style}"></i>`.repeat(times);
const codeField = (style: string, more = '') =>
  `<input id="code" name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="6" style="${style}" ${more}>`;
const codeForm = (inner: string): Look => ({
  html: `<form><p>Enter the code we sent to your phone</p><div style="position:relative;width:260px;height:48px">${inner}</div></form>`,
  code: true,
});
const cover = (style: string, more = '') => `<div style="background:#fff;${style}" ${more}></div>`;
/** A field and something that is laid over it. */
const under = (over: string, inner = field()) =>
  `<form><label for="phone">Phone number</label> <div style="position:relative;width:240px;height:34px">${inner}${over}</div></form>`;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const WHITE =
  "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9' fill='white'/%3E%3C/svg%3E\")";

const LETTERS = 'color:#fff;font:900 260px/200px monospace';
/** Lets presses through, and hides nothing. */
const CLEAR = '<div style="position:absolute;inset:0 0 auto;height:90px;pointer-events:none"></div>';
/** A field, and something small in a corner that draws far beyond its box. */
const elsewhere = (style: string, more = '') =>
  `<style>${more}</style>${box('opacity:.99', form(field()))}<div id="far" style="position:fixed;right:0;bottom:0;width:1px;height:1px;pointer-events:none;${style}"></div>`;
/** A field, and a text or a drawing that lets presses through, and paints far beyond its box. */
const written = (style: string, text: string) =>
  `${box('opacity:.99', form(field()))}<div style="position:absolute;left:0;height:0;white-space:pre;pointer-events:none;${style}">${text}</div>`;
const drawing = (inner: string) =>
  `${box('opacity:.99', form(field()))}<svg width="1" height="1" style="position:absolute;left:0;top:0;overflow:visible;pointer-events:none">${inner}</svg>`;

const ON_WHITE = '<style>html,body{background:#fff}</style>';

/** Nobody sees these fields, or nobody sees what is in them. */
export const HIDDEN: Looks = {
  // Not there.
  'display: none': form(box('display:none')),
  'visibility: hidden': form(box('visibility:hidden')),
  'visibility: collapse on a row': `<form><table><tr style="visibility:collapse"><td>${field()}</td></tr></table></form>`,
  'content-visibility: hidden': form(box('content-visibility:hidden')),
  'hidden until found': form(box('', field(), 'hidden="until-found"')),
  'closed details': `<form><details><summary>More</summary>${field()}</details></form>`,
  'a closed dialog': `<dialog>${form(field())}</dialog>`,
  inert: form(box('', field(), 'inert')),
  disabled: form(field('', 'disabled')),
  'a name that tells of a trap': form(field('', 'class="leave-this-blank"')),

  // Faded.
  'opacity 0': form(field('opacity:0')),
  'opacity .06': form(field('opacity:.06')),
  'opacity .02 around it': form(box('opacity:.02')),
  'opacity .45 three times over': form(nested(3, 'opacity:.45')),
  'opacity 0 that an animation holds': form(
    `${field('animation:hold 1s infinite')}<style>@keyframes hold{from,to{opacity:0}}</style>`,
  ),
  'opacity 0 for a very long time': form(
    `${field('animation:come 5000s linear')}<style>@keyframes come{from{opacity:0}}</style>`,
  ),
  'filter: opacity(0)': form(field('filter:opacity(0)')),
  'filter: contrast(0)': form(box('filter:contrast(0)')),
  'filter: blown out': form(box('filter:brightness(100) contrast(0) brightness(100)')),
  'filter: brightness(0) on black': form(box('background:#000;filter:brightness(0)')),
  'filter: blur(60px)': form(box('filter:blur(60px)')),
  'filter: invert(50%)': form(box('filter:invert(50%)')),
  'filter: of its own making': form(
    `<svg width="0" height="0"><filter id="none"><feFlood flood-opacity="0"/></filter></svg>${box('filter:url(#none)')}`,
  ),
  'mask: transparent': form(field('mask-image:linear-gradient(transparent,transparent)')),
  'mask: nearly transparent around it': form(
    box('mask-image:linear-gradient(rgb(0 0 0 / 4%),rgb(0 0 0 / 4%))'),
  ),
  'mask: a transparent picture': form(field(`mask-image:url(${PIXEL})`)),
  'mask: of no size': form(field('mask:linear-gradient(#000,#000) 0 0/0 0 no-repeat')),
  'mask: beside it': form(field('mask:linear-gradient(#000,#000) -900px 0/20px 20px no-repeat')),
  'blend mode: lighten': ON_WHITE + form(box('mix-blend-mode:lighten')),
  'blend mode: screen': ON_WHITE + form(field('mix-blend-mode:screen')),

  // Cut away.
  'clip-path: inset(50%)': form(field('clip-path:inset(50%)')),
  'clip-path: inset(0 0 97%)': form(field('clip-path:inset(0 0 97%)')),
  'clip-path: circle(2px)': form(field('clip-path:circle(2px)')),
  'clip-path: path': form(field("clip-path:path('M0 0L1 0L1 1Z')")),
  'clip-path: ellipse around it': form(box('clip-path:ellipse(0 0)')),
  'clip-path: far outside': form(box('clip-path:inset(-40px 0 200%)')),
  'clip-path: of its own making': form(
    `<svg width="0" height="0"><clipPath id="cut"><path d=""/></clipPath></svg>${field('clip-path:url(#cut)')}`,
  ),
  'clip: rect': form(field('position:absolute;clip:rect(1px,1px,1px,1px)')),
  'overflow: clip of 2px': form(box('height:2px;overflow:clip')),
  'overflow: auto of no height': form(box('height:0;overflow:auto')),
  'overflow: scroll of 1px': form(box('width:1px;height:1px;overflow:scroll')),
  'overflow: auto of 6px': form(box('height:6px;overflow:auto')),
  'overflow: hidden further out': form(
    `<div style="height:0;overflow:hidden;position:relative">${box('position:absolute;top:0')}</div>`,
  ),
  'contain: paint': form(box('height:0;contain:paint')),

  // Too small, or turned away.
  '5 by 5 px': form(field('width:5px;height:5px;padding:0;border:0')),
  '240 by 4 px': form(field('height:4px;padding:0;border:0')),
  '6 by 34 px': form(field('width:6px;padding:0;border:0')),
  'scale(.01)': form(field('transform:scale(.01)')),
  'scaleY(.05)': form(field('transform:scaleY(.05)')),
  'zoom .02': form(field('zoom:.02')),
  'turned on its edge': form(box('transform:rotateX(90deg)')),
  'turned away': form(box('transform:rotateY(180deg);backface-visibility:hidden')),
  'far behind': form(`<div style="perspective:100px">${box('transform:translateZ(-9999px)')}</div>`),

  // Somewhere else.
  'left of the page': form(field('position:absolute;left:-9999px')),
  'above the page': form(field('position:absolute;top:-400px')),
  'below the screen': form(field('position:fixed;top:200vh')),
  'moved away': form(box('transform:translateX(-400vw)')),
  'a margin': `<div style="overflow:hidden">${form(field('margin-left:-9999px'))}</div>`,
  'left of the page, beside empty boxes': form(
    `<span style="position:absolute;left:-9999px;display:flex">${field()}${boxes('', 5)}</span>`,
  ),
  'opacity 0, beside empty boxes': form(
    `<span style="display:flex">${field('opacity:0')}${boxes('', 5)}</span>`,
  ),
  'opacity 0, beside boxes that are drawn': form(
    `<span style="display:flex">${field('opacity:0')}${boxes('border:1px solid #444', 5)}</span>`,
  ),
  'opacity 0, over boxes that are drawn': form(
    `<div style="position:relative">${field('opacity:0;position:absolute;inset:0')}${boxes('border:1px solid #444', 5)}</div>`,
  ),
  '1px, beside boxes that are drawn': form(
    `<span style="display:flex">${field('width:1px;height:1px;padding:0;border:0')}${boxes('border:1px solid #444', 5)}</span>`,
  ),

  // Nothing of it is painted.
  'all colors transparent': alone(bare('color:transparent;caret-color:transparent')),
  'white on white': alone(bare('color:#fff;background:#fff')),
  'a fill that is transparent': alone(bare('-webkit-text-fill-color:transparent')),
  'black on black': box('background:#000', alone(bare('color:#000'))),
  'in the color of a part below': alone(
    `<div style="position:relative;height:60px"><div style="position:absolute;inset:0;background:#222"></div>${bare('position:absolute;color:#232323')}</div>`,
  ),
  'white on a white drawing': alone(box('background:linear-gradient(#fff,#fff)', bare('color:#fff'))),
  'no size of text': alone(bare('font-size:0')),
  'text that starts far outside': alone(bare('text-indent:-9999px')),

  // Under something.
  'behind its page': `<style>body{background:#fff;position:relative;z-index:0;height:900px}body::before{content:"";position:absolute;inset:0;background:#fff}</style>${form(field('position:absolute;top:100px;left:20px;z-index:-1'))}`,
  'behind its section': `<style>html{background:#fff}</style><section style="background:#fff;height:300px">${form(field('position:absolute;z-index:-1'))}</section>`,
  'under a part': under(cover('position:absolute;inset:0')),
  'under nearly white': under(
    '<div style="position:absolute;inset:0;background:rgb(255 255 255 / 96%)"></div>',
  ),
  'under a drawing': under(
    '<div style="position:absolute;inset:0;background:linear-gradient(#fff,#eee)"></div>',
  ),
  'under a picture': under(
    `<img alt="" src='${WHITE.slice(5, -2).replaceAll("'", '%27')}' style="position:absolute;inset:0;width:100%;height:100%">`,
  ),
  'under a canvas': {
    html: under('<canvas id="over" style="position:absolute;inset:0;width:100%;height:100%"></canvas>'),
    run: "const ink = document.getElementById('over').getContext('2d'); ink.fillStyle = '#fff'; ink.fillRect(0, 0, 999, 999)",
  },
  'under a drawing that lets presses through': {
    html: under(
      '<canvas id="over" style="position:absolute;inset:0;width:100%;height:100%;pointer-events:none"></canvas>',
    ),
    run: "const ink = document.getElementById('over').getContext('2d'); ink.fillStyle = '#fff'; ink.fillRect(0, 0, 999, 999)",
  },
  'a frame under a part that lets presses through': `<div style="position:relative">${frame('', form(field()))}${cover('position:absolute;inset:0;pointer-events:none')}</div>`,
  'under a frame': under(
    frame('position:absolute;inset:0;width:100%;height:100%;border:0;background:#fff', '<p>'),
  ),
  'under its own label': `<form><div style="position:relative;width:240px;height:34px">${field()}<label for="phone" style="position:absolute;inset:0;background:#fff"></label></div></form>`,
  'under a part that lets presses through': under(cover('position:absolute;inset:0;pointer-events:none')),
  'under a part of others that lets presses through': `${form(field())}${cover('position:fixed;inset:0;z-index:9;pointer-events:none')}`,
  'under a part in a closed root that lets presses through': `${form(field())}${shadow(cover('position:fixed;inset:0;z-index:9;pointer-events:none'))}`,
  'under what a part around it draws': `<style>.w{position:relative;width:240px}.w::after{content:"";position:absolute;inset:0;background:#fff}</style>${form(`<div class="w">${field()}</div>`)}`,
  'under what a part around it draws, letting presses through': `<style>.w{position:relative;width:240px}.w::after{content:"";position:absolute;inset:0;background:#fff;pointer-events:none}</style>${form(`<div class="w">${field()}</div>`)}`,
  'under the page': `${form(field())}${cover('position:fixed;inset:0;z-index:5')}`,
  'under a popover': {
    html: `${form(field())}<div popover="manual" id="over" style="inset:0;width:100vw;height:100vh;max-width:none;border:0;background:#fff"></div>`,
    run: "document.getElementById('over').showPopover()",
  },
  'under a popover of which only the backdrop is drawn': {
    html: `<style>#over::backdrop{background:#fff}</style>${form(field())}<div popover="manual" id="over" style="inset:auto;width:20px;height:20px;top:0;right:0"></div>`,
    run: "document.getElementById('over').showPopover()",
  },
  'under a modal dialog': {
    html: `${form(field())}<dialog id="over" style="width:100vw;height:100vh;max-width:none;max-height:none;border:0;margin:0;background:#fff">Hello</dialog>`,
    run: "document.getElementById('over').showModal()",
  },

  'under a pane that blurs': `${form(field())}<div style="position:fixed;inset:0;backdrop-filter:blur(60px)"></div>`,
  'under three panes that let presses through': under(
    cover('position:absolute;inset:0;opacity:.6;pointer-events:none').repeat(3),
  ),
  'faded, under panes that let presses through': under(
    cover('position:absolute;inset:0;opacity:.5;pointer-events:none').repeat(2),
    field('opacity:.5'),
  ),
  'under letters': under(`<div style="position:absolute;left:0;top:-60px;${LETTERS}">████</div>`),
  'under letters that let presses through': under(
    `<div style="position:absolute;left:0;top:-60px;pointer-events:none;${LETTERS}">████</div>`,
  ),
  'under a popover of which only the edge of the backdrop is drawn': {
    html: `<style>#over::backdrop{background:none;box-shadow:inset 0 0 0 3000px #fff}</style>${form(field())}<div popover="manual" id="over" style="inset:auto;width:20px;height:20px;top:0;right:0"></div>`,
    run: "document.getElementById('over').showPopover()",
  },
  'under the picture of a page that goes over to the next': {
    html: `<style>::view-transition{background:#fff}::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation-duration:90s;opacity:0}</style>${form(field())}`,
    run: 'return document.startViewTransition(() => {}).ready',
  },
  // Drawn by something elsewhere. The part around the field keeps browsers from telling.
  'under the shadow of something elsewhere': elsewhere('box-shadow:0 0 0 3000px #fff'),
  'under a shadow thrown far': elsewhere('width:100vw;height:100vh;bottom:-100vh;box-shadow:0 -100vh #fff'),
  'under a shadow dropped far': elsewhere(
    'width:100vw;height:100vh;bottom:-100vh;background:#fff;filter:drop-shadow(0 -100vh 0 #fff)',
  ),
  'under the outline of something elsewhere': elsewhere('outline:3000px solid #fff'),
  'under the outline of what is around it': form(
    box('opacity:.99;outline:400px solid #fff;outline-offset:-400px'),
  ),
  'under the edge of something elsewhere': elsewhere(
    'border:1px solid transparent;border-image:linear-gradient(#fff,#fff) 1/1px/2000px',
  ),
  'under the line between columns elsewhere': elsewhere(
    'width:2px;height:600px;columns:2;column-gap:0;column-rule:2000px solid #fff',
    '#far::before{content:"";display:block;height:1200px}',
  ),
  'under the bullet of something elsewhere': elsewhere(
    "display:list-item;list-style:'████' outside;font:900px/1 monospace;color:#fff;height:0;bottom:60vh",
  ),
  'under a line below a text elsewhere': written(
    'top:200px;font:10px/0 monospace;color:transparent;text-decoration:underline 900px #fff;text-underline-offset:-200px',
    '&nbsp;'.repeat(200),
  ),
  'under the edges of a letter elsewhere': written(
    'top:60px;left:150px;font:10px/0 monospace;-webkit-text-stroke:1200px #fff',
    '.',
  ),
  'under the shadow of letters elsewhere': written(
    'top:-900px;font:600px/0 monospace;color:#fff;text-shadow:0 900px #fff',
    '███',
  ),
  'under letters of a line without height': written('top:90px;font:600px/0 monospace;color:#fff', '███'),
  'under the stroke of a line elsewhere': drawing('<path d="M0 0H900" stroke="#fff" stroke-width="900"/>'),
  'under the end of a line elsewhere': drawing(
    '<marker id="end" overflow="visible"><rect x="-900" y="-900" width="2000" height="2000" fill="#fff"/></marker><path d="M0 0L1 1" marker-end="url(#end)"/>',
  ),
  'under what a filter elsewhere paints': elsewhere('background:#fff;filter:url(#flood)').concat(
    '<svg width="0" height="0"><filter id="flood" x="-3000" y="-3000" width="6000" height="6000"><feFlood flood-color="#fff"/></filter></svg>',
  ),
  'under the borders of a table elsewhere': `${box('opacity:.99', form(field()))}<table style="position:absolute;left:0;top:0;border-collapse:collapse;pointer-events:none"><td style="border:400px solid #fff;padding:0">`,
  'under the shadow of content elsewhere': elsewhere(
    '',
    '#far::before{content:"";display:block;width:1px;height:1px;box-shadow:0 0 0 3000px #fff}',
  ),
  'under what something elsewhere draws': elsewhere(
    'transform:none',
    '#far::after{content:"";position:fixed;inset:0;background:#fff;z-index:9}',
  ),
  'under what something elsewhere draws and moves': elsewhere(
    'transform:translateX(0)',
    '#far::after{content:"";position:absolute;right:0;bottom:0;width:100vw;height:100vh;background:#fff;transform:translate(5px,5px)}',
  ),

  // Names of a page's own in the place of what is asked of it.
  'faded, in a form with another slot': `<div style="opacity:.02"><form id="f"><label for="phone">Phone number</label>${field()}</form></div><input form="f" name="assignedSlot" style="position:absolute;top:200px">${CLEAR}`,
  'white on white, with another body': `<style>html,body{background:none!important}</style><form name="body" style="background:#000"></form>${alone(bare('color:#fff'))}`,

  // In other trees.
  'a frame with opacity 0': frame('opacity:0', form(field())),
  'a frame in a faded part': box('opacity:.05', frame('', form(field()))),
  'a frame in parts faded together': nested(3, 'opacity:.4', frame('', form(field()))),
  'a frame that is cut away': frame('clip-path:circle(0)', form(field())),
  'a frame of 1 px': frame('width:1px;height:1px;border:0', form(field())),
  'a frame of 5 px in height': frame('height:5px;border:0', form(field())),
  'a frame left of the page': frame('position:absolute;left:-9999px', form(field())),
  'a frame under a part': `<div style="position:relative">${frame('', form(field()))}${cover('position:absolute;inset:0')}</div>`,
  'a frame in a frame that is faded': frame('', box('opacity:.02', frame('', form(field())))),
  'a frame that cuts it off': frame(
    'height:60px',
    `<div style="height:300px"></div>${form(field('position:fixed;top:200px'))}`,
  ),
  'a slot that is faded': form(shadow('<div style="opacity:0"><slot></slot></div>', field())),
  'a root that is faded': form(shadow(box('opacity:0'))),

  // Codes.
  'a code: opacity 0': codeForm(codeField('opacity:0;position:absolute;inset:0;width:100%;height:100%')),
  'a code: over empty boxes': codeForm(
    `${codeField('opacity:0;position:absolute;inset:0;width:100%;height:100%')}${boxes('')}`,
  ),
  'a code: over faded boxes': codeForm(
    `${codeField('opacity:0;position:absolute;inset:0;width:100%;height:100%')}<div style="opacity:.02">${boxes('border:1px solid')}</div>`,
  ),
  'a code: over boxes without a color': codeForm(
    `${codeField('opacity:0;position:absolute;inset:0;width:100%;height:100%')}${boxes('border:1px solid #fff')}`,
  ),
  'a code: left of the page': codeForm(`${codeField('position:absolute;left:-9999px')}${boxes('')}`),
};

const LIST = '<p>Some text</p>'.repeat(60);
const OUTLINED = `<div style="position:relative;width:260px;height:56px">${'%'}<fieldset style="position:absolute;inset:-5px 0 0;border:1px solid #bbb;border-radius:4px;margin:0;pointer-events:none"><legend>&nbsp;</legend></fieldset></div>`;

/** A person sees these fields and what is in them. */
export const HONEST: Looks = {
  plain: form(field()),
  'a label that lies in it': `<form><div style="position:relative;width:240px;height:44px">${field('height:44px', '').replace('placeholder="Phone number"', '')}<label for="phone" style="position:absolute;left:10px;top:12px">Phone number</label></div></form>`,
  'a label in it that lets presses through': `<form><div style="position:relative;width:240px;height:44px">${field('height:44px', '').replace('placeholder="Phone number"', '')}<label for="phone" style="position:absolute;left:10px;top:12px;background:#fff;pointer-events:none">Phone number</label></div></form>`,
  'transparent until it has the focus': `<form><style>.f{position:relative;width:280px;height:52px;border:1px solid #999}.l{position:absolute;left:12px;top:14px}.c{opacity:0;position:absolute;inset:0}.c:focus-within{opacity:1}.c input{width:100%;height:100%;border:0;background:none}</style><div class="f"><span class="l" id="l">Phone number</span><div class="c"><input id="phone" type="tel" aria-labelledby="l"></div></div></form>`,
  'transparent until a script hears of the focus': `<form><div style="position:relative;width:280px;height:52px;background:#e8e8e8;border-bottom:1px solid #555"><label for="phone" style="position:absolute;left:12px;top:14px;pointer-events:none">Phone number</label><div id="c" style="opacity:0;position:absolute;inset:0"><input id="phone" type="tel" style="width:100%;height:100%;border:0;background:none" onfocus="document.getElementById('c').style.opacity=1"></div></div></form>`,
  'a skin of its own': form(
    field('appearance:none;border:2px solid #88a;border-radius:17px;background:#f4f4ff'),
  ),
  'a line below': alone(bare('border-bottom:1px solid #999')),
  'nothing but text': alone(`${bare()}`),
  'a part around it that is drawn': form(box('border:1px solid #bbb;border-radius:8px;width:260px', bare())),
  'an outline that lies over it': alone(OUTLINED.replace('%', bare('height:56px;width:260px'))),
  'a picture in it': form(field(`background:${WHITE} no-repeat 8px center;padding-left:30px`)),
  'on a photograph': box(
    `background:url(${PIXEL}) #345;padding:40px`,
    alone(bare('color:#fff;border-bottom:1px solid #fff')),
  ),
  'on a drawing': box('background:linear-gradient(120deg,#124,#357);padding:40px', alone(bare('color:#fff'))),
  'above a text in columns with a line between': `${box('opacity:.99', form(field()))}<div style="columns:3;column-rule:3px solid #000">${'Words '.repeat(90)}</div>`,
  'beside a list and a heading in large letters': `${box('opacity:.99', form(field()))}<ul style="font-size:30px"><li>One</li></ul><h1 style="font-size:90px;margin:0">Join</h1>`,
  'beside a link with a line below': `${box('opacity:.99', form(field()))}<a href="#" style="text-decoration:underline 3px;text-underline-offset:4px">Sign in</a>`,
  'with a drawn icon in it': under(
    '<svg viewBox="0 0 24 24" style="position:absolute;right:6px;top:7px;width:20px;pointer-events:none"><path d="M2 2L22 22" fill="none" stroke="#000" stroke-width="2"/></svg>',
    field('opacity:.99'),
  ),
  'beside a picture with a filter of its own': `${box('opacity:.99', form(field()))}<svg width="0" height="0"><filter id="two"><feColorMatrix values="1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 0 1 0"/></filter></svg><div style="height:900px;background:#eef;filter:url(#two)"></div>`,
  'above a table with shared borders': `${box('opacity:.99', form(field()))}<table style="border-collapse:collapse"><td style="border:12px solid #000">Cell</table>`,
  'beside a shadow': `${box('opacity:.99', form(field()))}<div style="position:absolute;top:80px;width:240px;height:40px;box-shadow:0 8px 9px #000,0 0 0 3px #000;pointer-events:none"></div>`,
  'over the shadow of what lies below': `<div style="position:fixed;right:0;bottom:0;width:1px;height:1px;z-index:-1;box-shadow:0 0 0 3000px #eef"></div>${box('opacity:.99', form(field()))}`,
  'over what its page draws behind it': `<style>#far::before{content:"";position:fixed;inset:0;background:#eef;z-index:-1;pointer-events:none}</style>${box('opacity:.99', form(field()))}<div id="far"></div>`,
  'beside a card with a shine that is cut off': `<style>#far{position:absolute;left:0;top:90px;width:300px;height:90px;overflow:hidden}#far::before{content:"";position:absolute;inset:-400px;background:#eef;pointer-events:none}</style>${box('opacity:.99', form(field()))}<div id="far"></div>`,
  'in a form that names a field like its slot': `<form><input name="assignedSlot" value="1"> <label for="phone">Phone number</label> ${field()}</form>`,
  'under a shine': under(
    '<div style="position:absolute;inset:0;background:linear-gradient(rgb(255 255 255 / 30%),transparent);pointer-events:none"></div>',
  ),
  'under a ripple': under(
    '<span style="position:absolute;inset:0;overflow:hidden;pointer-events:none"><span style="position:absolute;inset:0;background:rgb(0 0 0 / 8%)"></span></span>',
  ),
  'under a part that only catches presses': under('<div style="position:absolute;inset:0"></div>'),
  'under snow': `${form(field())}<canvas style="position:fixed;inset:0;width:100vw;height:100vh;z-index:9;pointer-events:none"></canvas>`,
  'under a clear picture': `${form(field())}<img alt="" src="${PIXEL}" style="position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none">`,
  'over a picture behind all': `<img alt="" src='${WHITE.slice(5, -2).replaceAll("'", '%27')}' style="position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;z-index:-1">${form(field())}`,
  'a backdrop filter around it': box(
    'backdrop-filter:blur(6px);background:rgb(255 255 255 / 60%);padding:20px',
    form(field()),
  ),
  'buttons at both ends': under(
    '<button type="button" style="position:absolute;left:0;top:0;width:50px;height:34px;background:#eee">+1</button><button type="button" style="position:absolute;right:0;top:0;width:40px;height:34px;background:#eee">x</button>',
    field('padding-left:56px'),
  ),
  'below the fold': `${LIST}${form(field())}${LIST}`,
  'under a header that stays': {
    html: `<div style="position:sticky;top:0;height:90px;background:#fff;z-index:3">Acme</div>${LIST}${form(field())}${LIST}`,
    run: "document.getElementById('phone').scrollIntoView({ block: 'start' })",
  },
  'above the fold, under a fixed header': {
    html: `<div style="position:fixed;inset:0 0 auto;height:90px;background:#fff;z-index:3">Acme</div>${LIST}${form(field())}${LIST}`,
    run: "document.getElementById('phone').scrollIntoView({ block: 'start' })",
  },
  'a cookie banner over its lower part': `<div style="height:40px"></div><div style="position:fixed;top:40px;left:8px;width:600px">${field()}</div><div style="position:fixed;inset:60px 0 0;background:#222;color:#fff;z-index:9">We use cookies</div>`,
  'a cookie banner at the bottom': {
    html: `${LIST}${form(field())}${LIST}<div style="position:fixed;inset:auto 0 0;height:40vh;background:#222;z-index:9">We use cookies</div>`,
    run: "document.getElementById('phone').scrollIntoView({ block: 'end' })",
  },
  'behind a dim that asks for cookies': `${form(field())}<div style="position:fixed;inset:0;background:rgb(0 0 0 / 50%);z-index:9"><div style="position:fixed;inset:auto 0 0;height:120px;background:#fff">We use cookies</div></div>`,
  'in a dialog': {
    html: `<dialog id="d">${form(field())}</dialog>`,
    run: "document.getElementById('d').showModal()",
  },
  'in a dialog that is no <dialog>': `<p>Page</p><div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:rgb(0 0 0 / 60%)"><div style="background:#fff;margin:60px auto;width:400px;padding:20px">${form(field())}</div></div>`,
  'scrolled out of a part that scrolls': form(box('height:120px;overflow:auto', `${LIST}${field()}${LIST}`)),
  'in a part that scrolls sideways': form(
    box(
      'width:300px;overflow-x:auto;white-space:nowrap',
      `<span style="display:inline-block;width:900px">Wide</span>${field()}`,
    ),
  ),
  'a step that fades in': form(`${box('animation:in .3s')}<style>@keyframes in{from{opacity:0}}</style>`),
  'a step that slides in': `<div style="overflow:hidden">${form(`${box('animation:in .3s')}<style>@keyframes in{from{transform:translateX(110%)}}</style>`)}</div>`,
  'a step that comes by a transition': {
    html: form(box('opacity:0;transition:opacity .3s', field(), 'id="step"')),
    run: "document.getElementById('step').getBoundingClientRect(); getComputedStyle(document.getElementById('step')).opacity; document.getElementById('step').style.opacity = 1",
  },
  'a cover that fades away': {
    html: `${form(field())}<div id="over" style="position:fixed;inset:0;background:#fff;transition:opacity .3s" ontransitionend="this.remove()"></div>`,
    run: "getComputedStyle(document.getElementById('over')).opacity; document.getElementById('over').style.opacity = 0",
  },
  'a shimmer without end':
    form(field()) +
    '<div style="animation:s 1s infinite;width:40px;height:9px;background:#ddd"></div><style>@keyframes s{to{opacity:.3}}</style>',
  'looks disabled': form(field('opacity:.5;background:#eee')),
  'in a part that is dimmed': form(box('opacity:.6')),
  dark: `<style>:root{color-scheme:dark}body{background:#111;color:#eee}</style>${form(field())}`,
  'dark by its own colors': `<style>body{background:#111;color:#eee}</style>${form(field('background:#222;color:#eee;border:1px solid #444'))}`,
  'dark by a filter': `<style>html{filter:invert(1) hue-rotate(180deg)}</style>${form(field())}`,
  'filter: drop-shadow': form(box('filter:drop-shadow(0 1px 3px rgb(0 0 0 / 40%))')),
  'filter: blur(0)': form(box('filter:blur(0)')),
  'blend mode: normal': form(box('mix-blend-mode:normal;isolation:isolate')),
  'clip-path: rounded corners': form(field('clip-path:inset(0 round 8px)')),
  'clip-path: cut corner': form(field('clip-path:polygon(0 0,96% 0,100% 30%,100% 100%,0 100%)')),
  'a mask that rounds corners': form(
    box('border-radius:9px;overflow:hidden;mask-image:radial-gradient(white,black)'),
  ),
  'a mask that fades at the bottom': form(
    box('height:300px;overflow:auto;mask-image:linear-gradient(#000 80%,transparent)', `${field()}${LIST}`),
  ),
  'scale(.9)': form(box('transform:scale(.9);transform-origin:0 0')),
  'tilted a little': form(box('transform:rotate(-2deg)')),
  'in three dimensions': form(
    `<div style="perspective:800px">${box('transform:rotateY(12deg) translateZ(0)')}</div>`,
  ),
  'zoom .75': `<style>body{zoom:.75}</style>${form(field())}`,
  'a large field': form(field('width:90vw;height:120px;font-size:40px')),
  'a small field': form(field('width:80px;height:16px;font-size:10px;padding:0')),
  'wider than the screen': form(field('width:300vw')),
  'in a frame': frame('width:400px;height:200px', form(field())),
  'in a frame in a frame': frame(
    'width:500px;height:300px',
    frame('width:400px;height:200px', form(field())),
  ),
  'in a frame that is scaled': frame(
    'width:400px;height:200px;transform:scale(.8);transform-origin:0 0',
    form(field()),
  ),
  'below the fold of a frame': frame('width:400px;height:150px', `${LIST}${form(field())}${LIST}`),
  'in a frame below the fold': `${LIST}${frame('width:400px;height:150px', `${LIST}${form(field())}`)}`,
  'in a closed root': form(shadow(field())),
  'in a slot of a closed root under a header': form(
    shadow(
      '<div style="position:relative"><slot></slot><span style="position:absolute;inset:0;pointer-events:none"></span></div>',
      field(),
    ),
  ),
  'written from top to bottom': form(box('writing-mode:vertical-rl', field('width:40px;height:240px'))),
  'in an element that has no box': form(box('display:contents')),
  'with a shadow beside it': `${form(field())}<div style="margin-top:30px;height:40px;box-shadow:0 0 40px rgb(0 0 0 / 50%)">Box</div>`,
  'white by a shadow': form(field('border:0;box-shadow:inset 0 0 0 99px #fff,0 0 0 1px #999')),
  'skin drawn by a part around it': `<style>.s{position:relative;z-index:0;width:240px}.s::before{content:"";position:absolute;inset:0;background:#eef;border-radius:8px;z-index:-1}</style>${form(`<div class="s">${bare()}</div>`)}`,
  'skin drawn below it by a part around it': `<style>.s{position:relative;width:240px}.s::before{content:"";position:absolute;inset:0;background:#eef;border-radius:8px}</style>${form(`<div class="s">${bare('position:relative')}</div>`)}`,
  'a ring drawn over it': `<style>.s{position:relative;width:240px}.s::after{content:"";position:absolute;inset:0;border:1px solid #aaa;border-radius:8px;pointer-events:none}</style>${form(`<div class="s">${bare()}</div>`)}`,
  'a line drawn over it': `<style>.s{position:relative;width:240px}.s::after{content:"";position:absolute;inset:auto 0 0;height:2px;background:#36c;pointer-events:none}</style>${form(`<div class="s">${bare()}</div>`)}`,

  // Codes.
  'a code: plain': codeForm(codeField('width:200px;height:40px')),
  'a code: clear, over boxes': codeForm(
    `${codeField('opacity:0;position:absolute;inset:0;width:100%;height:100%;z-index:1')}${boxes('border:1px solid #444')}`,
  ),
  'a code: in clear letters, over boxes': codeForm(
    `<div style="display:flex;position:relative;pointer-events:none">${boxes('border:1px solid #999')}<div style="position:absolute;inset:0">${codeField('position:absolute;inset:0;width:100%;height:100%;color:transparent;caret-color:transparent;background:transparent;border:0;outline:0;letter-spacing:-.5em;pointer-events:all')}</div></div>`,
  ),
  'a code: under boxes': codeForm(
    `${codeField('position:absolute;inset:0;width:100%;height:100%;opacity:.01')}<div style="position:absolute;inset:0">${boxes('border-bottom:2px solid #555')}</div>`,
  ),
  'a code: left of the page': codeForm(
    `${codeField('position:absolute;left:-9999px')}${boxes('border:1px solid')}`,
  ),
  'a code: of 1px': codeForm(
    `${codeField('position:absolute;width:1px;height:1px;opacity:0;padding:0;border:0')}${boxes('background:#dde')}`,
  ),
  'a code: six boxes': {
    html: `<form><p>Enter the code we sent to your phone</p>${'<input inputmode="numeric" maxlength="1" style="width:30px;height:36px">'.repeat(6)}</form>`,
    code: true,
  },
};

export function lookOf(look: string | Look): Look {
  return typeof look === 'string' ? { html: look } : look;
}
