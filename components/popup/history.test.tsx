// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PastRental } from '../../lib/messaging/account-views.ts';
import { renderPopup, SITE } from '../testing/render-popup.tsx';
import { stateWith } from '../testing/states.ts';

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

async function openHistory(entries: readonly PastRental[], eligible = true) {
  const popup = await renderPopup(stateWith(), {
    'history.page': () => ({ ok: true, value: { entries, total: entries.length } }),
    'rerent.check': () => ({
      ok: true,
      value: [{ phone: '+13026873874', eligible, reason: 'unheard_of', priceMinor: 25, lastRentedAt: null }],
    }),
  });
  await popup.click('tab-history');
  await vi.waitFor(() => popup.get('history-used'));
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
  const popup = await openHistory([]);
  await popup.click('history-used');
  const asked = { status: 'all', page: 1, limit: 20 };
  expect(popup.sent('history.page').at(-1)).toEqual({ ...asked, used: true });
  expect(popup.get('no-history').textContent).toContain('None of them got a code');
  await popup.close();
});

test('a number is only rented again at a price that was shown first', async () => {
  const popup = await openHistory([past({})]);
  await popup.click('history-check');
  expect(popup.sent('rental.rerent')).toEqual([]);
  expect(popup.get('history-rerent').textContent).toBe('Rent again · $0.25');
  await popup.click('history-rerent');
  expect(popup.sent('rental.rerent')).toEqual([
    { service: 'Uber', phone: '+13026873874', shownPriceMinor: 25, site: SITE },
  ]);
  await popup.close();
});

test('a number that cannot be rented again says why', async () => {
  const popup = await openHistory([past({})], false);
  await popup.click('history-check');
  expect(popup.get('history-row').textContent).toContain('cannot be rented again');
  await popup.close();
});

test('a wrong clock is reported once, and a full disk for as long as it lasts', async () => {
  const popup = await renderPopup(stateWith({ clockSkewMs: -600_000, storage: 'full' }));
  expect(popup.get('clock').textContent).toContain('clock is 10 min off');
  await popup.click('dismiss');
  expect(popup.all('clock')).toEqual([]);
  expect(popup.get('storage').textContent).toContain('no room left');
  await popup.close();
});
