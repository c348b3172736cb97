import * as v from 'valibot';
import { BUTTON_POSITIONS } from '../domain/fill/field-button.ts';
import { DEFAULT_SETTINGS, LANGUAGES, POLLING_PACES, SERVICE_ORDERS, THEMES } from '../domain/settings.ts';
import { type AppState, VIEW_TABS } from '../state/app-state.ts';

// Stored data is validated piece by piece: what is valid is kept, the rest counts as never stored.

const text = v.string();
const number = v.number();
const flag = v.boolean();
const numberOrNull = v.nullable(number);

/** Drops invalid entries and keeps the others. */
function list(entry: v.GenericSchema) {
  return v.pipe(
    v.array(v.fallback(v.nullable(entry), null)),
    v.transform((entries) => entries.filter((one) => one !== null)),
  );
}

function record(entry: v.GenericSchema) {
  return v.pipe(
    v.record(text, v.fallback(v.nullable(entry), null)),
    v.transform((entries) =>
      Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)),
    ),
  );
}

const message = v.object({
  code: v.nullable(text),
  text,
  receivedAt: number,
  hosts: v.exactOptional(v.array(text)),
  isPart: v.exactOptional(v.literal(true)),
});
const wanted = { key: text, service: text, requestedAt: number };
const bought = {
  ...wanted,
  id: text,
  phone: text,
  priceMinor: number,
  rentedAt: number,
  expiresAt: number,
  messages: v.array(message),
};
const rental = v.variant('state', [
  v.looseObject({
    ...wanted,
    state: v.literal('requesting'),
    knownIds: v.array(text),
    request: v.picklist(['sent', 'unanswered']),
  }),
  v.looseObject({
    ...bought,
    state: v.picklist(['waiting', 'received', 'cancelling', 'completed', 'expired']),
  }),
  v.looseObject({ ...bought, state: v.literal('cancelled'), refundMinor: numberOrNull }),
  v.looseObject({ ...wanted, state: v.literal('failed'), reason: text }),
]);

export const serviceList = list(
  v.looseObject({
    id: text,
    name: text,
    priceMinor: number,
    available: numberOrNull,
    category: v.nullable(text),
  }),
);

const settings = v.object({
  theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULT_SETTINGS.language),
  notify: v.fallback(
    v.object({ code: flag, expiring: flag, cancelFailed: flag, stock: flag }),
    DEFAULT_SETTINGS.notify,
  ),
  sound: v.fallback(flag, DEFAULT_SETTINGS.sound),
  hideCode: v.fallback(flag, DEFAULT_SETTINGS.hideCode),
  clearClipboardAfter: v.fallback(numberOrNull, DEFAULT_SETTINGS.clearClipboardAfter),
  copyCode: v.fallback(flag, DEFAULT_SETTINGS.copyCode),
  undoNote: v.fallback(flag, DEFAULT_SETTINGS.undoNote),
  closeAfterFill: v.fallback(flag, DEFAULT_SETTINGS.closeAfterFill),
  autoCancel: v.fallback(
    v.object({ afterSeconds: numberOrNull, beforeExpiry: flag }),
    DEFAULT_SETTINGS.autoCancel,
  ),
  replaceUpToMinor: v.fallback(numberOrNull, DEFAULT_SETTINGS.replaceUpToMinor),
  pace: v.fallback(v.picklist(POLLING_PACES), DEFAULT_SETTINGS.pace),
  order: v.fallback(v.picklist(SERVICE_ORDERS), DEFAULT_SETTINGS.order),
  pins: v.fallback(v.array(text), [...DEFAULT_SETTINGS.pins]),
});

const memory = v.object({
  field: v.object({
    tag: text,
    type: text,
    id: text,
    name: text,
    label: text,
    placeholder: text,
    position: number,
  }),
  userChosen: flag,
  clicked: v.exactOptional(flag),
  format: v.nullable(text),
  refused: v.exactOptional(v.array(text)),
  strategy: v.nullable(text),
  usedAt: number,
});

const site = v.object({ tabId: number, origin: text, ledTo: v.exactOptional(v.array(text)) });

const draft = v.object({
  query: text,
  service: v.nullable(text),
  category: v.nullable(text),
  tab: v.picklist(VIEW_TABS),
  seen: text,
  origin: v.nullable(text),
  inPrivate: v.optional(flag),
});

const alert = v.object({ what: v.looseObject({ kind: text }), at: number });

const silence = v.object({ error: text, retryAt: number });

const hidden = v.record(text, numberOrNull);

/** For the private part. */
export const privateSchemas = { draft, hidden, site };

/** For the data of one account. */
const accountParts = {
  rentals: list(rental),
  fills: record(v.looseObject({ site: v.nullable(site), number: v.nullable(text), code: v.nullable(text) })),
  alert: v.nullable(alert),
  laterAlerts: list(alert),
  failing: record(silence),
  replacing: record(v.looseObject({ from: text, service: text, shownPriceMinor: number, step: text })),
  codeRequests: record(v.object({ at: number, times: number })),
  resentAt: record(number),
  cancelFailures: record(v.object({ refusals: number, notBefore: numberOrNull, told: flag })),
  expiryNotified: list(text),
};

const identity = v.record(text, text);

/** For each part of the state except `services` and `storage`, which are not stored with it. */
export const partSchemas = {
  revision: number,
  account: v.object({
    status: v.picklist(['none', 'connected', 'refused']),
    label: v.nullable(text),
    keep: v.optional(v.picklist(['always', 'session'])),
    owner: v.optional(identity),
    keyInDoubt: v.optional(flag),
  }),
  ...accountParts,
  away: list(v.object({ owner: identity, label: v.nullable(text), parts: v.object(accountParts) })),
  balanceMinor: numberOrNull,
  money: v.object({ moves: number, read: number }),
  catalogAt: numberOrNull,
  catalogError: v.nullable(text),
  unread: flag,
  polling: v.nullable(silence),
  clockSkewMs: number,
  serverPassedMs: number,
  draft,
  button: v.looseObject({
    position: v.picklist(BUTTON_POSITIONS),
    everywhere: flag,
    sites: v.array(text),
    on: v.array(text),
    hidden,
  }),
  fieldMemories: record(v.object({ number: v.optional(memory), code: v.optional(memory) })),
  serviceOverrides: record(text),
  settings,
  deliveries: list(v.object({ id: text, service: text, rentedAt: number, waitMs: numberOrNull })),
  notes: record(text),
  watches: list(v.object({ service: text, since: number, until: number, backAt: numberOrNull })),
  autoCancelQuestion: v.picklist(['not_yet', 'open', 'answered']),
  recentServices: list(text),
} satisfies Record<Exclude<keyof AppState, 'services' | 'storage'>, v.GenericSchema>;
