import type { Site } from '../domain/fill.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive } from '../domain/rental-events.ts';
import { bestServiceFor } from '../domain/service-match.ts';
import { isSameSite } from '../domain/site.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fillOf } from '../storage/state-edits.ts';

/** The live rental whose number went to this site, else one for its service that went nowhere yet. Newest first. */
export function rentalOfSite(
  state: Snapshot,
  { tabId, origin }: Site,
  usable: (rental: LiveRental) => boolean = () => true,
): LiveRental | undefined {
  const live = state.rentals.filter(isLive).filter(usable);
  const here = live.filter(({ key }) => {
    const { site } = fillOf(state, key);
    return site !== null && isSameSite(site.origin, origin);
  });
  const inTab = here.find(({ key }) => fillOf(state, key).site?.tabId === tabId);
  const service = bestServiceFor(new URL(origin).hostname, state.services, state.corrections)?.name;
  const unplaced = live.find(
    (rental) => rental.service === service && fillOf(state, rental.key).site === null,
  );
  return inTab ?? here[0] ?? unplaced;
}
