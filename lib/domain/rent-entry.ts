import type { Service } from './service.ts';
import { patternsFor } from './service-match.ts';

/** A context menu entry that rents for one service, shown on the pages of its sites only. */
export interface RentEntry {
  service: Service;
  patterns: readonly string[];
}

/** One entry for each service whose sites are known. */
export function rentEntries(
  services: readonly Service[],
  corrections: Readonly<Record<string, string>>,
): RentEntry[] {
  return services.flatMap((service) => {
    const patterns = patternsFor(service, corrections);
    return patterns.length === 0 ? [] : [{ service, patterns }];
  });
}
