import { expect, test } from 'vitest';
import { gradientAlpha } from './gradient-alpha.ts';

function boxed(left: number, top: number, width: number, height: number): Element {
  const box = { left, top, width, height };
  return { getBoundingClientRect: () => box, ownerDocument: null } as unknown as Element;
}

const PART = boxed(0, 0, 400, 200);
const BLACK = 'rgb(0, 0, 0)';
const CLEAR = 'rgba(0, 0, 0, 0)';

/** The alpha at the middle of a field that stands so far down and right in a part of 400 by 200. */
function alphaAt(x: number, y: number, layer: string): number {
  return gradientAlpha(layer, PART, boxed(x - 10, y - 10, 20, 20));
}

test.each([
  ['at its top', 20, `linear-gradient(${BLACK} 80%, ${CLEAR})`, 1],
  ['where it fades', 180, `linear-gradient(${BLACK} 80%, ${CLEAR})`, 0.5],
  ['behind a hard end', 20, `linear-gradient(${BLACK} 0px, ${CLEAR} 0px)`, 0],
  ['in what a hard end leaves', 20, `linear-gradient(${BLACK} 0%, ${BLACK} 50%, ${CLEAR} 50%)`, 1],
  ['written the other way', 180, `linear-gradient(to top, ${BLACK} 80%, ${CLEAR})`, 1],
  [
    'between both ends',
    100,
    `linear-gradient(${CLEAR}, ${BLACK} 20px, ${BLACK} calc(100% - 20px), ${CLEAR})`,
    1,
  ],
  [
    'in the upper end',
    10,
    `linear-gradient(${CLEAR}, ${BLACK} 20px, ${BLACK} calc(100% - 20px), ${CLEAR})`,
    0.5,
  ],
  ['evenly spread', 100, `linear-gradient(${BLACK}, ${CLEAR}, ${BLACK})`, 0],
  ['of one stop', 100, `linear-gradient(${BLACK} 0px 0px)`, 1],
])('a gradient is read for a field %s', (_, y, layer, alpha) => {
  expect(alphaAt(200, y, layer)).toBeCloseTo(alpha);
});

test('a gradient from side to side is read where the field lies', () => {
  expect(alphaAt(40, 100, `linear-gradient(to right, ${CLEAR}, ${BLACK})`)).toBeCloseTo(0.1);
  expect(alphaAt(360, 100, `linear-gradient(90deg, ${CLEAR}, ${BLACK})`)).toBeCloseTo(0.9);
});

test.each([
  ['round', `radial-gradient(${BLACK}, rgba(0, 0, 0, 0.3))`, 0.3],
  ['round and whole', 'radial-gradient(rgb(255, 255, 255), rgb(0, 0, 0))', 1],
  ['aslant', `linear-gradient(37deg, ${BLACK} 90%, ${CLEAR})`, 0],
  ['at places that cannot be read', `linear-gradient(${BLACK} 3cqw, ${CLEAR})`, 0],
  ['a picture', 'url("data:image/png;base64,")', 0],
])('of what is %s, the least counts', (_, layer, alpha) => {
  expect(alphaAt(200, 100, layer)).toBeCloseTo(alpha);
});
