import type { Service } from '../../../lib/domain/services/service.ts';
import type { ServiceOrder } from '../../../lib/domain/settings.ts';

interface Wishes {
  query: string;
  category: string | null;
  order: ServiceOrder;
  pins: readonly string[];
  recent: readonly string[];
}

/** More would be one more list to search. */
const RECENT_SHOWN = 4;

/**
 * Filters by query and category. Without a query: pinned first, then recent, then the rest in the chosen order. With one:
 * best match first.
 */
export function orderServices(services: readonly Service[], wishes: Wishes): readonly Service[] {
  const wanted = plain(wishes.query).split(' ').filter(Boolean);
  const sorted = services
    .filter(({ category }) => wishes.category === null || category === wishes.category)
    .sort(ORDERS[wishes.order]);
  if (wanted.length > 0) return byMatch(sorted, wanted);
  const named = (names: readonly string[]) =>
    names.flatMap((name) => sorted.find((service) => service.name === name) ?? []);
  const pinned = named(wishes.pins);
  const recent = named(wishes.recent.filter((name) => !wishes.pins.includes(name))).slice(0, RECENT_SHOWN);
  return [...new Set([...pinned, ...recent, ...sorted])];
}

const ORDERS: Record<ServiceOrder, (a: Service, b: Service) => number> = {
  name: (a, b) => NAMES.compare(a.name, b.name),
  price: (a, b) => a.priceMinor - b.priceMinor || NAMES.compare(a.name, b.name),
  stock: (a, b) => (b.available ?? 0) - (a.available ?? 0) || NAMES.compare(a.name, b.name),
};
const NAMES = new Intl.Collator(undefined, { numeric: true });

function byMatch(services: readonly Service[], wanted: readonly string[]): Service[] {
  const byRank: Service[][] = [[], [], []];
  for (const service of services) {
    const rank = rankOf(service, wanted);
    if (rank !== null) byRank[rank]?.push(service);
  }
  return byRank.flat();
}

export function isSoldOut({ available }: Pick<Service, 'available'>): boolean {
  return available === 0;
}

function rankOf(service: Service, wanted: readonly string[]): number | null {
  const name = plain(service.name);
  if (!wanted.every((word) => name.includes(word))) return null;
  if (name.startsWith(wanted.join(' '))) return 0;
  return wanted.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
}

/** Ignores case, accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
