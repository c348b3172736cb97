import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';

type Color = readonly [red: number, green: number, blue: number];

interface Picture {
  size: number;
  /** Red, green, blue and alpha of a pixel. */
  at(x: number, y: number): readonly [number, number, number, number];
}

/** A square PNG of eight bits a channel with alpha, not interlaced. */
function readPng(file: string): Picture {
  const bytes = readFileSync(file);
  const size = bytes.readUInt32BE(16);
  expect([bytes.readUInt32BE(20), ...bytes.subarray(24, 29)]).toEqual([size, 8, 6, 0, 0, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const row = size * 4;
  const raw = inflateSync(Buffer.concat(parts));
  const pixels = new Uint8Array(size * row);
  for (let y = 0; y < size; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < 4 ? 0 : (pixels[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * row + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      pixels[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return {
    size,
    at: (x, y) => [...pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4)] as never,
  };
}

/** The Paeth predictor of the PNG specification. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is seen of a pixel on a toolbar. */
function over(ground: Color, [red, green, blue, alpha]: readonly [number, number, number, number]): Color {
  const mix = (top: number, below: number) => (top * alpha + below * (255 - alpha)) / 255;
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2])];
}

const SIZES = [16, 32, 48, 96, 128];
const icon = (size: number) => readPng(`public/icon/${size}.png`);
/** Of Chrome and Firefox, light and dark. */
const TOOLBARS: Record<string, Color> = {
  white: [255, 255, 255],
  'light gray': [222, 225, 230],
  'dark gray': [60, 60, 60],
  'dark violet': [43, 42, 51],
  'almost black': [28, 27, 34],
};

test.each(SIZES)('the icon of %i px is of that size', (size) => {
  expect(icon(size).size).toBe(size);
});

test('the largest has the air around it that Chrome asks for, and fills the rest', () => {
  const { at } = icon(128);
  const drawn = Array.from({ length: 128 * 128 }, (_, n) => [n % 128, Math.floor(n / 128)] as const).filter(
    ([x, y]) => at(x, y)[3] > 0,
  );
  for (const part of [0, 1] as const) {
    const places = drawn.map((place) => place[part]);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...places)).toBeLessThan(112);
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(90);
  }
});

test.each(SIZES.flatMap((size) => Object.keys(TOOLBARS).map((bar) => [size, bar] as const)))(
  'the outline of the icon of %i px stands out on a %s toolbar',
  (size, bar) => {
    const { at } = icon(size);
    const ground = TOOLBARS[bar] ?? [0, 0, 0];
    const edge = Math.ceil(size / 8);
    // Above and below these rows the outline runs along a row.
    for (let y = Math.round(size * 0.35); y < size * 0.6; y += 1) {
      const first = Array.from({ length: size }, (_, x) => x).findIndex((x) => at(x, y)[3] > 200);
      const seen = Array.from({ length: edge }, (_, x) => contrast(over(ground, at(first + x, y)), ground));
      expect(Math.max(...seen), `row ${y}`).toBeGreaterThanOrEqual(3);
    }
  },
);

test('the icon and the interface are of one green', () => {
  const green = /fill="(#[0-9a-f]{6})"/.exec(readFileSync('assets/logo.svg', 'utf8'))?.[1];
  const accent = /--accent: light-dark\((#[0-9a-f]{6})/.exec(readFileSync('assets/tokens.css', 'utf8'))?.[1];
  expect(green).toBe(accent);
  const { at } = icon(48);
  const drawn = [10, 20, 30].map((y) =>
    at(8, y)
      .slice(0, 3)
      .map((byte) => byte.toString(16).padStart(2, '0')),
  );
  expect(drawn.map((color) => `#${color.join('')}`)).toContain(green);
});
