import { service, stateWith, waiting } from '../../components/testing/states.ts';
import { APP_ERROR_CODES, type AppErrorCode } from '../../lib/domain/errors.ts';
import { FILL_OUTCOMES } from '../../lib/domain/fill/fill.ts';
import type { Rental, Waiting } from '../../lib/domain/rental/rental.ts';
import type { Replacement } from '../../lib/domain/rental/replacement.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import type { Message } from '../../lib/domain/sms/message.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import { EMPTY } from '../../lib/state/empty.ts';
import { NOW, type ViewState } from './view-state.ts';

const SITE = 'https://auth.uber.com/sign-up';
const CARD = '[data-testid="rental-card"]';
const FILLED = { site: { tabId: 7, origin: 'https://auth.uber.com' }, code: null, filledCode: null } as const;

/** As long as its parts may be, and whose it is stands at the end. */
const LONG_HOST = `https://auth.uber.com.${'x'.repeat(63)}.${'y'.repeat(63)}.example`;

const LONG = 'Überlandwerk Nordoberpfälzische Mitfahrgelegenheiten & Kleinanzeigen International';

function rentedFor(seconds: number, part: Partial<Waiting> = {}): Waiting {
  const rentedAt = NOW - seconds * 1000;
  return waiting({ requestedAt: rentedAt - 900, rentedAt, expiresAt: rentedAt + 600_000, ...part });
}

function sms(text: string, code: string | null, secondsAgo: number): Message {
  return { text, code, receivedAt: NOW - secondsAgo * 1000 };
}

const CODE = sms('Your Uber code is 4821. Never share this code.', '4821', 12);
const wanted = { key: 'r1', service: 'Uber', requestedAt: NOW - 4000 };
const requesting: Rental = {
  ...wanted,
  state: 'requesting',
  shownPriceMinor: 40,
  knownIds: [],
  request: 'sent',
};

export function popup(
  name: string,
  part: Partial<AppState>,
  shows: string,
  more: Partial<ViewState> = {},
): ViewState {
  const snapshot = stateWith({ catalogAt: NOW - 60_000, services: SERVICES, ...part });
  return { name: `popup/${name}`, page: 'popup', site: SITE, snapshot, shows, ...more };
}

function withRentals(name: string, rentals: readonly Rental[], part: Partial<AppState> = {}, shows = CARD) {
  return popup(name, { rentals, ...part }, shows);
}

/** As long as the API's answers are let in, and nowhere to break. */
const UNBROKEN = { name: 'W'.repeat(80), sms: '8'.repeat(2_000), word: 'W'.repeat(60) };

const SERVICES = [
  service('Uber'),
  service('Discord', { priceMinor: 65, available: 312 }),
  service('Google', { priceMinor: 120, available: 48 }),
  service('Instagram', { priceMinor: 35, available: 9 }),
  service('Signal', { available: 0 }),
  service('Telegram', { priceMinor: 210, available: 3 }),
  service('WhatsApp', { priceMinor: 180, available: 640 }),
];
const MANY = Array.from({ length: 1000 }, (_, index) =>
  service(`Service ${String(index + 1).padStart(4, '0')}`, {
    priceMinor: 20 + ((index * 37) % 400),
    available: (index * 53) % 1500,
  }),
);

const firstRun: readonly ViewState[] = [
  { name: 'popup/first-run', page: 'popup', site: SITE, snapshot: EMPTY, shows: '[data-testid="key-input"]' },
  {
    name: 'popup/key-checking',
    page: 'popup',
    site: SITE,
    snapshot: EMPTY,
    answers: { 'account.connect': 'never' },
    steps: [{ type: 'ohmy_1234567890', into: '[data-testid="key-input"]' }, { press: 'Enter' }],
    shows: '[data-testid="key-submit"][aria-busy]',
  },
  {
    name: 'popup/key-refused',
    page: 'popup',
    site: SITE,
    snapshot: EMPTY,
    answers: { 'account.connect': { ok: false, error: { code: 'unauthorized' } } },
    steps: [{ type: 'ohmy_1234567890', into: '[data-testid="key-input"]' }, { press: 'Enter' }],
    shows: '[data-testid="error"]',
  },
  popup(
    'key-no-longer-accepted',
    { account: { status: 'refused', label: null } },
    '[data-testid="key-input"]',
  ),
];

