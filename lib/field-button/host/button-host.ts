import { parentAcross } from '../../autofill/dom/composed-tree.ts';
import { boxOf, isSameBox } from '../geometry/box.ts';
import { groundOf } from '../geometry/field-look.ts';
import { frameElementOf } from '../geometry/frames.ts';
import { createElement } from './element.ts';
import { createKeyRest } from './key-rest.ts';
import { createParts, type Parts } from './parts.ts';
import { keepSaid } from './said.ts';
import { styleOn } from './style.ts';
import { createTopMark, type TopMark } from './top-mark.ts';

/** The one element in the page that holds everything the button draws. */
export interface ButtonHost extends Parts {
  element: HTMLElement;
  root: HTMLElement;
  mark: TopMark | null;
  /** Still in its place, open above the page, with its own style sheet. */
  isIntact(): boolean;
  /** Puts it on top of the top layer. */
  raise(): void;
  /** How long it has had the keyboard focus. */
  keysAtRestMs(): number;
  remove(): void;
}

const DIALOG =
  'dialog[open],[popover],[aria-modal=true],[role=dialog],[role=alertdialog],:fullscreen:not(iframe)';

/**
 * A closed shadow root, out of the page's reach. Its `!important` host rules win over anything the page sets on the host.
 * As a popover it is above the page whatever its stacking contexts. A marked one can prove that.
 */
export function createButtonHost(field: Element, isMarked: boolean): ButtonHost {
  const page = (field.ownerDocument.defaultView?.top ?? window).document;
  const host = createElement(page, 'div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const view = page.defaultView as (Window & typeof globalThis) | null;
  const sheet = new (view ?? window).CSSStyleSheet();
  sheet.replaceSync(styleOn(groundOf(field)));
  shadow.adoptedStyleSheets = [sheet];
  const root = createElement(page, 'div', 'root');
  shadow.append(root);
  host.popover = 'manual';
  const parent = parentFor(field, page);
  putInto(parent, host, field);
  host.showPopover();
  const mark = isMarked ? createTopMark(host, root) : null;
  const parts = createParts(host, shadow, root, [...sheet.cssRules].slice(0, 3) as CSSStyleRule[]);
  // An empty title, or the browser would show an ancestor's as the tooltip.
  host.title = '';
  const letGo = keepSaid(host);
  return {
    element: host,
    root,
    mark,
    isIntact: () =>
      host.parentNode === parent &&
      host.matches(':popover-open') &&
      mark?.isOpen() !== false &&
      // Adoption by another document drops the style sheet.
      shadow.adoptedStyleSheets[0] === sheet,
    raise() {
      host.hidePopover();
      host.showPopover();
      mark?.raise();
    },
    ...parts,
    keysAtRestMs: createKeyRest(host, () => performance.now()),
    remove() {
      letGo();
      host.remove();
    },
  };
}

/** The dialog or fullscreen element around the field: everything outside may be inert, and a press there may close it. */
function parentFor(field: Element, page: Document): Element {
  for (let up: Element | null = field; up; up = parentAcross(up) ?? frameElementOf(up)) {
    if (up.ownerDocument !== page || !up.matches(DIALOG)) continue;
    if (!up.hasAttribute('popover') || up.matches(':popover-open')) return up;
  }
  return page.documentElement;
}

// Appending can trigger `:last-child` rules. If the layout shifts, try prepending.
function putInto(parent: Element, host: HTMLElement, field: Element): void {
  const before = [boxOf(field), boxOf(parent)] as const;
  parent.append(host);
  const stood = () => isSameBox(before[0], boxOf(field)) && isSameBox(before[1], boxOf(parent));
  if (stood()) return;
  parent.prepend(host);
  if (!stood()) parent.append(host);
}
