import { expect, test } from 'vitest';
import { backgroundOf, contrast, over } from './paint.ts';

function background(backgroundColor: string, backgroundImage = 'none', more: object = {}) {
  const style = {
    backgroundColor,
    backgroundImage,
    backgroundRepeat: 'repeat',
    backgroundSize: 'auto',
    ...more,
  };
  return backgroundOf(style as CSSStyleDeclaration);
}

const WHITE = { lightness: 1, alpha: 1 };
const BLACK = { lightness: 0, alpha: 1 };
const CLEAR = 'rgba(0, 0, 0, 0)';

test('a background of one color is that color', () => {
  expect(background('rgb(255, 255, 255)')).toEqual(WHITE);
  expect(background(CLEAR).alpha).toBe(0);
});

test('a drawing of one color is that color; of several it is unknown', () => {
  expect(background(CLEAR, 'linear-gradient(rgb(255, 255, 255), rgb(250, 250, 250))')).toEqual(WHITE);
  expect(background(CLEAR, 'linear-gradient(rgb(0, 0, 0), rgb(255, 255, 255))')).toEqual({
    lightness: null,
    alpha: 1,
  });
});

test('a picture may show anything, but an icon leaves the color below as it is', () => {
  const picture = 'url("photo.jpg")';
  expect(background('rgb(0, 0, 0)', picture).lightness).toBeNull();
  expect(
    background('rgb(0, 0, 0)', picture, { backgroundRepeat: 'no-repeat', backgroundSize: 'cover' }).lightness,
  ).toBeNull();
  expect(background('rgb(0, 0, 0)', picture, { backgroundRepeat: 'no-repeat' })).toEqual(BLACK);
});

test('what lies over something mixes with it as far as it is clear', () => {
  expect(over(BLACK, WHITE)).toEqual(BLACK);
  expect(over({ lightness: 0, alpha: 0 }, WHITE)).toEqual(WHITE);
  expect(over({ lightness: 0, alpha: 0.5 }, WHITE)).toEqual({ lightness: 0.5, alpha: 1 });
});

test('a mark stands out as far as it differs and is not clear', () => {
  expect(contrast(BLACK, WHITE)).toBe(1);
  expect(contrast(WHITE, WHITE)).toBe(0);
  expect(contrast({ lightness: 0, alpha: 0.05 }, WHITE)).toBeCloseTo(0.05);
  expect(contrast(WHITE, { lightness: null, alpha: 1 })).toBe(1);
});
