import { type Box, bottomOf, boxOf, meets, moved, rightOf } from './box.ts';
import { frameElementOf } from './frames.ts';
import type { ObstacleIn } from './placement.ts';

const OF_USE =
  'a[href],button,input,select,textarea,summary,img,svg,canvas,video,iframe,[role=button],[role=combobox],[role=link]';

/**
 * Finds what the button would cover. Inside the field: anything on top of it, such as a show-password icon. Beside it:
 * anything a user could use or look at.
 */
export function createObstacles(field: Element, host: Element): ObstacleIn {
  return (spot, isInside) => {
    for (const [x, y] of pointsOf(spot)) {
      const hit = hitAt(field, host, x, y);
      if (hit === null || hit.element.contains(field)) continue;
      if (hit.element === field) {
        if (isInside) continue;
        return spot;
      }
      const inWay = hit.element.closest(OF_USE);
      if (isInside && !isLabel(hit.element, field)) return obstacleBox(hit, spot);
      if (!isInside && inWay !== null && !inWay.contains(field)) return obstacleBox(hit, spot);
    }
    return null;
  };
}

interface Hit {
  element: Element;
  /** Offset from its document's viewport to the top one. */
  x: number;
  y: number;
}

/** The topmost element at a point other than the host, followed down into the field's shadow roots and frames. */
function hitAt(field: Element, host: Element, x: number, y: number): Hit | null {
  let last: Hit | null = null;
  for (const level of levelsTo(field)) {
    const found = level.root.elementsFromPoint(x - level.x, y - level.y).find((one) => one !== host);
    if (!found) return last;
    last = { element: found, x: level.x, y: level.y };
    if (found !== level.towards) return last;
  }
  return last;
}

interface Level {
  root: Document | ShadowRoot;
  towards: Element;
  x: number;
  y: number;
}

/** The roots from the top document down to the field's own. */
function levelsTo(field: Element): Level[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  if ('host' in root) {
    const above = levelsTo(root.host);
    const { x, y } = above.at(-1) ?? { x: 0, y: 0 };
    return [...above, { root, towards: field, x, y }];
  }
  const frame = frameElementOf(field);
  if (frame === null) return [{ root, towards: field, x: 0, y: 0 }];
  const above = levelsTo(frame);
  const { left, top } = frame.getBoundingClientRect();
  const { x, y } = above.at(-1) ?? { x: 0, y: 0 };
  return [...above, { root, towards: field, x: x + left + frame.clientLeft, y: y + top + frame.clientTop }];
}

function obstacleBox({ element, x, y }: Hit, spot: Box): Box {
  const box = moved(boxOf(element), x, y);
  // The hit element may be an SVG part or inline text with a box elsewhere.
  return meets(box, spot) ? box : spot;
}

function isLabel(element: Element, field: Element): boolean {
  const label = element.closest('label');
  return label !== null && (field as HTMLInputElement).labels?.length === 1
    ? (field as HTMLInputElement).labels?.[0] === label
    : false;
}

export function pointsOf(spot: Box): [number, number][] {
  // Rounded corners are not hit, so stay inside them.
  const inset = 5;
  const [left, right] = [spot.left + inset, rightOf(spot) - inset];
  const [top, bottom] = [spot.top + inset, bottomOf(spot) - inset];
  const centre: [number, number] = [spot.left + spot.width / 2, spot.top + spot.height / 2];
  return [centre, [left, top], [right, top], [left, bottom], [right, bottom]];
}
