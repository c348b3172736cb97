import type { Service } from '../../lib/domain/service.ts';

/**
 * The services a query leaves, best match first and otherwise in the API's order.
 * Without a query all of them, the one of the current site first.
 */
export function orderServices(
  services: readonly Service[],
  query: string,
  ofThisSite: Service | null,
): readonly Service[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  const byRank: Service[][] = [[], [], [], []];
  for (const service of services) {
    const rank = rankOf(service, wanted, ofThisSite);
    if (rank !== null) byRank[rank]?.push(service);
  }
  return byRank.flat();
}

export function isSoldOut({ available }: Pick<Service, 'available'>): boolean {
  return available === 0;
}

function rankOf(service: Service, wanted: readonly string[], ofThisSite: Service | null): number | null {
  const name = plain(service.name);
  if (!wanted.every((word) => name.includes(word))) return null;
  if (service.name === ofThisSite?.name) return 0;
  if (wanted.length === 0 || name.startsWith(wanted.join(' '))) return 1;
  return wanted.every((word) => ` ${name}`.includes(` ${word}`)) ? 2 : 3;
}

/** Case, accents and punctuation do not matter to someone who types. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
