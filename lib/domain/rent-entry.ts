import { formatMinor } from './money.ts';
import type { Service } from './service.ts';
import { patternsFor } from './service-match.ts';

/** A context menu entry that rents for one service, shown on the pages of its sites only. */
export interface RentEntry {
  service: string;
  title: string;
  enabled: boolean;
  patterns: readonly string[];
}

/** One entry for each service whose sites are known. Price and stock are on it, so that the click is a choice. */
export function rentEntries(
  services: readonly Service[],
  corrections: Readonly<Record<string, string>>,
): RentEntry[] {
  return services.flatMap((service) => {
    const patterns = patternsFor(service, corrections);
    if (patterns.length === 0) return [];
    return [{ service: service.name, title: titleOf(service), enabled: service.available !== 0, patterns }];
  });
}

function titleOf({ name, priceMinor, available }: Service): string {
  if (available === 0) return `${name}: no numbers right now`;
  const stock = available === null ? '' : ` · ${available} left`;
  // An ampersand would mark a shortcut key.
  return `Rent a ${name.replaceAll('&', '&&')} number and fill it · ${formatMinor(priceMinor)}${stock}`;
}
