import { expect, test } from 'vitest';
import { filteredShare } from './faded.ts';

test.each([
  ['none', 1],
  ['grayscale(1)', 1],
  ['drop-shadow(rgba(0, 0, 0, 0.4) 0px 1px 3px)', 1],
  ['invert(1) hue-rotate(180deg)', 1],
  ['brightness(1.25)', 0.8],
  ['blur(0px)', 1],
  ['blur(40px)', 0.05],
  ['opacity(0)', 0],
  ['opacity(5%)', 0.05],
  ['invert(0.5)', 0],
  ['contrast(0) brightness(100)', 0],
  ['brightness(0)', 0],
  ['opacity(0.5) opacity(0.5)', 0.25],
  ['url("#own")', 0],
  ['grayscale(1) url("#own")', 0],
  ['not-known-yet(3)', 0],
])('the filter %s leaves %d of an element', (filter, share) => {
  expect(filteredShare(filter)).toBeCloseTo(share);
});
