import { deliveryRecord } from '../domain/delivery.ts';
import { hasNumber } from '../domain/fill.ts';
import { pollPaceMs } from '../domain/poll-schedule.ts';
import type { LiveRental } from '../domain/rental.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fillOf } from '../storage/state-edits.ts';
import { type Context, serverNow } from './context.ts';

/** How often this rental is worth asking about, by all that is known of it. */
export function paceOf(rental: LiveRental, state: Snapshot, { ports, viewOpen }: Context): number {
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
    usualWaitMs: deliveryRecord(state.deliveries, rental.service).usualWaitMs,
    sparing: state.settings.pace === 'sparing',
  });
}

/** When the site was last asked for a code: by its form, as far as the page told, or again, as the user told. */
function lastSent({ sent, resentAt }: Snapshot, key: string): number | undefined {
  const known = [sent[key]?.at, resentAt[key]].filter((at) => at !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
