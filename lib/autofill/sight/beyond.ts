import { drawnAround, drawnIn } from '../dom/drawn-in.ts';
import { rootElementOf, viewOf } from '../dom/page-properties.ts';
import { rectOf } from '../dom/rect-of.ts';
import { TELLS_COVERS } from './browser-sight.ts';
import { alphaOfPseudo, HIDES, isPlaced, isShown, PSEUDO, WIDE_PX } from './covers.ts';
import { opacityOf } from './faded.ts';
import { inkOf } from './ink.ts';
import { scaleOf } from './layers.ts';
import { type Area, allSides, grown, pixelsIn, shifted } from './paint/area.ts';
import { readColor } from './paint/color.ts';
import { splitAtCommas } from './paint/gradient-alpha.ts';
import { colorsIn } from './paint/paint.ts';

/*
 * Firefox takes seconds to say of all elements of a large page what they draw before and after their content, so it is asked
 * about those that let presses through.
 */

const NOWHERE: Area = { left: 0, top: 0, right: 0, bottom: 0 };

/** What hides whatever it lies on, drawn by an element elsewhere than in its box: no press hits that. */
export interface Beyond {
  area: Area;
  /** Not drawn there. */
  hole: Area | null;
  /** Over what lies in the element, too. */
  isOnTop: boolean;
  /** Content before or after that of the element, with a place of its own. */
  pseudo: (typeof PSEUDO)[number] | null;
}

export function drawnBeyond(element: Element): Beyond[] {
  const style = getComputedStyle(element);
  const own = [
    ...shadowsOf(style, element),
    ...outlineOf(style, element),
    ...borderPictureOf(style, element),
    ...inkOf(style, element).map((ink) => ({ ...ink, isOnTop: false })),
  ];
  const mayHavePlaced = TELLS_COVERS || style.pointerEvents === 'none';
  const placed = mayHavePlaced
    ? PSEUDO.flatMap((pseudo) => [...placedBy(element, pseudo), ...thrownBy(element, pseudo)])
    : [];
  if (own.length + placed.length === 0) return [];
  if (opacityOf(style) < HIDES || style.visibility !== 'visible') return [];
  return [
    ...own.map((one) => ({ ...one, area: cutBy(one.area, drawnIn(element)), pseudo: null })),
    ...placed,
  ];
}

export function isIn({ x, y }: { x: number; y: number }, { area, hole }: Pick<Beyond, 'area' | 'hole'>) {
  return holds(area, x, y) && !(hole && holds(hole, x, y));
}

function holds({ left, top, right, bottom }: Area, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

function shadowsOf(style: CSSStyleDeclaration, element: Element): Omit<Beyond, 'pseudo'>[] {
  const { boxShadow, filter } = style;
  if (boxShadow === 'none' && filter === 'none') return [];
  const box = rectOf(element);
  const shadows = boxShadow === 'none' ? [] : splitAtCommas(boxShadow).filter((one) => !/inset/.test(one));
  const dropped = [...filter.matchAll(/drop-shadow\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, one = '']) => one);
  return [...shadows, ...dropped].flatMap((shadow) => {
    const [color] = colorsIn(shadow);
    const [x = 0, y = 0, blur = 0, spread = 0] = pixelsIn(shadow);
    if (!color || color.alpha < HIDES) return [];
    return [{ area: grown(shifted(box, x, y), allSides(spread + blur)), hole: box, isOnTop: false }];
  });
}

function outlineOf(style: CSSStyleDeclaration, element: Element): Omit<Beyond, 'pseudo'>[] {
  if (style.outlineStyle === 'none') return [];
  const width = Number.parseFloat(style.outlineWidth);
  if (width < WIDE_PX || readColor(style.outlineColor).alpha < HIDES) return [];
  const hole = grown(rectOf(element), allSides(Number.parseFloat(style.outlineOffset) || 0));
  return [{ area: grown(hole, allSides(width)), hole, isOnTop: true }];
}

function borderPictureOf(style: CSSStyleDeclaration, element: Element): Omit<Beyond, 'pseudo'>[] {
  const { borderImageSource: source, borderImageOutset: outset } = style;
  if (!source || source === 'none' || !/[1-9]/.test(outset)) return [];
  const box = rectOf(element);
  const widths = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ];
  const given = outset.split(' ');
  const side = (n: number) => given[n] ?? given[n - 2] ?? given[0] ?? '0';
  const length = (n: number) =>
    Number.parseFloat(side(n)) * (side(n).endsWith('px') ? 1 : Number.parseFloat(widths[n] ?? '0'));
  return [{ area: grown(box, [length(0), length(1), length(2), length(3)]), hole: box, isOnTop: false }];
}

