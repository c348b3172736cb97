import { HIDES, LARGE_LETTERS_PX, WIDE_PX } from './covers.ts';
import { type Area, allSides, grown, pixelsIn, shifted } from './paint/area.ts';
import { readColor } from './paint/color.ts';
import { colorsIn } from './paint/paint.ts';

/** What an element draws out of its box with lines, marks and letters, none of which any press hits. */
export interface Ink {
  area: Area;
  hole: Area | null;
}

const ANYWHERE: Area = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const SVG = 'http://www.w3.org/2000/svg';
/** Those that paint where there was nothing. Others keep to what they are given, or nearly so. */
const SPREADING = [
  'feDiffuseLighting',
  'feDropShadow',
  'feFlood',
  'feFuncA',
  'feImage',
  'feMorphology',
  'feOffset',
  'feTile',
  'feTurbulence',
].join();

export function inkOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  return [
    ...rulesOf(style, element),
    ...decorationOf(style, element),
    ...lettersOf(style, element),
    ...markerOf(style, element),
    ...sharedBordersOf(style, element),
    ...filteredBy(style, element),
    ...(element.namespaceURI === SVG ? strokeOf(style, element) : []),
  ];
}

/** Of columns and, in newer browsers, rows: as wide as they like, however narrow the gap. */
function rulesOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  return (['column-rule', 'row-rule'] as const).flatMap((rule) => {
    const kind = style.getPropertyValue(`${rule}-style`);
    if (kind === '' || kind === 'none') return [];
    return lineAround(
      element,
      style.getPropertyValue(`${rule}-width`),
      style.getPropertyValue(`${rule}-color`),
    );
  });
}

function lineAround(element: Element, width: string, color: string, reach = 0): Ink[] {
  const widest = Math.max(0, ...pixelsIn(width));
  if (widest < WIDE_PX || !isOpaque(color)) return [];
  return [{ area: grown(element.getBoundingClientRect(), allSides(widest + reach)), hole: null }];
}

/** A gradient or picture may be. */
function isOpaque(paint: string): boolean {
  return paint.includes('url(') || colorsIn(paint).some(({ alpha }) => alpha >= HIDES);
}

function decorationOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  if (style.textDecorationLine === 'none') return [];
  const size = Number.parseFloat(style.fontSize);
  const lengthIn = (value: string) => {
    const length = Number.parseFloat(value) || 0;
    return value.endsWith('%') ? (length / 100) * size : length;
  };
  const reach = Math.abs(lengthIn(style.textUnderlineOffset));
  const width = `${lengthIn(style.textDecorationThickness)}px`;
  return lineAround(element, width, style.textDecorationColor, reach);
}

/** Letters may be larger than their line, and their edges and shadows larger than them. */
function lettersOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  const size = Number.parseFloat(style.fontSize);
  const stroke = Number.parseFloat(style.webkitTextStrokeWidth);
  const isLarge = size >= LARGE_LETTERS_PX;
  if (!isLarge && !(stroke >= WIDE_PX)) return [];
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return texts.flatMap((text) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return [];
    const areas: Area[] = [];
    if (stroke >= WIDE_PX && isOpaque(style.webkitTextStrokeColor)) areas.push(grown(box, allSides(stroke)));
    if (isLarge) areas.push(...largeLetters(style, box, size));
    return areas.map((area) => ({ area, hole: null }));
  });
}

function largeLetters(style: CSSStyleDeclaration, box: Area, size: number): Area[] {
  const areas: Area[] = [];
  if (readColor(style.webkitTextFillColor || style.color).alpha >= HIDES) areas.push(box);
  const { textShadow } = style;
  if (textShadow !== 'none')
    for (const shadow of textShadow.split(/,(?![^(]*\))/)) {
      const [x = 0, y = 0, blur = 0] = pixelsIn(shadow);
      if (isOpaque(shadow)) areas.push(grown(shifted(box, x, y), allSides(blur)));
    }
  if (style.textEmphasisStyle !== 'none' && isOpaque(style.textEmphasisColor))
    areas.push(grown(box, allSides(size)));
  return areas;
}

/** Bullets stand outside of their item. How large a picture is, nothing tells. */
function markerOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  if (!style.display.includes('list-item')) return [];
  const marker = getComputedStyle(element, '::marker');
  const size = Number.parseFloat(marker.fontSize);
  if (size < LARGE_LETTERS_PX || !isOpaque(marker.color)) return [];
  const longest = Math.max(style.listStyleType.length, marker.content.length);
  return [{ area: grown(element.getBoundingClientRect(), allSides(size * longest)), hole: null }];
}

/** Borders that the cells of a table share lie half outside of them. */
function sharedBordersOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  if (!style.display.startsWith('table') || style.borderCollapse !== 'collapse') return [];
  return lineAround(element, style.borderWidth, style.borderColor).map(({ area }) => ({
    area,
    hole: grown(element.getBoundingClientRect(), allSides(-Math.max(...pixelsIn(style.borderWidth)))),
  }));
}

/** A filter paints all of its region, whatever it is used on. */
function filteredBy({ filter }: CSSStyleDeclaration, element: Element): Ink[] {
  if (!filter.includes('url(')) return [];
  return [...filter.matchAll(/url\(["']?([^"')]*)/g)].flatMap(([, address = '']) => {
    const [page = '', id = ''] = address.split('#');
    const used =
      page === '' ? (element.getRootNode() as Document | ShadowRoot).getElementById?.(id) : undefined;
    if (used === null || (used && !used.querySelector(SPREADING))) return [];
    return [{ area: used ? regionOf(used, element) : ANYWHERE, hole: null }];
  });
}

function regionOf(filter: Element, element: Element): Area {
  const { left, top, width, height } = element.getBoundingClientRect();
  const isOwnUnits = filter.getAttribute('filterUnits') === 'userSpaceOnUse';
  if (isOwnUnits && element.namespaceURI === SVG) return ANYWHERE;
  const side = (name: string, all: number, usual: string) => {
    const given = filter.getAttribute(name) ?? usual;
    const value = Number.parseFloat(given);
    if (given.endsWith('%')) return (value / 100) * (isOwnUnits ? 1e6 : all);
    return isOwnUnits ? value : value * all;
  };
  const [x, y] = [left + side('x', width, '-10%'), top + side('y', height, '-10%')];
  return {
    left: x,
    top: y,
    right: x + side('width', width, '120%'),
    bottom: y + side('height', height, '120%'),
  };
}

function strokeOf(style: CSSStyleDeclaration, element: Element): Ink[] {
  const { markerStart, markerMid, markerEnd } = style;
  if ([markerStart, markerMid, markerEnd].some((marker) => marker && marker !== 'none'))
    return [{ area: ANYWHERE, hole: null }];
  if (!style.stroke || style.stroke === 'none') return [];
  const { a = 1, b = 0, c = 0, d = 1 } = (element as SVGGraphicsElement).getScreenCTM?.() ?? {};
  const scale = Math.max(Math.hypot(a, b), Math.hypot(c, d));
  return lineAround(element, `${Number.parseFloat(style.strokeWidth) * scale}px`, style.stroke);
}
