import type { Service } from './service.ts';

/** "Tell me when numbers are back", for one service. Times are milliseconds of this machine's clock. */
export interface StockWatch {
  service: string;
  since: number;
  /** Then it ends by itself. */
  until: number;
  /** When numbers were back. The watch is over then, and views show it. */
  backAt: number | null;
}

const MAX_WATCHES = 10;
const LONGEST_WATCH_MS = 24 * 60 * 60_000;

/** A watch that seems to begin in the future was made before the clock was put back. */
export function isWatching({ since, until, backAt }: StockWatch, now: number): boolean {
  return backAt === null && now < until && now >= since - LONGEST_WATCH_MS;
}

/** Watches that are over stay until they are old. Null if the limit is reached. */
export function withWatch(
  watches: readonly StockWatch[],
  service: string,
  now: number,
): readonly StockWatch[] | null {
  const others = current(watches, now).filter((watch) => watch.service !== service);
  if (others.filter((watch) => isWatching(watch, now)).length >= MAX_WATCHES) return null;
  return [...others, { service, since: now, until: now + LONGEST_WATCH_MS, backAt: null }];
}

/**
 * The watches after a read of the services, and which of them have numbers again. Returns the same list without news.
 */
export function afterLook(
  watches: readonly StockWatch[],
  services: readonly Service[],
  now: number,
): { watches: readonly StockWatch[]; back: readonly string[] } {
  const inStock = new Set(services.filter(({ available }) => available !== 0).map(({ name }) => name));
  const kept = current(watches, now);
  const back = kept.filter((watch) => watch.backAt === null && inStock.has(watch.service));
  if (back.length === 0) return { watches: kept.length === watches.length ? watches : kept, back: [] };
  return {
    watches: kept.map((watch) => (back.includes(watch) ? { ...watch, backAt: now } : watch)),
    back: back.map(({ service }) => service),
  };
}

function current(watches: readonly StockWatch[], now: number): readonly StockWatch[] {
  return watches.filter((watch) => isWatching(watch, now) || (watch.backAt !== null && now < watch.until));
}
