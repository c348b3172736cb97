// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { click } from './click.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Whether the browser was left to do what such a click does. */
function isFollowed(html: string, root: Document | ShadowRoot = document): boolean {
  const place = root === document ? document.body : root;
  (place as HTMLElement).innerHTML = html;
  document.elementFromPoint = () => null;
  let event: Event | undefined;
  const note = (clicked: Event) => {
    event = clicked;
  };
  document.addEventListener('click', note, { once: true });
  const pressed = root.querySelector<HTMLElement>('#pressed');
  if (!pressed) throw new Error('Nothing to press');
  click(pressed);
  if (!event) throw new Error('No click');
  return !event.defaultPrevented;
}

test.each([
  ['a link to another page', '<a id="pressed" href="/elsewhere">Germany +49</a>'],
  ['a link to another site', '<a id="pressed" href="https://other.example">Germany +49</a>'],
  ['a link to the page itself', '<a id="pressed" href="">Germany +49</a>'],
  ['a part of a link', '<a href="/elsewhere"><span id="pressed">Germany +49</span></a>'],
  ['a field in a link', '<a href="/elsewhere"><input id="pressed" readonly></a>'],
  ['an area of a map', '<map><area id="pressed" href="/elsewhere"></map>'],
  ['a drawn link', '<svg><a id="pressed" xlink:href="/elsewhere"><text>+49</text></a></svg>'],
  ['a button that submits', '<button id="pressed">Germany +49</button>'],
])('%s is not followed', (_, html) => {
  expect(isFollowed(html)).toBe(false);
});

test.each([
  ['a link to a place in the page', '<a id="pressed" href="#list">Germany +49</a>'],
  ['a link that runs a script', '<a id="pressed" href="javascript:void(0)">Germany +49</a>'],
  ['a name of a place', '<a id="pressed" name="list">Germany +49</a>'],
  ['a button that does not submit', '<button id="pressed" type="button">Germany +49</button>'],
  ['a summary', '<details><summary id="pressed">Germany +49</summary></details>'],
])('%s does what it does', (_, html) => {
  expect(isFollowed(html)).toBe(true);
});

test('a link around a part is not followed from within its root', () => {
  document.body.innerHTML = '<a href="/elsewhere"><div id="host"></div></a>';
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('No root');
  root.elementFromPoint = () => null;
  expect(isFollowed('<button type="button" id="pressed">Germany +49</button>', root)).toBe(false);
});

test.each(['submit', 'reset'])('a click does not %s a form', (type) => {
  document.body.innerHTML = `<form><label id="pressed">Germany +49<input type="${type}"></label></form>`;
  document.elementFromPoint = () => null;
  let isDone = false;
  const form = document.querySelector('form');
  const pressed = document.querySelector<HTMLElement>('#pressed');
  form?.addEventListener(type, () => {
    isDone = true;
  });
  // Browsers pass the click on to what a label is for.
  pressed?.addEventListener('click', () =>
    form?.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
  );
  if (pressed) click(pressed);
  expect(isDone).toBe(false);
});

test('the label of a control is not what is clicked', () => {
  document.body.innerHTML = '<div id="pressed"><label>Country</label><span id="shown">Germany</span></div>';
  document.elementFromPoint = () => null;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 50, 20));
  const clicked: (string | undefined)[] = [];
  document.addEventListener('click', ({ target }) => clicked.push((target as Element).id), { once: true });
  click(document.querySelector('#pressed') as HTMLElement);
  vi.restoreAllMocks();
  expect(clicked).toEqual(['shown']);
});
