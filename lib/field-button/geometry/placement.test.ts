import { describe, expect, test } from 'vitest';
import { type Box, bottomOf, meets, rightOf } from './box.ts';
import {
  choosePlacement,
  growingSide,
  type ObstacleIn,
  panelPlacement,
  SIZE,
  type Wish,
} from './placement.ts';

const view: Box = { left: 0, top: 0, width: 800, height: 600 };
const field: Box = { left: 100, top: 200, width: 300, height: 40 };
const wish: Wish = { field, end: 'right', position: 'inside', reserved: 0 };
const nothing: ObstacleIn = () => null;
/** What the page has there. */
const page =
  (...things: Box[]): ObstacleIn =>
  (spot) =>
    things.find((thing) => meets(thing, spot)) ?? null;

describe('inside of the field', () => {
  test('the button is at the end, vertically centered', () => {
    expect(choosePlacement(wish, view, nothing)).toEqual({ left: 367, top: 207, width: SIZE, height: SIZE });
  });

  test('the button is on the left if the text ends on the left', () => {
    expect(choosePlacement({ ...wish, end: 'left' }, view, nothing)).toMatchObject({ left: 107, top: 207 });
  });

  test('the button stays clear of the padding reserved for an icon', () => {
    expect(choosePlacement({ ...wish, reserved: 40 }, view, nothing)).toMatchObject({
      left: 400 - 40 - SIZE,
    });
    expect(choosePlacement({ ...wish, reserved: 40, end: 'left' }, view, nothing)).toMatchObject({
      left: 140,
    });
  });

  test('the button goes beside an icon, and beside a second one', () => {
    const eye = { left: 370, top: 208, width: 24, height: 24 };
    const key = { left: 340, top: 208, width: 24, height: 24 };
    expect(choosePlacement(wish, view, page(eye))).toMatchObject({ left: 340, top: 207 });
    expect(choosePlacement(wish, view, page(eye, key))).toMatchObject({ left: 310, top: 207 });
  });

  test('the button goes outside if the whole end is covered', () => {
    const cover = { left: 200, top: 200, width: 200, height: 40 };
    expect(choosePlacement(wish, view, page(cover))).toMatchObject({ left: 404, top: 207 });
  });

  test.each([
    ['narrow', { width: 96 }],
    ['low', { height: 24 }],
  ])('outside of a field that is too %s', (_, size) => {
    const spot = choosePlacement({ ...wish, field: { ...field, ...size } }, view, nothing);
    expect(spot && meets(spot, { ...field, ...size })).toBe(false);
  });
});

describe('outside of the field', () => {
  const outside: Wish = { ...wish, position: 'outside' };

  test('the button is beyond its end', () => {
    expect(choosePlacement(outside, view, nothing)).toMatchObject({ left: 404, top: 207 });
    expect(choosePlacement({ ...outside, end: 'left' }, view, nothing)).toMatchObject({
      left: 100 - 4 - SIZE,
    });
  });

  test('the button goes below at the edge of the screen or beside another button', () => {
    const narrow = { ...view, width: 410 };
    expect(choosePlacement(outside, narrow, nothing)).toMatchObject({ left: 400 - SIZE, top: 244 });
    const send = { left: 402, top: 200, width: 90, height: 40 };
    expect(choosePlacement(outside, view, page(send))).toMatchObject({ left: 400 - SIZE, top: 244 });
    const start = { ...field, left: 10 };
    expect(choosePlacement({ ...outside, field: start, end: 'left' }, view, nothing)).toMatchObject({
      left: 10,
      top: 244,
    });
  });

  test('the button goes above if there is something below too', () => {
    const send = { left: 402, top: 200, width: 90, height: 40 };
    const next = { left: 100, top: 242, width: 300, height: 40 };
    expect(choosePlacement(outside, view, page(send, next))).toMatchObject({ top: 200 - 4 - SIZE });
  });

  test('the button is never off screen', () => {
    expect(choosePlacement({ ...outside, field: { ...field, top: 900 } }, view, nothing)).toBeNull();
  });
});

describe('room for the menu’s own button', () => {
  const outside: Wish = { ...wish, position: 'outside' };
  const side = (of: Wish, at = view, things = nothing) => {
    const spot = choosePlacement(of, at, things);
    return spot && growingSide(spot, of, at, things);
  };

  test('is toward the text, inside the field and below it', () => {
    expect(side(wish)).toBe('left');
    expect(side({ ...wish, end: 'left' })).toBe('right');
    const send = { left: 402, top: 200, width: 90, height: 40 };
    expect(side(outside, view, page(send))).toBe('left');
  });

  test('is away from the field when beside it', () => {
    expect(side(outside)).toBe('right');
    expect(side({ ...outside, end: 'left' })).toBe('left');
  });

  test('is over the field at the edge of the screen or beside something else', () => {
    expect(side(outside, { ...view, width: 440 })).toBe('left');
    expect(side(outside, view, page({ left: 436, top: 200, width: 90, height: 40 }))).toBe('left');
  });
});

describe('a panel', () => {
  const button: Box = { left: 367, top: 207, width: SIZE, height: SIZE };
  const size = { width: 200, height: 120 };
  const anchor = { button, field, end: 'right' as const };

  test('is below field and button, flush with their outer edge', () => {
    expect(panelPlacement(size, anchor, view, 'below')).toEqual({ left: rightOf(field) - 200, top: 244 });
    expect(panelPlacement(size, { ...anchor, end: 'left' }, view, 'below')).toMatchObject({ left: 100 });
    const beside = { ...anchor, button: { ...button, left: 404 } };
    expect(panelPlacement(size, beside, view, 'below')).toMatchObject({ left: 404 + SIZE - 200 });
  });

  test('is on the other side if there is no room', () => {
    expect(panelPlacement(size, anchor, { ...view, height: 300 }, 'below')).toMatchObject({
      top: 200 - 4 - 120,
    });
    const high = { ...anchor, field: { ...field, top: 20 }, button: { ...button, top: 27 } };
    expect(panelPlacement(size, high, view, 'above')).toMatchObject({ top: 64 });
  });

  test('is always on screen', () => {
    const { left, top } = panelPlacement(
      { width: 398, height: 120 },
      anchor,
      { ...view, width: 400 },
      'below',
    );
    expect([left, bottomOf({ left, top, ...size }) <= view.height]).toEqual([4, true]);
  });
});
