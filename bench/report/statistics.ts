/** The smallest of the samples that such a share of them does not exceed. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** How many times the others' median ours is. */
export function ratio(ours: readonly number[], others: readonly number[]): number {
  return median(ours) / median(others);
}

/** The power of `n` that the values grow with, from the first to the last: 0 is constant, 1 is linear. */
export function exponent(points: readonly { n: number; value: number }[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return Number.NaN;
  return Math.log(last.value / first.value) / Math.log(last.n / first.n);
}

/** `fixed + each × n`, by least squares. */
export function line(points: readonly { n: number; value: number }[]): { fixed: number; each: number } {
  const mean = (of: (point: { n: number; value: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [n, value] = [mean((point) => point.n), mean((point) => point.value)];
  const each = mean((point) => (point.n - n) * (point.value - value)) / mean((point) => (point.n - n) ** 2);
  return { fixed: value - each * n, each };
}
