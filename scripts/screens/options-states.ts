import { stateWith, waiting } from '../../components/testing/states.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import type { AccountMoney, PastRental } from '../../lib/messaging/account-views.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import { NOW, type ViewState } from './view-state.ts';

const DAY_MS = 86_400_000;
const LONG = 'Überlandwerk Nordoberpfälzische Mitfahrgelegenheiten & Kleinanzeigen International';
/** As long as they are let in, and nowhere to break. */
const UNBROKEN = {
  name: 'W'.repeat(80),
  sms: '8'.repeat(2_000),
  note: 'W'.repeat(500),
  label: 'W'.repeat(60),
  // Of a kind that nobody has told us of.
  type: 'W'.repeat(60),
};
const SERVICES = ['Uber', 'Discord', 'Telegram', 'WhatsApp', LONG];
const PATTERN = 'https://*.uber.com/*';
const testId = (id: string) => `[data-testid="${id}"]`;

function page(
  name: string,
  hash: string,
  shows: string,
  part: Partial<AppState> = {},
  more: Partial<ViewState> = {},
): ViewState {
  const snapshot = stateWith({ catalogAt: NOW - 60_000, ...part });
  return { name: `options/${name}`, page: 'options', hash: `#${hash}`, snapshot, shows, ...more };
}

const noKey: Partial<AppState> = { account: { status: 'none', label: null }, balanceMinor: null };
const failed = { ok: false, error: { code: 'offline' } } as const;

export function past(count: number): readonly PastRental[] {
  return Array.from({ length: count }, (_, n) => ({
    id: String(n),
    service: SERVICES[n % SERVICES.length] ?? 'Uber',
    phone: `+1302687${String(3800 + n)}` as const,
    status: (['completed', 'expired', 'completed', 'cancelled'] as const)[n % 4] ?? 'completed',
    priceMinor: 40 + n,
    rentedAt: NOW - n * DAY_MS,
    expiresAt: NOW - n * DAY_MS + 600_000,
    messages:
      n % 2 === 1
        ? []
        : [
            {
              code: '538412',
              text: 'Your code is 538412. Never share it with anyone.',
              receivedAt: NOW - n * DAY_MS,
            },
          ],
    rentable: n % 3 !== 2,
    rentableReason: n % 3 === 2 ? 'number has expired' : null,
  }));
}

function history(count: number, part: Partial<PastRental> = {}): Partial<ViewState> {
  const entries = past(count).map((one) => ({ ...one, ...part }));
  return {
    answers: {
      'history.page': { ok: true, value: { entries: entries.slice(0, 50), total: count } },
      'history.messages': { ok: true, value: entries[0]?.messages ?? [] },
    },
  };
}

const money: AccountMoney = {
  balanceMinor: 1240,
  transactions: Array.from({ length: 60 }, (_, n) => ({
    type: n % 9 === 0 ? 'deposit' : n % 7 === 0 ? 'refund' : 'rental_charge',
    amountMinor: n % 9 === 0 ? 1000 : n % 7 === 0 ? 40 : -40 - ((n * 17) % 90),
    service: n % 9 === 0 ? null : (SERVICES[n % SERVICES.length] ?? null),
    at: NOW - n * 5 * DAY_MS,
  })),
};

const deliveries = SERVICES.flatMap((service, kind) =>
  Array.from({ length: 5 - kind }, (_, n) => ({
    id: `${kind} ${n}`,
    service,
    rentedAt: NOW - n * DAY_MS,
    waitMs: (n + kind) % 3 === 2 ? null : 9_000 + n * 7_000,
  })),
);

const field = { tag: 'input', type: 'tel', id: '', name: '', label: '', placeholder: '', position: 0 };
const memory = { field, userChosen: true, format: null, strategy: null, usedAt: NOW };
const known: Partial<AppState> = {
  button: {
    position: 'inside',
    everywhere: false,
    sites: [PATTERN, 'https://*.example.org/*'],
    on: [PATTERN],
    hidden: { 'a-shop-with-a-long-name.example.co.uk': null, 'acme.example': NOW + 1_800_000 },
  },
  fieldMemories: { 'auth.uber.com': { number: memory, code: { ...memory, userChosen: false } } },
  serviceOverrides: { 'example.com': LONG, 'example.net': UNBROKEN.name },
};