const list: readonly ViewState[] = [
  popup('list', {}, '[data-testid="service-row"]', { site: 'https://example.com/' }),
  popup('list-site-known', {}, '[data-testid="rent-strip"]'),
  popup('renting', {}, '[data-testid="rent"][aria-busy]', {
    answers: { 'rental.rent': 'never' },
    still: true,
    steps: [{ click: '[data-testid="rent"]' }],
  }),
  popup('list-chosen', { recentServices: ['Uber'] }, '[data-testid="choose-site"]', {
    steps: [{ click: '[data-service*="Discord"]' }],
    still: true,
  }),
  popup('list-record', { deliveries: deliveries() }, '[data-testid="record"]'),
  popup('list-searching', draft({ query: 'dis' }), '[data-testid="service-row"]'),
  popup('list-no-match', draft({ query: 'zzz' }), '[data-testid="empty"]'),
  popup('list-1000-services', { services: MANY }, '[data-testid="service-row"]'),
  popup('list-long-names', longNames(), '[data-testid="rent-strip"]'),
  popup('list-unbroken-names', unbrokenNames(), '[data-testid="rent-strip"]'),
  popup('list-categories', categories(), '[data-testid="list-options-menu"]', {
    steps: [{ click: '[data-testid="list-options"]' }],
  }),
  popup('list-sold-out', draft({ service: 'Signal' }), '[data-testid="tell-me"]'),
  popup('list-balance-zero', { balanceMinor: 0 }, '[data-testid="rent-strip"]'),
  popup('list-pinned-and-recent', pinned(), '[data-testid="service-row"]'),
  popup('list-empty', { services: [] }, '[data-testid="empty"]'),
  popup('loading-stored', {}, '[data-testid="service-row"]', { background: 'silent' }),
  popup('loading-first', { services: [], balanceMinor: null, catalogAt: null }, '.app', {
    background: 'silent',
  }),
  popup('offline', { catalogError: 'offline', catalogAt: NOW - 7_200_000 }, '[data-testid="error"]'),
  { name: 'popup/unreachable', page: 'popup', snapshot: null, background: 'gone', shows: 'button' },
  popup('settings', {}, '[data-testid="settings-panel"]', { steps: [{ click: '[data-testid="settings"]' }] }),
  popup(
    'report-code',
    { rentals: [{ ...rentedFor(60), state: 'received', messages: [CODE] }] },
    '[data-testid="report-text"]',
    { steps: [{ click: '[data-testid="settings"]' }, { click: '[data-testid="report-code"]' }] },
  ),
  popup('report-field', {}, '[data-testid="report"]', {
    steps: [{ click: '[data-testid="settings"]' }, { click: '[data-testid="report-field"]' }],
  }),
  popup('storage-newer', { storage: 'newer' }, '.app'),
  popup('storage-full', { storage: 'full' }, '.app'),
  popup('watching-stock', watching(null), '[data-testid="tell-me"]'),
  popup('stock-is-back', watching(NOW - 30_000), '[data-testid="rent"]'),
];

const NOT_FILLED = FILL_OUTCOMES.filter((outcome) => outcome !== 'filled');

