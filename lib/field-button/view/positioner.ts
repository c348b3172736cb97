import { containsAcross } from '../../autofill/dom/composed-tree.ts';
import type { WantedField } from '../field/wanted.ts';
import { type Box, meets } from '../geometry/box.ts';
import { geometryOf, viewportOf } from '../geometry/field-geometry.ts';
import { isClear } from '../geometry/field-look.ts';
import { createObstacles } from '../geometry/obstacles.ts';
import { choosePlacement, type End, growingSide } from '../geometry/placement.ts';
import type { Anchor } from './panel.ts';

export interface Positioner {
  /** Measures again. Null if the field is out of view or a button beside it could not be pressed. */
  update(): Anchor | null;
  anchor(): Anchor | null;
}

/** Padding this large at the end of a field means that the page draws something there. */
const ICON_ROOM = 14;
/** Width of a number field's arrows. */
const SPINNER = 18;

export function createPositioner(
  { fields }: WantedField,
  wish: 'inside' | 'outside',
  host: Element,
): Positioner {
  const field = fields.at(-1) as HTMLInputElement;
  const position = fields.length > 1 || isClear(field) ? 'outside' : wish;
  const obstacleIn = createObstacles(field, host);
  let anchor: Anchor | null = null;

  function measure(): Anchor | null {
    const where = mayBePressed(host) ? geometryOf(field) : null;
    if (where === null || !meets(where.box, where.view)) return null;
    const view = viewportOf(host.ownerDocument);
    const end = endPadding(fields);
    const wished = { field: where.box, end, position, reserved: reservedIn(field, end) };
    const button = choosePlacement(wished, position === 'inside' ? reach(where, view) : view, obstacleIn);
    if (button === null) return null;
    return { button, field: where.box, end, grows: growingSide(button, wished, view, obstacleIn), view };
  }

  return {
    anchor: () => anchor,
    update() {
      anchor = measure();
      return anchor;
    },
  };
}

// A field scrolled half out of view keeps its button only while its middle is visible.
function reach({ box, view }: { box: Box; view: Box }, screen: Box): Box {
  const middle = box.top + box.height / 2;
  return middle >= view.top && middle <= view.top + view.height ? screen : view;
}

function endPadding(fields: readonly HTMLInputElement[]): End {
  const [first, last] = [fields[0], fields.at(-1)];
  if (first && last && first !== last) {
    return last.getBoundingClientRect().left >= first.getBoundingClientRect().left ? 'right' : 'left';
  }
  return last && getComputedStyle(last).direction === 'rtl' ? 'left' : 'right';
}

function reservedIn(field: HTMLInputElement, end: End): number {
  const { paddingLeft, paddingRight } = getComputedStyle(field);
  const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
  const [atEnd, atStart] = end === 'right' ? [right, left] : [left, right];
  const icon = atEnd - atStart >= ICON_ROOM ? atEnd : 0;
  return field.type === 'number' ? Math.max(icon, SPINNER) : icon;
}

/** In fullscreen, nothing outside the fullscreen element can be pressed, whatever is drawn on top. */
function mayBePressed(host: Element): boolean {
  const { fullscreenElement } = host.ownerDocument;
  return fullscreenElement === null || containsAcross(fullscreenElement, host);
}