export const OPTIONS_STATES: readonly ViewState[] = [
  page('account', 'account', testId('account-card')),
  page('account-empty', 'account', testId('account-card'), { balanceMinor: 0 }),
  page('account-unbroken', 'account', testId('account-card'), {
    account: { status: 'connected', label: UNBROKEN.label },
  }),
  page('account-none', 'account', testId('connect-card'), noKey),
  page('account-refused', 'account', testId('connect-card'), { account: { status: 'refused', label: null } }),
  page('account-bad-key', 'account', testId('error'), noKey, {
    answers: { 'account.connect': { ok: false, error: { code: 'unauthorized' } } },
    steps: [{ type: 'not a key', into: testId('key-input') }, { click: testId('key-submit') }],
  }),
  page('account-ask', 'account', testId('dialog'), {}, { steps: [{ click: testId('disconnect') }] }),
  page('loading-stored', 'account', testId('account-card'), {}, { background: 'silent' }),
  {
    name: 'options/unreachable',
    page: 'options',
    snapshot: null,
    background: 'gone',
    shows: testId('error'),
  },
  page('storage-newer', 'account', testId('storage'), { storage: 'newer' }),
  page('offline', 'account', testId('error'), { catalogError: 'offline' }),
  page('storage-full', 'account', testId('storage'), { storage: 'full' }),
  page('history', 'history', testId('history'), { notes: { 2: 'For the shop in Porto' } }, history(230)),
  page(
    'history-open',
    'history',
    testId('note'),
    { rentals: [waiting({ id: 'now', requestedAt: NOW, rentedAt: NOW, expiresAt: NOW + 400_000 })] },
    { ...history(8), steps: [{ click: testId('past-toggle') }] },
  ),
  page(
    'history-unbroken',
    'history',
    testId('past-message'),
    { notes: { 0: UNBROKEN.note, 1: UNBROKEN.note } },
    {
      ...history(2, {
        service: UNBROKEN.name,
        messages: [{ code: null, text: UNBROKEN.sms, receivedAt: NOW }],
      }),
      steps: [{ click: testId('past-toggle') }],
    },
  ),
  page('history-none', 'history', testId('empty'), {}, history(0)),
  page('history-loading', 'history', testId('loading'), {}, { answers: { 'history.page': 'never' } }),
  page('history-offline', 'history', testId('error'), {}, { answers: { 'history.page': failed } }),
  page('history-no-key', 'history', testId('empty'), noKey),
  page(
    'spending',
    'spending',
    '.recharts-surface',
    { deliveries },
    {
      answers: { 'transactions.get': { ok: true, value: money } },
    },
  ),
  page(
    'spending-unbroken',
    'spending',
    '.recharts-surface',
    { deliveries: deliveries.map((one) => ({ ...one, service: UNBROKEN.name })) },
    {
      answers: {
        'transactions.get': {
          ok: true,
          value: {
            ...money,
            transactions: money.transactions.map(({ service, type, ...one }) => ({
              ...one,
              service: service && UNBROKEN.name,
              type: service ? type : UNBROKEN.type,
            })),
          },
        },
      },
    },
  ),
  page(
    'spending-none',
    'spending',
    testId('delivery-card'),
    {},
    {
      answers: { 'transactions.get': { ok: true, value: { balanceMinor: 0, transactions: [] } } },
    },
  ),
  page('spending-loading', 'spending', testId('loading'), {}, { answers: { 'transactions.get': 'never' } }),
  page('spending-offline', 'spending', testId('error'), {}, { answers: { 'transactions.get': failed } }),
  page('sites', 'sites', testId('field-memory-card'), known, {
    granted: [PATTERN, 'https://acme.example/*'],
  }),
  page(
    'sites-removed',
    'sites',
    testId('removed'),
    { serviceOverrides: { 'example.com': LONG } },
    { steps: [{ click: `${testId('serviceOverrides-card')} ${testId('item-act')}` }] },
  ),
  page('sites-none', 'sites', testId('grants-card')),
  page('settings', 'settings', testId('shortcuts')),
  page('settings-on', 'settings', testId('shortcuts'), {
    settings: { ...DEFAULT_SETTINGS, sound: true, clearClipboardAfter: 60, pace: 'sparing' },
  }),
  page('data', 'data', testId('delete-card')),
  page('data-ask', 'data', testId('dialog'), {}, { steps: [{ click: testId('delete-data') }] }),
  page('about', 'about', `${testId('licenses')} li`),
  page('welcome', 'welcome', testId('practice-rent'), noKey),
  page(
    'welcome-done',
    'welcome',
    testId('practice-done'),
    {},
    {
      steps: [{ click: testId('practice-rent') }, { click: `${testId('practice-send')}:enabled` }],
    },
  ),
  page('welcome-key', 'welcome', testId('key-input'), noKey, { steps: [{ click: testId('welcome-next') }] }),
  page(
    'welcome-ready',
    'welcome',
    testId('welcome-on-site'),
    {},
    { steps: [{ click: testId('welcome-next') }] },
  ),
  page(
    'welcome-no-balance',
    'welcome',
    testId('welcome-account'),
    { balanceMinor: 0 },
    { steps: [{ click: testId('welcome-next') }] },
  ),
];
