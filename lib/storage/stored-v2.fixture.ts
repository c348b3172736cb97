const FIELD = {
  tag: 'input',
  type: 'tel',
  id: 'phone',
  name: 'phone',
  label: 'Phone number',
  placeholder: '',
  position: 0,
};
const BOUGHT = {
  service: 'Uber',
  requestedAt: 1_795_000_000_000,
  phone: '+13026873874',
  priceMinor: 40,
  rentedAt: 1_795_000_001_000,
  expiresAt: 1_795_000_601_000,
  messages: [],
};
const SITE = { tabId: 7, origin: 'https://uber.com' };
const NO_FILL = { site: SITE, number: 'filled', code: null, filledCode: null, codeFieldSeen: false };

/** What belongs to one account: two rentals, of which one page removed the number, and what is to be said of them. */
const ACCOUNT_PARTS = {
  rentals: [
    { ...BOUGHT, key: 'key-2', id: 'rental-2', state: 'waiting' },
    { ...BOUGHT, key: 'key-1', id: 'rental-1', state: 'cancelled', refundMinor: 40 },
  ],
  fills: {
    'key-2': { ...NO_FILL, number: 'taken_back', code: 'bound_elsewhere' },
    'key-1': { ...NO_FILL, number: 'not_taken', code: 'wrong_page' },
  },
  trouble: { what: { kind: 'second_number', service: 'Uber' }, at: 1_795_000_003_000 },
  laterTroubles: [
    { what: { kind: 'fill', value: 'number', outcome: 'page_closed_to_us' }, at: 1_795_000_004_000 },
  ],
  failing: {},
  replacing: {},
  sent: { 'key-2': { at: 1_795_000_010_000, times: 2 } },
  resentAt: { 'key-2': 1_795_000_011_000 },
  cancelTrouble: { 'key-1': { refusals: 1, notBefore: null, told: true } },
  warned: ['key-2'],
};

/** As version 2 left it in the database. */
export const STORED_V2 = {
  services: [{ id: 'AppID-1', name: 'Uber', priceMinor: 40, available: 1204, category: 'Transport' }],
  state: {
    version: 2,
    snapshot: {
      ...ACCOUNT_PARTS,
      revision: 41,
      account: { status: 'connected', label: 'ada@example.com', owner: { email: 'ada@example.com' } },
      away: [{ owner: { email: 'bob@example.com' }, label: 'bob@example.com', parts: ACCOUNT_PARTS }],
      balanceMinor: 1240,
      money: { moves: 3, read: 3 },
      catalogAt: 1_795_000_000_500,
      catalogError: null,
      unread: false,
      polling: null,
      clockSkewMs: -1500,
      draft: { query: '', service: null, category: null, tab: 'rent', seen: '', origin: null },
      button: { position: 'outside', everywhere: false, sites: [], on: [], hidden: { 'example.com': null } },
      recipes: {
        'uber.com': {
          number: {
            field: FIELD,
            taught: false,
            format: 'national',
            strategy: 'keys',
            usedAt: 1_795_000_002_000,
          },
          code: {
            field: FIELD,
            taught: true,
            clicked: true,
            format: null,
            strategy: null,
            usedAt: 1_795_000_002_000,
          },
        },
      },
      corrections: { 'ubereats.com': 'Uber' },
      deliveries: [{ id: 'rental-0', service: 'Uber', rentedAt: 1_794_000_000_000, waitMs: 20_000 }],
      notes: { 'rental-0': 'for the taxi' },
      watches: [{ service: 'Uber', since: 1_795_000_000_000, until: 1_795_086_400_000, backAt: null }],
      autoCancelQuestion: 'answered',
      recent: ['Uber', '微信'],
    },
  },
};