function placedBy(element: Element, pseudo: (typeof PSEUDO)[number]): Beyond[] {
  const area = areaOfPseudo(element, pseudo);
  return area === null ? [] : [{ area, hole: null, isOnTop: true, pseudo }];
}

/** Content in the flow is near its element. Its shadow and outline may be anywhere. */
function thrownBy(element: Element, pseudo: (typeof PSEUDO)[number]): Beyond[] {
  const style = getComputedStyle(element, pseudo);
  if (!isShown(style) || opacityOf(style) < HIDES) return [];
  return [...shadowsOf(style, element), ...outlineOf(style, element)].map((one) => ({
    ...one,
    area: cutBy(one.area, element),
    isOnTop: true,
    pseudo,
  }));
}

/** Null where it hides nothing. Such content has no box to be asked for, but its style tells the lengths in use. */
function areaOfPseudo(element: Element, pseudo: (typeof PSEUDO)[number]): Area | null {
  const style = getComputedStyle(element, pseudo);
  if (!isPlaced(style) || style.pointerEvents !== 'none' || alphaOfPseudo(element, pseudo) < HIDES)
    return null;
  const within = placedIn(element, style.position === 'fixed');
  const frame = within ? insideOf(within) : pageArea(element.ownerDocument, style.position === 'fixed');
  const scale = within ? scaleOf(within as HTMLElement) : { x: 1, y: 1 };
  const isWhole = style.boxSizing === 'border-box';
  const sum = (...lengths: string[]) => lengths.reduce((all, one) => all + (Number.parseFloat(one) || 0), 0);
  const width = isWhole
    ? sum(style.width)
    : sum(style.width, style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth);
  const height = isWhole
    ? sum(style.height)
    : sum(style.height, style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth);
  const left = frame.left + sum(style.left, style.marginLeft) * scale.x;
  const top = frame.top + sum(style.top, style.marginTop) * scale.y;
  const area = { left, top, right: left + width * scale.x, bottom: top + height * scale.y };
  return cutBy(transformed(area, style), within);
}

/** Turned parts count as their bounds. */
function transformed(area: Area, { transform, transformOrigin }: CSSStyleDeclaration): Area {
  if (transform === 'none' || transform === '') return area;
  const [x = 0, y = 0] = pixelsIn(transformOrigin);
  const matrix = new DOMMatrix()
    .translate(area.left + x, area.top + y)
    .multiply(new DOMMatrix(transform))
    .translate(-area.left - x, -area.top - y);
  const corners = [
    [area.left, area.top],
    [area.right, area.top],
    [area.left, area.bottom],
    [area.right, area.bottom],
  ].map(([left, top]) => matrix.transformPoint({ x: left ?? 0, y: top ?? 0 }));
  const [xs, ys] = [corners.map((at) => at.x), corners.map((at) => at.y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What a part placed by itself is placed in. Null for the page. */
function placedIn(element: Element, isFixed: boolean): Element | null {
  for (const at of drawnAround(element)) {
    if (at === rootElementOf(at.ownerDocument) || at.ownerDocument !== element.ownerDocument) return null;
    const { position, transform, filter, perspective, contain, willChange } = getComputedStyle(at);
    const isChanged = [transform, filter, perspective].some((value) => value !== 'none' && value !== '');
    if (isChanged || /paint|layout|strict|content/.test(contain) || /transform|filter/.test(willChange))
      return at;
    if (!isFixed && position !== 'static') return at;
  }
  return null;
}

function insideOf(element: Element): Area {
  const { left, top, right, bottom } = rectOf(element);
  const { clientLeft, clientTop } = element;
  return { left: left + clientLeft, top: top + clientTop, right, bottom };
}

function pageArea(page: Document, isFixed: boolean): Area {
  const view = viewOf(page);
  if (!view) return NOWHERE;
  const [left, top] = isFixed ? [0, 0] : [-view.scrollX, -view.scrollY];
  return { left, top, right: left + view.innerWidth, bottom: top + view.innerHeight };
}

/** What is left of an area within all that cuts off what is in it. */
function cutBy(area: Area, around: Element | null): Area {
  let rest = area;
  for (let at = around; at && at.ownerDocument === around?.ownerDocument; at = drawnIn(at)) {
    if (at === rootElementOf(at.ownerDocument) || at.localName === 'body') break;
    const { overflowX, overflowY, contain, clipPath } = getComputedStyle(at);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible' || clipPath !== 'none';
    if (!cuts && !/paint|strict|content/.test(contain)) continue;
    const box = rectOf(at);
    rest = {
      left: Math.max(rest.left, box.left),
      top: Math.max(rest.top, box.top),
      right: Math.min(rest.right, box.right),
      bottom: Math.min(rest.bottom, box.bottom),
    };
  }
  return rest;
}