const rentals: readonly ViewState[] = [
  {
    ...withRentals('requesting', [], {}, '[data-state="requesting"]'),
    steps: [{ show: { rentals: [requesting] } }],
    still: true,
  },
  withRentals('checking', [{ ...requesting, request: 'unanswered', requestedAt: NOW - 24_000 }]),
  withRentals('waiting', [rentedFor(20)]),
  {
    ...withRentals('waiting-long-host', [rentedFor(20)], {
      ...fills({ number: 'filled', site: { tabId: 9, origin: LONG_HOST } }),
    }),
    site: LONG_HOST.replace('auth', 'shop'),
    shows: '[data-testid="fill-into"]',
  },
  {
    ...withRentals('waiting-filling', [rentedFor(20)], {}, '[data-testid="fill-number"][aria-busy]'),
    answers: { 'fill.number': 'never' },
    steps: [{ click: '[data-testid="fill-number"]' }],
    still: true,
  },
  withRentals('waiting-filled', [rentedFor(20)], fills({ number: 'filled' })),
  ...NOT_FILLED.map((number) => withRentals(`number-${dashed(number)}`, [rentedFor(20)], fills({ number }))),
  withRentals('waiting-late', [rentedFor(150)], fills({ number: 'filled' })),
  withRentals('waiting-refused', [rentedFor(20)], {
    deliveries: [{ id: '1', service: 'Uber', rentedAt: NOW - 20_000, waitMs: null }],
  }),
  withRentals('waiting-late-resent', [rentedFor(150)], { resentAt: { r1: NOW - 20_000 } }),
  withRentals('waiting-almost-over', [rentedFor(570)]),
  withRentals('waiting-clock-wrong', [rentedFor(20 - 7_200)], { clockSkewMs: 7_200_000 }),
  withRentals('waiting-offline', [rentedFor(40)], { polling: { error: 'offline', retryAt: NOW + 8_000 } }),
  withRentals('waiting-failing', [rentedFor(40), rentedFor(90, { key: 'r2', id: '2', service: 'Discord' })], {
    failing: { r1: { error: 'server_error', retryAt: NOW + 8_000 } },
  }),
  {
    ...withRentals('number-fills', [rentedFor(2)], fills({ rentedFor: true })),
    steps: [{ show: fills({ rentedFor: true, number: 'filled' }) }],
    still: true,
  },
  {
    ...withRentals('code-arrives', [rentedFor(60)], fills({ number: 'filled' })),
    steps: [{ show: { rentals: [{ ...rentedFor(60), state: 'received', messages: [CODE] }] } }],
    shows: '[data-arrived="true"]',
    // What can be done with a number ends with its code.
    still: ['copy-number', 'fill-number'],
  },
  {
    ...withRentals('code-fills', [{ ...rentedFor(60), state: 'received', messages: [CODE] }], {
      ...fills({ number: 'filled' }),
    }),
    steps: [{ show: fills({ number: 'filled', code: 'filled', filledCode: '4821' }) }],
    shows: '[data-testid="fill-outcome"]',
    still: true,
  },
  {
    ...withRentals('code-follows', [{ ...rentedFor(60), state: 'received', messages: [CODE] }], {
      ...fills({ number: 'filled' }),
    }),
    steps: [{ show: fills({ number: 'filled', code: 'no_field' }) }],
    still: true,
  },
  withRentals(
    'code-displaced',
    [
      {
        ...rentedFor(90, { key: 'r2', id: '2', phone: '+12066182118' }),
        state: 'cancelled',
        refundMinor: 40,
      },
      { ...rentedFor(60), state: 'received', messages: [CODE] },
    ],
    {
      fills: {
        ...fills({ number: 'filled', code: 'filled', filledCode: '4821', displaced: true }).fills,
        ...fills({ number: 'filled' }, 'r2').fills,
      },
    },
    '.ended-warning',
  ),
  withRentals('code', [{ ...rentedFor(60), state: 'received', messages: [CODE] }]),
  withRentals('code-filled', [{ ...rentedFor(60), state: 'received', messages: [CODE] }], {
    ...fills({ number: 'filled', code: 'filled', filledCode: '4821' }),
  }),
  ...(['rejected', 'reverted', 'undone', 'bound_to_other_site'] as const).map((code) =>
    withRentals(`code-${dashed(code)}`, [{ ...rentedFor(60), state: 'received', messages: [CODE] }], {
      ...fills({ number: 'filled', code }),
    }),
  ),
  {
    ...withRentals('code-other-host', [{ ...rentedFor(60), state: 'received', messages: [CODE] }], {
      ...fills({ number: 'filled', code: 'other_host' }),
    }),
    site: 'https://accounts.uber.com/verify',
  },
  { ...withRentals('code-elsewhere', twenty().slice(0, 2)), site: 'https://example.com/' },
  withRentals('several-messages', [{ ...rentedFor(200), state: 'received', messages: severalMessages() }]),
  withRentals('message-without-code', [
    { ...rentedFor(60), state: 'received', messages: [sms('Welcome to Uber. Reply STOP to end.', null, 8)] },
  ]),
  withRentals('message-unbroken', [
    {
      ...rentedFor(60, { service: UNBROKEN.name }),
      state: 'received',
      messages: [sms(UNBROKEN.sms, null, 8)],
    },
  ]),
  withRentals('cancelling', [{ ...rentedFor(90), state: 'cancelling' }]),
  {
    ...withRentals('cancel-asked', [rentedFor(90)], {}, '[data-testid="cancel-confirm"]'),
    steps: [{ click: '[data-testid="cancel"]' }],
  },
  withRentals('20-active', twenty()),
  withRentals('long-service-name', [rentedFor(20, { service: LONG })]),
  withRentals('ended-cancelled', [{ ...rentedFor(90), state: 'cancelled', refundMinor: 40 }]),
  withRentals('ended-expired', [{ ...rentedFor(700), state: 'expired' }]),
  {
    ...withRentals('ended-removed', [{ ...rentedFor(700), state: 'expired' }]),
    steps: [{ click: '[data-testid="tab-active"]' }, { click: '[data-testid="dismiss"]' }],
    shows: '[data-testid="removed"]',
  },
  withRentals('ended-unseen', [{ ...rentedFor(700), state: 'expired', unseenAt: NOW - 1_000 }]),
  {
    ...withRentals('cancel-in-time', [{ ...rentedFor(700), state: 'expired' }], {
      autoCancelQuestion: 'open',
    }),
    steps: [{ click: '[data-testid="tab-active"]' }],
    shows: '[data-testid="cancel-in-time"]',
  },
  withRentals('ended-completed', [{ ...rentedFor(700), state: 'completed', messages: [CODE] }]),
  withRentals('ended-unbroken', [{ ...rentedFor(700, { service: UNBROKEN.name }), state: 'expired' }]),
  withRentals('ended-not-bought', [{ ...wanted, state: 'failed', reason: 'not_bought' }]),
  ...(['cancelling', 'renting', 'code_came', 'failed'] as const).map(another),
];

