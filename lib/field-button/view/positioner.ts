import { containsAcross } from '../../autofill/dom/composed-tree.ts';
import type { WantedField } from '../field/wanted.ts';
import { type Box, meets } from '../geometry/box.ts';
import { geometryOf, viewportOf } from '../geometry/field-geometry.ts';
import { isClear } from '../geometry/field-look.ts';
import { createObstacles } from '../geometry/obstacles.ts';
import { choosePlacement, type End, growingSide } from '../geometry/placement.ts';
import type { Anchor } from './panel.ts';

/** Where the button stands now. */
export interface Positioner {
  /** Measures again. Null where the field is out of view, or nothing beside it could be pressed. */
  update(): Anchor | null;
  /** As last measured. */
  anchor(): Anchor | null;
}

/** Room that a page keeps at the end of a field is for something that it draws there. */
const ICON_ROOM = 14;
/** The arrows of a number field. */
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

// A field that is half scrolled away has its button only while that half is there to be seen.
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

/** While something fills the screen, a press hits nothing outside of it, whatever is drawn above. */
function mayBePressed(host: Element): boolean {
  const { fullscreenElement } = host.ownerDocument;
  return fullscreenElement === null || containsAcross(fullscreenElement, host);
}
