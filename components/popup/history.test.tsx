// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PastRental } from '../../lib/messaging/account-views.ts';
import type { CommandInput } from '../../lib/messaging/protocol.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { stateWith, waiting } from '../testing/states.ts';

const past = (part: Partial<PastRental>): PastRental => ({
  id: '1',
  service: 'Uber',
  phone: '+13026873874',
  status: 'completed',
  priceMinor: 40,
  rentedAt: 1,
  expiresAt: 2,
  messages: [{ code: '4821', text: '', receivedAt: 1 }],
  rentable: true,
  rentableReason: null,
  ...part,
});

async function openHistory(entries: readonly PastRental[], eligible = true, snapshot = stateWith()) {
  const popup = await renderPopup(snapshot, {
    'history.page': ({ used }: CommandInput<'history.page'>) => {
      const found = entries.filter(({ messages }) => !used || messages.length > 0);
      return { ok: true, value: { entries: found, total: found.length } };
    },
    'rerent.check': () => ({
      ok: true,
      value: [{ phone: '+13026873874', eligible, reason: 'unheard_of', priceMinor: 25, lastRentedAt: null }],
    }),
  });
  await popup.click('tab-history');
  await vi.waitFor(() => popup.get(entries.length > 0 ? 'history-list' : 'no-history'));
  await popup.settle();
  return popup;
}

test('the newest rentals are listed with their code, and link to the full history', async () => {
  const popup = await openHistory([past({})]);
  expect(popup.get('history-row').textContent).toContain('+1 (302) 687-3874');
  await popup.click('copy-history-code');
  await popup.click('all-history');
  expect(popup.log).toEqual(['copy 4821', 'options history']);
  await popup.close();
});

test('changing the filter fetches again', async () => {
  const popup = await openHistory([past({ messages: [] })]);
  await popup.click('history-used');
  const asked = { status: 'all', page: 1, limit: 20 };
  expect(popup.sent('history.page').at(-1)).toEqual({ ...asked, used: true });
  expect(popup.get('no-match').textContent).toContain('No codes received yet');
  await popup.close();
});

test('a rental whose number still lives is not listed as ended', async () => {
  const live = waiting({ id: '1' });
  const popup = await openHistory([past({})], true, stateWith({ rentals: [live] }));
  expect(popup.get('history-row').dataset.status).toBe('active');
  expect(popup.all('history-check')).toEqual([]);
  await popup.close();
});

test('each control says whose it is', async () => {
  const popup = await openHistory([
    past({}),
    past({ id: '2', phone: '+13026873875' }),
    past({ id: '3', phone: '+13026873876', rentable: false }),
  ]);
  const names = [...popup.get('history-list').querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );
  expect(names).toEqual([
    'Copy code, Uber 3874',
    'Reuse number, Uber 3874',
    'Copy code, Uber 3875',
    'Reuse number, Uber 3875',
    'Copy code, Uber 3876',
    'Rent new, Uber 3876',
  ]);
  await popup.close();
});

test('a search goes through the whole history', async () => {
  const popup = await openHistory([past({}), past({ id: '2', service: 'Discord' })]);
  await popup.type('history-search', 'disc');
  expect(popup.sent('history.page').at(-1)).toMatchObject({ page: 1, limit: 200 });
  expect(popup.all('history-row')).toHaveLength(1);
  await popup.type('history-search', 'nothing like it');
  expect(popup.get('no-match').textContent).toContain('No matches');
  await popup.close();
});

test('an empty history has nothing to filter, and one way to rent', async () => {
  const popup = await openHistory([]);
  expect(popup.all('history-used')).toEqual([]);
  expect(popup.all('all-history')).toEqual([]);
  await popup.click('rent-first');
  expect(popup.get('tab-rent').getAttribute('aria-selected')).toBe('true');
  await popup.close();
});

test('a number is only rented again at a price that was shown first', async () => {
  const popup = await openHistory([past({})]);
  await popup.click('history-check');
  expect(popup.sent('rental.rerent')).toEqual([]);
  expect(popup.get('history-rerent').textContent).toBe('Rent again · $0.25, Uber 3874');
  await popup.click('history-rerent');
  expect(popup.sent('rental.rerent')).toEqual([
    { service: 'Uber', phone: '+13026873874', shownPriceMinor: 25, site: SITE },
  ]);
  await popup.close();
});

test('a number that can’t be rented again says why', async () => {
  const popup = await openHistory([past({})], false);
  await popup.click('history-check');
  expect(popup.get('history-row').textContent).toContain('can’t be rented again');
  await popup.close();
});

test('a wrong clock is reported once, and a full disk for as long as it lasts', async () => {
  const popup = await renderPopup(stateWith({ clockSkewMs: -600_000, storage: 'full' }));
  expect(popup.get('clock').textContent).toContain('clock is off by 10 min');
  await popup.click('dismiss');
  expect(popup.all('clock')).toEqual([]);
  expect(popup.get('storage').textContent).toContain('Not enough disk space');
  await popup.close();
});
