import type { Service } from './service.ts';
import { patternsFor } from './service-match.ts';

/** A context menu entry that rents for one service, shown on the pages of its sites only. */
export interface RentEntry {
  service: Service;
  patterns: readonly string[];
}

/** Twice the number of services with known sites; browsers allow a thousand. */
const MAX_ENTRIES = 500;

export function rentEntries(
  services: readonly Service[],
  serviceOverrides: Readonly<Record<string, string>>,
): RentEntry[] {
  const entries: RentEntry[] = [];
  for (const service of services) {
    if (entries.length === MAX_ENTRIES) break;
    const patterns = patternsFor(service, serviceOverrides);
    if (patterns.length > 0) entries.push({ service, patterns });
  }
  return entries;
}
