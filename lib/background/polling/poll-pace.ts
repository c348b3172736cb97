import { hasNumber } from '../../domain/fill/fill.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { deliveryRecord } from '../../domain/rental/delivery.ts';
import { isOfHere } from '../../domain/rental/of-here.ts';
import { crowding, pollPaceMs } from '../../domain/rental/poll-schedule.ts';
import type { LiveRental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf } from '../../state/selectors.ts';
import { type Context, serverNow } from '../context/context.ts';

/**
 * The live rentals, and how often each is worth polling, given all that is known of it and of the others. Silent
 * rentals leave their share to the rest.
 */
export function pacesOf(
  state: AppState,
  context: Context,
  isSilent: (key: string) => boolean,
): { rental: LiveRental; paceMs: number }[] {
  const usualWaits = new Map<string, number | null>();
  const usualWaitMs = (service: string) => {
    const known = usualWaits.get(service);
    if (known !== undefined) return known;
    const wait = deliveryRecord(state.deliveries, service).usualWaitMs;
    usualWaits.set(service, wait);
    return wait;
  };
  const alone = state.rentals.filter(isLive).map((rental) => ({
    rental,
    paceMs: paceAlone(rental, state, context, usualWaitMs(rental.service)),
  }));
  const answering = alone.filter(({ rental }) => !isSilent(rental.key));
  const pacesWhere = (ofHere: boolean) =>
    answering.flatMap(({ rental, paceMs }) =>
      isOfHere(rental, fillOf(state, rental.key)) === ofHere ? [paceMs] : [],
    );
  const slower = crowding(pacesWhere(true), pacesWhere(false));
  return alone.map(({ rental, paceMs }) => ({
    rental,
    paceMs: paceMs * (isOfHere(rental, fillOf(state, rental.key)) ? slower.here : slower.elsewhere),
  }));
}

function paceAlone(
  rental: LiveRental,
  state: AppState,
  { ports, viewOpen }: Context,
  usualWaitMs: number | null,
): number {
  const now = serverNow(state, ports);
  const since = (at: number | undefined) => (at === undefined ? null : Math.max(0, now - at));
  const fill = fillOf(state, rental.key);
  return pollPaceMs({
    ageMs: Math.max(0, now - rental.rentedAt),
    sinceSentMs: since(lastSent(state, rental.key)),
    sinceCodeMs: since(rental.messages.at(-1)?.receivedAt),
    numberFilled: hasNumber(fill),
    codeFieldSeen: fill.codeFieldSeen,
    viewOpen: viewOpen(),
    usualWaitMs,
    sparing: state.settings.pace === 'sparing',
  });
}

/** When the site was last asked for a code: from its form, or from the user asking for a resend. */
function lastSent({ codeRequests, resentAt }: AppState, key: string): number | undefined {
  const known = [ownEntry(codeRequests, key)?.at, ownEntry(resentAt, key)].filter((at) => at !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