/** Each error where it hurts most: at the purchase. */
const errors: readonly ViewState[] = APP_ERROR_CODES.map((code: AppErrorCode) =>
  popup(`error-${dashed(code)}`, draft({ service: 'Discord' }), '[data-testid="error"]', {
    answers: {
      'rental.rent': {
        ok: false,
        error: { code, ...(code === 'rate_limited' ? { retryAfterMs: 12_000 } : {}) },
      },
    },
    steps: [{ click: '[data-testid="rent"]' }],
  }),
);

const alerts: readonly ViewState[] = [
  popup('alert-no-service', alert({ kind: 'no_service' }), '.note', { site: 'https://example.com/' }),
  popup('alert-nothing-to-fill', alert({ kind: 'nothing_to_fill', value: 'number' }), '.note'),
  popup('alert-second-number', alert({ kind: 'second_number', service: 'Uber' }), '.note'),
  popup(
    'alert-charged-more',
    alert({ kind: 'charged_more', service: 'Uber', agreedMinor: 40, paidMinor: 55 }),
    '.note',
  ),
  popup('alert-several', several(), '.note'),
  popup('alert-not-filled', alert({ kind: 'fill', value: 'number', outcome: 'rejected' }), '.note'),
];

export const POPUP_STATES: readonly ViewState[] = [...firstRun, ...list, ...rentals, ...errors, ...alerts];

function dashed(name: string): string {
  return name.replaceAll('_', '-');
}

export function draft(part: Partial<AppState['draft']>): Partial<AppState> {
  return { draft: { ...EMPTY.draft, origin: 'https://auth.uber.com', ...part } };
}

