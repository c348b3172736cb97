const SVG = 'http://www.w3.org/2000/svg';

/** The logo from `assets/logo.svg`. Built node by node, because pages may forbid markup from strings. */
export function createMark(page: Document): SVGElement {
  const mark = drawing(page, '0 0 32 32');
  mark.append(
    path(
      page,
      'bubble',
      'M8 0h16a8 8 0 0 1 8 8v10a8 8 0 0 1-8 8H13l-6.4 5.3A1 1 0 0 1 5 30.5V25.4A8 8 0 0 1 0 18V8a8 8 0 0 1 8-8Z',
    ),
    path(page, 'line', 'M9 20.500H13V18.600A6.500 6.500 0 1 1 19 18.600V20.500H23'),
  );
  return mark;
}

export function createCaret(page: Document): SVGElement {
  const caret = drawing(page, '0 0 12 12');
  caret.append(path(page, 'line', 'M3 4.75 6 7.75 9 4.75'));
  return caret;
}

export function createCross(page: Document): SVGElement {
  const cross = drawing(page, '0 0 12 12');
  cross.append(path(page, 'line', 'M3 3 9 9M9 3 3 9'));
  return cross;
}

function drawing(page: Document, viewBox: string): SVGElement {
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

function path(page: Document, className: string, shape: string): SVGElement {
  const drawn = page.createElementNS(SVG, 'path');
  drawn.setAttribute('class', className);
  drawn.setAttribute('d', shape);
  return drawn;
}
