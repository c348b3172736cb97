/** From 0 to 1. */
export interface Color {
  lightness: number;
  alpha: number;
}

const NUMBER = /(?<![\w.-])-?[\d.]+(e-?\d+)?/g;

/** Reads any form in which browsers give a computed color. */
export function readColor(text: string): Color {
  const numbers = text.replaceAll('none', '0').match(NUMBER) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers.map(Number);
  return { lightness: lightness(text, [first, second, third]), alpha };
}

function lightness(text: string, [first, second, third]: readonly [number, number, number]): number {
  if (text.startsWith('ok')) return first;
  if (/^l(ab|ch)/.test(text)) return first / 100;
  const most = text.startsWith('rgb') ? 255 : 1;
  return (0.3 * first + 0.59 * second + 0.11 * third) / most;
}
