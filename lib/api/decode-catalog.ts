import type { Service } from '../domain/service.ts';
import { type Decode, listIn, readEach, readOne } from './wire-shapes.ts';
import { amount, count, flag, name, read, text, type WireRecord } from './wire-values.ts';

export const decodeServices: Decode<readonly Service[]> = (body) => {
  const list = listIn(body);
  return list && readEach(list, (record) => serviceIn(record, read(record, name, 'name')));
};

/** `asked` stands in where the answer about one service does not repeat its name. */
export function decodeServiceNamed(asked: string): Decode<Service> {
  return (body) =>
    readOne(body, ['service'], (record) => serviceIn(record, read(record, name, 'name') ?? asked));
}

/** Without a name or a price there is nothing to rent by. */
function serviceIn(record: WireRecord, called: string | null): Service | null {
  const priceMinor = read(record, amount, 'price', 'cost');
  if (called === null || priceMinor === null || priceMinor < 0) return null;
  return {
    id: read(record, name, 'id', 'service_id') ?? called,
    name: called,
    priceMinor,
    available: availableIn(record),
    category: read(record, text, 'category'),
  };
}

function availableIn(record: WireRecord): number | null {
  const number = read(record, count, 'available', 'stock', 'count');
  return number ?? (read(record, flag, 'available') === false ? 0 : null);
}
