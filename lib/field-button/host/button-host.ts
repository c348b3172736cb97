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

/** The one element in the page that everything of the button is drawn in. */
export interface ButtonHost extends Parts {
  element: HTMLElement;
  root: HTMLElement;
  mark: TopMark | null;
  /** As it was made: still in its place, drawn above the page, in its own style. */
  isIntact(): boolean;
  /** Above all else that is in the top layer by now. */
  raise(): void;
  /** For how long the keys have been its own. */
  keysAtRestMs(): number;
  remove(): void;
}

const DIALOG =
  'dialog[open],[popover],[aria-modal=true],[role=dialog],[role=alertdialog],:fullscreen:not(iframe)';

/**
 * A closed shadow root, out of the page's reach: its important rules about its own host stand above all that the page says
 * of that element, in a style sheet or on it. As a popover it lies above the page, whatever the page's layers are. A marked
 * one can prove that.
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
  // Without one of its own, the pointer would be told the title of what lies around it.
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
      // On its way through another document it loses its sheet.
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

/** Inside of the dialog, or of what fills the screen, that the field is in: all else may be inert, and a press there may close it. */
function parentFor(field: Element, page: Document): Element {
  for (let up: Element | null = field; up; up = parentAcross(up) ?? frameElementOf(up)) {
    if (up.ownerDocument !== page || !up.matches(DIALOG)) continue;
    if (!up.hasAttribute('popover') || up.matches(':popover-open')) return up;
  }
  return page.documentElement;
}

// A style for the last child, or for the first, must not move the page because there is one more.
function putInto(parent: Element, host: HTMLElement, field: Element): void {
  const before = [boxOf(field), boxOf(parent)] as const;
  parent.append(host);
  const stood = () => isSameBox(before[0], boxOf(field)) && isSameBox(before[1], boxOf(parent));
  if (stood()) return;
  parent.prepend(host);
  if (!stood()) parent.append(host);
}
