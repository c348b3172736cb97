export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  int(below: number): number;
  uuid(): string;
  digits(count: number): string;
}

/** Mulberry32: the same seed gives the same numbers, codes and failures on every run and platform. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const int = (below: number) => Math.floor(next() * below);
  const hex = (count: number) => Array.from({ length: count }, () => int(16).toString(16)).join('');
  return {
    next,
    int,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + int(4)).toString(16)}${hex(3)}-${hex(12)}`,
    // The first digit is not 0, so a code stays the same when something reads it as a number.
    digits: (count) => String(1 + int(9)) + Array.from({ length: count - 1 }, () => int(10)).join(''),
  };
}
