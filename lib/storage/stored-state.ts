import * as v from 'valibot';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { Snapshot } from '../messaging/snapshot.ts';

const VERSION = 1;

export const EMPTY: Snapshot = {
  revision: 0,
  account: { status: 'none', label: null },
  balanceMinor: null,
  services: [],
  catalogAt: null,
  catalogError: null,
  rentals: [],
  fills: {},
  trouble: null,
  unread: false,
  polling: null,
  clockSkewMs: 0,
  draft: { query: '', service: null, browsing: false, origin: null },
  button: { position: 'inside', everywhere: false, sites: [], on: [], hidden: {} },
  recipes: {},
  corrections: {},
  settings: DEFAULT_SETTINGS,
  deliveries: [],
  notes: {},
  watches: [],
  replacing: {},
  resentAt: {},
  recent: [],
  storage: 'ok',
};

const message = v.object({ code: v.nullable(v.string()), text: v.string(), receivedAt: v.number() });
const wanted = { key: v.string(), service: v.string(), requestedAt: v.number() };
const bought = {
  ...wanted,
  id: v.string(),
  phone: v.string(),
  priceMinor: v.number(),
  rentedAt: v.number(),
  expiresAt: v.number(),
  messages: v.array(message),
};
const rental = v.variant('state', [
  v.looseObject({
    ...wanted,
    state: v.literal('requesting'),
    knownIds: v.array(v.string()),
    request: v.picklist(['sent', 'unanswered']),
  }),
  v.looseObject({
    ...bought,
    state: v.picklist(['waiting', 'received', 'cancelling', 'completed', 'expired']),
  }),
  v.looseObject({ ...bought, state: v.literal('cancelled'), refundMinor: v.nullable(v.number()) }),
  v.looseObject({ ...wanted, state: v.literal('failed'), reason: v.string() }),
]);

/** Only what cannot be had again from the server is checked; the rest falls back to empty. */
const stored = v.object({
  version: v.literal(VERSION),
  snapshot: v.looseObject({ revision: v.number(), rentals: v.array(v.fallback(v.nullable(rental), null)) }),
});

export function toStored(snapshot: Snapshot): unknown {
  return { version: VERSION, snapshot };
}

/** What was stored, or an empty state where it is missing or unreadable: the server's lists then restore it. */
export function fromStored(value: unknown): Snapshot {
  const parsed = v.safeParse(stored, value);
  if (!parsed.success) return EMPTY;
  const { rentals, ...rest } = parsed.output.snapshot;
  const readable = rentals.filter((entry) => entry !== null);
  return { ...EMPTY, ...(rest as unknown as Snapshot), rentals: readable as unknown as Snapshot['rentals'] };
}
