// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PastRental } from '../../lib/messaging/account-views.ts';
import type { CommandInput, Reply } from '../../lib/messaging/protocol.ts';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith, waiting } from '../testing/states.ts';

const route = 'history';

afterEach(() => void vi.useRealTimers());

function past(id: number, part: Partial<PastRental> = {}): PastRental {
  return {
    id: String(id),
    service: 'Uber',
    phone: `+1302555${String(id).padStart(4, '0')}`,
    status: 'completed',
    priceMinor: 40,
    rentedAt: 1_764_000_000_000 - id * 60_000,
    expiresAt: 1_764_000_600_000 - id * 60_000,
    messages: [{ code: '538412', text: 'Your code is 538412', receivedAt: 1_764_000_020_000 }],
    rentable: true,
    rentableReason: null,
    ...part,
  };
}

/** A server with these rentals that pages and filters like the real one. */
function serverWith(rentals: readonly PastRental[]) {
  return {
    'history.page': ({ page, limit, status, used }: CommandInput<'history.page'>): Reply<'history.page'> => {
      const matching = rentals
        .filter((rental) => status === 'all' || rental.status === status)
        .filter((rental) => !used || rental.messages.length > 0);
      return {
        ok: true,
        value: { entries: matching.slice((page - 1) * limit, page * limit), total: matching.length },
      };
    },
  };
}

const many = Array.from({ length: 230 }, (_, id) => past(id));

test('the history fetches one page at a time from the server', async () => {
  const page = await renderPage(stateWith(), { route }, serverWith(many));
  expect(page.all('past-rental')).toHaveLength(50);
  expect(page.get('history-range').textContent).toBe('1–50 of 230');
  await page.click('next-page');
  expect(page.get('history-range').textContent).toBe('51–100 of 230');
  expect(page.sent('history.page').at(-1)).toEqual({ status: 'all', used: false, page: 2, limit: 50 });
  await page.close();
});

test('rentals are listed by day, and each control says whose it is', async () => {
  const today = new Date(2026, 10, 24, 0, 30).getTime();
  vi.setSystemTime(today);
  const rentals = [
    past(1, { rentedAt: today - 60_000 }),
    past(2, { rentedAt: today - 3_600_000 }),
    past(3, { rentedAt: null }),
  ];
  const page = await renderPage(stateWith(), { route }, serverWith(rentals));
  expect(page.all('history-day').map((one) => one.textContent)).toEqual([
    'Today',
    'Yesterday',
    'Date unknown',
  ]);
  expect(page.all('copy-code').map((one) => one.getAttribute('aria-label'))).toEqual([
    'Copy code, Uber 0001',
    'Copy code, Uber 0002',
    'Copy code, Uber 0003',
  ]);
  await page.close();
});

test('a rental whose number still lives is not listed as ended', async () => {
  const page = await renderPage(
    stateWith({ rentals: [waiting({ id: '1' })] }),
    { route },
    serverWith([past(1), past(2)]),
  );
  const badges = page.all('past-rental').map((one) => one.querySelector('.badge')?.textContent);
  expect(badges).toEqual(['Active', 'Completed']);
  await page.close();
});

test('an empty history has nothing to filter or to save, and one way to rent', async () => {
  const page = await renderPage(stateWith(), { route }, serverWith([]));
  expect([...page.all('history-search'), ...page.all('history-csv')]).toEqual([]);
  await page.click('rent-first');
  expect(page.log).toEqual(['open popup']);
  await page.close();
});

test('a number that was cancelled before any message shows that it cost nothing', async () => {
  const rentals = [past(1, { status: 'cancelled', messages: [] }), past(2, { status: 'cancelled' })];
  const page = await renderPage(stateWith(), { route }, serverWith(rentals));
  const [unused, used] = page.all('past-rental');
  expect(unused?.textContent).toContain('$0.40Refunded');
  expect(used?.textContent).not.toContain('Refunded');
  await page.close();
});

test('a new filter starts at its first page', async () => {
  const page = await renderPage(stateWith(), { route }, serverWith(many));
  await page.click('next-page');
  await page.type('history-status', 'expired');
  expect(page.sent('history.page').at(-1)).toMatchObject({ status: 'expired', page: 1 });
  expect(page.get('empty').textContent).toContain('No matches');
  await page.click('history-reset');
  expect(page.all('past-rental')).toHaveLength(50);
  await page.close();
});

test('a search goes through all pages: service, number, note and message', async () => {
  const rentals = [
    ...many,
    past(900, { service: 'Signal', messages: [{ code: null, text: 'Bonjour', receivedAt: 1 }] }),
    past(901),
  ];
  const page = await renderPage(stateWith({ notes: { 901: 'Work phone' } }), { route }, serverWith(rentals));
  for (const [text, id] of [
    ['sign', '0900'],
    ['bonjour', '0900'],
    ['work PHONE', '0901'],
    ['555-0901', '0901'],
  ] as const) {
    await page.type('history-search', text);
    expect(page.all('past-rental')).toHaveLength(1);
    expect(page.get('past-rental').textContent).toContain(id);
  }
  await page.close();
});

