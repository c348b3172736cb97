import { withoutLookalikes } from '../domain/services/name-look.ts';
import type { Service } from '../domain/services/service.ts';
import { LIMITS } from './answer-limits.ts';
import { type Decode, listIn, readEach, readOne } from './wire-shapes.ts';
import { count, flag, id, name, price, read, readSaid, type WireRecord, words } from './wire-values.ts';

export const decodeServices: Decode<readonly Service[]> = (body) => {
  const list = listIn(body);
  const services =
    list &&
    readEach(list.slice(0, LIMITS.services), (record) => serviceIn(record, read(record, name, 'name')));
  return services && withoutLookalikes(withOwnIds(services));
};

/** `asked` is the fallback name: the answer about one service may not repeat it. */
export function decodeServiceNamed(asked: string): Decode<Service> {
  return (body) =>
    readOne(body, ['service'], (record) => serviceIn(record, read(record, name, 'name') ?? asked));
}

/** A service without a name or a price cannot be rented. */
function serviceIn(record: WireRecord, called: string | null): Service | null {
  const priceMinor = readSaid(record, price, 'price', 'cost');
  if (called === null || priceMinor === null) return null;
  return {
    id: read(record, id, 'id', 'service_id') ?? called,
    name: called,
    priceMinor,
    available: availableIn(record),
    category: read(record, words, 'category'),
  };
}

/** If two services share an id, the second is known by its name. */
function withOwnIds(services: readonly Service[]): readonly Service[] {
  const taken = new Set<string>();
  return services.map((service) => {
    const one = taken.has(service.id) ? { ...service, id: service.name } : service;
    taken.add(one.id);
    return one;
  });
}

function availableIn(record: WireRecord): number | null {
  const number = read(record, count, 'available', 'stock', 'count');
  return number ?? (read(record, flag, 'available') === false ? 0 : null);
}
