import { describe, expect, test } from 'vitest';
import { type Box, meets } from '../field-button/geometry/box.ts';
import { boxAround, chooseSide, noteBox } from './placement.ts';

const view = { left: 0, top: 0, width: 800, height: 600 };
const field = { left: 100, top: 200, width: 200, height: 40 };
const size = { width: 240, height: 34 };
const place = { size, field, end: 'right', view } as const;
const nothing = () => null;
const at =
  (...boxes: Box[]) =>
  (spot: Box) =>
    boxes.find((box) => meets(box, spot)) ?? null;

const BUTTON = { left: 100, top: 250, width: 200, height: 40 };
const PICTURE = { left: 310, top: 150, width: 300, height: 300 };
const LINK = { left: 180, top: 166, width: 30, height: 20 };

describe('the side of the field', () => {
  test('is below it, where nothing is in the way', () => {
    expect(chooseSide(place, nothing)).toBe('below');
    expect(noteBox(place, 'below')).toEqual({ left: 100, top: 246, ...size });
  });

  test('is beside it where a button is below, however narrow', () => {
    expect(chooseSide(place, at(BUTTON))).toBe('beside');
    expect(chooseSide(place, at({ ...BUTTON, left: 203, width: 20 }))).toBe('beside');
  });

  test('is above it where both are taken, or too narrow', () => {
    expect(chooseSide(place, at(BUTTON, PICTURE))).toBe('above');
    expect(chooseSide({ ...place, view: { ...view, width: 320 } }, at(BUTTON))).toBe('above');
  });

  test('is above it where all are taken: rather on a label than on the button to press next', () => {
    expect(chooseSide(place, at(BUTTON, PICTURE, LINK))).toBe('above');
  });

  test('is where there is room, and nowhere else', () => {
    const low = { ...view, height: 250 };
    expect(chooseSide({ ...place, view: { ...low, width: 320 } }, nothing)).toBe('above');
    expect(chooseSide({ ...place, view: { ...low, top: 190, height: 60, width: 320 } }, nothing)).toBeNull();
  });
});

test('it starts where the text of the field starts, and stays in the window', () => {
  const rtl = { ...place, end: 'left' } as const;
  expect(noteBox({ ...rtl, field: { ...field, left: 500 } }, 'below')?.left).toBe(460);
  expect(noteBox(rtl, 'below')?.left).toBe(60);
  expect(noteBox({ ...rtl, field: { ...field, left: 0 } }, 'below')?.left).toBe(4);
  expect(noteBox({ ...place, field: { ...field, left: 700, width: 90 } }, 'below')?.left).toBe(556);
  expect(noteBox(rtl, 'beside')).toBeNull();
});

test('the boxes of a code count as one field', () => {
  const boxes = [0, 1, 2].map((n) => ({ left: 100 + 50 * n, top: 200, width: 40, height: 40 }));
  expect(boxAround(boxes)).toEqual({ left: 100, top: 200, width: 140, height: 40 });
  expect(boxAround([])).toBeNull();
});
