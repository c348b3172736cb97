import { describe, expect, test } from 'vitest';
import { type Box, meets } from '../field-button/geometry/box.ts';
import { boxAround, chooseSpot, noteBox } from './placement.ts';

const view = { left: 0, top: 0, width: 800, height: 600 };
const field = { left: 100, top: 200, width: 400, height: 40 };
const size = { width: 240, height: 34 };
const place = { size, field, end: 'right', view } as const;
const BELOW = { side: 'below', flush: 'end' } as const;
const nothing = () => null;
const at =
  (...boxes: Box[]) =>
  (spot: Box) =>
    boxes.find((box) => meets(box, spot)) ?? null;

const BUTTON = { left: 100, top: 250, width: 400, height: 40 };
/** At the end of the field's label. */
const RESEND = { left: 430, top: 170, width: 70, height: 20 };

describe('the spot', () => {
  test('is below the field, where nothing is in the way', () => {
    expect(chooseSpot(place, nothing)).toEqual(BELOW);
    expect(noteBox(place, BELOW)).toEqual({ left: 260, top: 246, ...size });
  });

  test('is above it where a button is below', () => {
    expect(chooseSpot(place, at(BUTTON))).toEqual({ side: 'above', flush: 'end' });
  });

  test('is beside what is in the way, however narrow that is', () => {
    expect(chooseSpot(place, at({ ...BUTTON, left: 410, width: 14 }))).toEqual({
      side: 'below',
      flush: 'start',
    });
    expect(chooseSpot(place, at(BUTTON, RESEND))).toEqual({ side: 'above', flush: 'start' });
  });

  test('is above where all are taken: rather on a label than on the button that comes next', () => {
    expect(chooseSpot(place, at(BUTTON, { ...RESEND, left: 100, width: 400 }))).toEqual({
      side: 'above',
      flush: 'end',
    });
  });

  test('is where there is room, and nowhere else', () => {
    expect(chooseSpot({ ...place, view: { ...view, height: 250 } }, nothing)?.side).toBe('above');
    expect(chooseSpot({ ...place, view: { ...view, top: 190, height: 400 } }, at(BUTTON))?.side).toBe(
      'below',
    );
    expect(chooseSpot({ ...place, view: { ...view, top: 190, height: 60 } }, nothing)).toBeNull();
    expect(chooseSpot({ ...place, view: { ...view, width: 200 } }, nothing)).toBeNull();
  });
});

test('it is flush with the end of the text, and stays in the window', () => {
  const rtl = { ...place, end: 'left' } as const;
  expect(noteBox(rtl, BELOW)?.left).toBe(100);
  expect(noteBox({ ...rtl, field: { ...field, left: -20 } }, BELOW)?.left).toBe(4);
  expect(noteBox({ ...rtl, field: { ...field, left: 700, width: 90 } }, BELOW)?.left).toBe(556);
  expect(noteBox({ ...place, field: { ...field, left: 10, width: 90 } }, BELOW)?.left).toBe(4);
});

test('the boxes of a code count as one field', () => {
  const boxes = [0, 1, 2].map((n) => ({ left: 100 + 50 * n, top: 200, width: 40, height: 40 }));
  expect(boxAround(boxes)).toEqual({ left: 100, top: 200, width: 140, height: 40 });
  expect(boxAround([])).toBeNull();
});