test('the exported file holds every page and all notes, and no formulas', async () => {
  const rentals = [...many, past(900, { messages: [{ code: null, text: '=1+1', receivedAt: 1 }] })];
  const page = await renderPage(
    stateWith({ notes: { 900: 'a "quoted" note' } }),
    { route },
    serverWith(rentals),
  );
  await page.click('history-csv');
  const [head, ...rows] = (page.files.get('ohmyotp-history.csv') ?? '').trimEnd().split('\r\n');
  expect(head).toContain('"phone_number"');
  expect(rows).toHaveLength(231);
  expect(rows.at(-1)).toContain(`"+13025550900","completed","0.40","","'=1+1","a ""quoted"" note"`);
  await page.close();
});

describe('one rental, opened', () => {
  const messages = [
    { code: '111222', text: 'First 111222', receivedAt: 1_764_000_000_000 },
    { code: '538412', text: 'Your code is 538412', receivedAt: 1_764_000_020_000 },
  ];

  test('shows all its messages, not only the newest', async () => {
    const page = await renderPage(
      stateWith(),
      { route },
      { ...serverWith([past(1)]), 'history.messages': () => ({ ok: true, value: messages }) },
    );
    await page.click('past-toggle');
    expect(page.sent('history.messages')).toEqual([{ id: '1' }]);
    expect(page.all('past-message').map((one) => one.textContent)).toEqual([
      expect.stringContaining('First 111222'),
      expect.stringContaining('538412'),
    ]);
    await page.close();
  });

  test('keeps a note', async () => {
    const page = await renderPage(stateWith(), { route }, serverWith([past(1)]));
    await page.click('past-toggle');
    await page.type('note', ' for work ');
    await page.click('note-save');
    expect(page.sent('note.save')).toEqual([{ id: '1', text: 'for work' }]);
    await page.show(stateWith({ revision: 2, notes: { 1: 'for work' } }));
    expect(page.get('past-rental').textContent).toContain('Saved on this device.');
    await page.close();
  });

  test('is only rented again after its price was shown', async () => {
    const rental = past(1);
    const offer = { phone: rental.phone, eligible: true, reason: null, priceMinor: 55, lastRentedAt: null };
    const page = await renderPage(
      stateWith(),
      { route },
      {
        ...serverWith([rental]),
        'rerent.check': () => ({ ok: true, value: [offer] }),
        'rental.rerent': () => ({ ok: true, value: { key: 'r9' } }),
      },
    );
    await page.click('past-toggle');
    await page.click('rerent');
    expect(page.sent('rental.rerent')).toEqual([]);
    expect(page.get('rerent-confirm').textContent).toBe('Rent for $0.55');
    await page.click('rerent-confirm');
    expect(page.sent('rental.rerent')).toEqual([
      { service: 'Uber', phone: rental.phone, shownPriceMinor: 55, site: null },
    ]);
    expect(page.get('rerented').textContent).toContain('yours for another ten minutes');
    await page.close();
  });

  test('says why it cannot be rented again', async () => {
    const page = await renderPage(
      stateWith(),
      { route },
      serverWith([past(1, { rentable: false, rentableReason: 'phone_expired' })]),
    );
    await page.click('past-toggle');
    expect(page.get('not-rentable').textContent).toBe('This number has expired.');
    expect(page.all('rerent')).toEqual([]);
    await page.close();
  });
});

test('a failed fetch is reported and can be retried', async () => {
  let fails = true;
  const server = serverWith(many);
  const page = await renderPage(
    stateWith(),
    { route },
    {
      'history.page': (input: CommandInput<'history.page'>) =>
        fails ? { ok: false, error: { code: 'offline' } } : server['history.page'](input),
    },
  );
  expect(page.get('error').textContent).toContain('You’re offline');
  fails = false;
  await page.click(page.get('error').querySelector('button') as HTMLElement);
  expect(page.all('past-rental')).toHaveLength(50);
  await page.close();
});

test('without an account the page links to the account page', async () => {
  const page = await renderPage(stateWith({ account: { status: 'none', label: null } }), { route });
  expect(page.get('empty').querySelector('a')?.getAttribute('href')).toBe('#account');
  expect(page.sent('history.page')).toEqual([]);
  await page.close();
});

const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

test.each(INHERITED)('a rental with the id %j is shown, noted and exported like any other', async (id) => {
  const rentals = [past(1), past(2, { id, service: id }), past(3)];
  const page = await renderPage(stateWith(), { route }, serverWith(rentals));
  expect(page.all('past-rental')).toHaveLength(3);
  await page.click(page.all('past-toggle')[1] as HTMLElement);
  expect(page.get('note')).toHaveProperty('value', '');
  await page.click('history-csv');
  const [, ...rows] = (page.files.get('ohmyotp-history.csv') ?? '').trimEnd().split('\r\n');
  expect(rows.map((row) => row.endsWith('""'))).toEqual([true, true, true]);
  await page.type('history-search', id);
  expect(page.all('past-rental')).toHaveLength(1);
  await page.close();
});

test('an endless history is only loaded up to a limit, and no partial file is saved', async () => {
  let asked = 0;
  const page = await renderPage(
    stateWith(),
    { route },
    {
      'history.page': ({ limit }: CommandInput<'history.page'>): Reply<'history.page'> => {
        const entries = Array.from({ length: limit > 50 ? 1 : 0 }, () => past(asked));
        asked += 1;
        return { ok: true, value: { entries, total: 1_000_000 } };
      },
    },
  );
  await page.click('history-csv');
  for (let n = 0; n < 200 && page.all('error').length === 0; n += 1) await page.settle();
  expect(asked).toBeLessThan(110);
  expect(page.all('error')).toHaveLength(1);
  expect(page.files.size).toBe(0);
  await page.close();
});