function fills(part: Partial<AppState['fills'][string]>, key = 'r1'): Partial<AppState> {
  return { fills: { [key]: { ...FILLED, number: null, codeFieldSeen: false, ...part } } };
}

function alert(what: NonNullable<AppState['alert']>['what']): Partial<AppState> {
  return { alert: { what, at: NOW - 2_000 } };
}

function several(): Partial<AppState> {
  const later = { what: { kind: 'fill', value: 'number', outcome: 'rejected' }, at: NOW - 1_000 } as const;
  return { ...alert({ kind: 'second_number', service: 'Uber' }), laterAlerts: [later] };
}

function longNames(): Partial<AppState> {
  const services = [service(LONG, { priceMinor: 123_456, available: 1_234_567 }), ...SERVICES];
  return { services, ...draft({ service: LONG }) };
}

function unbrokenNames(): Partial<AppState> {
  const { name } = UNBROKEN;
  return { services: [service(name, { priceMinor: 123_456 }), ...SERVICES], ...draft({ service: name }) };
}

function categories(): Partial<AppState> {
  const kinds = ['Food', UNBROKEN.word, 'Travel'];
  const services = SERVICES.map((one, n) => ({ ...one, category: kinds[n % kinds.length] ?? null }));
  return { services, ...draft({ category: 'Food' }) };
}

function pinned(): Partial<AppState> {
  return {
    settings: { ...DEFAULT_SETTINGS, pins: ['Telegram', 'Google'] },
    recentServices: ['WhatsApp', 'Discord'],
  };
}

function watching(backAt: number | null): Partial<AppState> {
  const since = NOW - 600_000;
  const services = SERVICES.map((one) =>
    one.name === 'Signal' ? { ...one, available: backAt === null ? 0 : 12 } : one,
  );
  return {
    ...draft({ service: 'Signal' }),
    services,
    watches: [{ service: 'Signal', since, until: since + 86_400_000, backAt }],
  };
}

function deliveries(): AppState['deliveries'] {
  return [1, 2, 3].map((n) => ({
    id: `d${n}`,
    service: 'Uber',
    rentedAt: NOW - n * 86_400_000,
    waitMs: 20_000,
  }));
}

function severalMessages(): readonly Message[] {
  return [
    sms('Welcome to Uber. Msg & data rates may apply.', null, 180),
    sms('Your Uber code is 1177. Never share this code.', '1177', 150),
    sms('<#> Your Uber code is 930-214. Reply STOP to end. qlRnn4A1sbt', '930214', 70),
    CODE,
  ];
}

function twenty(): readonly Rental[] {
  return Array.from({ length: 20 }, (_, index) => {
    const rental = rentedFor(20 + index * 28, {
      key: `r${index}`,
      id: String(index),
      service: SERVICES[index % SERVICES.length]?.name ?? 'Uber',
      phone: `+1302687${String(3800 + index)}`,
    });
    return index % 4 === 1 ? { ...rental, state: 'received', messages: [CODE] } : rental;
  });
}

type AnotherStep = Replacement['step'];

function another(step: AnotherStep): ViewState {
  const job = {
    from: 'r1',
    service: 'Uber',
    shownPriceMinor: 40,
    site: null,
    step,
    to: null,
    startedAt: NOW - 6_000,
    error: step === 'failed' ? 'no_numbers' : null,
  } as const;
  return {
    ...withRentals(`another-${step.replace('_', '-')}`, anotherRentals(step), { replacing: { r1: job } }),
    steps: [{ click: '[data-testid="tab-active"]' }],
    shows: '[data-testid="replacing"]',
  };
}

function anotherRentals(step: AnotherStep): readonly Rental[] {
  const old = rentedFor(150);
  if (step === 'cancelling') return [{ ...old, state: 'cancelling' }];
  if (step === 'code_came') return [{ ...old, state: 'received', messages: [CODE] }];
  return [{ ...old, state: 'cancelled', refundMinor: 40 }];
}
