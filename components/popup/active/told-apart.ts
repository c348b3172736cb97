import type { FillState } from '../../../lib/domain/fill/fill.ts';
import { lastDigits } from '../../../lib/domain/phone.ts';
import { siteKey } from '../../../lib/domain/services/site.ts';
import type { OngoingRental } from '../ended/rental-groups.ts';

type Fills = Readonly<Record<string, Pick<FillState, 'site'> | undefined>>;

/**
 * What stands behind the service's name where several numbers of it are active: the site that each is for, or its last
 * digits where the site is not known or the same.
 */
export function toldApart(rental: OngoingRental, all: readonly OngoingRental[], fills: Fills): string | null {
  if (rental.state === 'requesting') return null;
  const others = all.filter(({ key, service }) => service === rental.service && key !== rental.key);
  if (others.length === 0) return null;
  const site = siteOf(rental.key, fills);
  const isOnly = site !== null && others.every(({ key }) => siteOf(key, fills) !== site);
  return isOnly ? site : `… ${lastDigits(rental.phone)}`;
}

function siteOf(key: string, fills: Fills): string | null {
  const site = Object.hasOwn(fills, key) ? fills[key]?.site : null;
  return site ? siteKey(site.origin) : null;
}
