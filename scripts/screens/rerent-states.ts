import type { RerentOffer } from '../../lib/domain/rental/rerent.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import { past } from './options-states.ts';
import { draft, popup } from './popup-states.ts';
import { NOW, type ViewState } from './view-state.ts';

const inHistory = draft({ tab: 'history' });
const offers: readonly RerentOffer[] = [
  {
    phone: '+13026873801',
    eligible: true,
    reason: null,
    priceMinor: 35,
    lastRentedAt: NOW - 3 * 86_400_000,
  },
  {
    phone: '+13026873802',
    eligible: false,
    reason: 'phone_expired',
    priceMinor: null,
    lastRentedAt: null,
  },
];
const open = [{ click: '[data-testid="rerent-list"]' }];
const rentedBefore = { recentServices: ['Uber'], ...draft({ service: 'Uber' }) } satisfies Partial<AppState>;

/** What the popup makes of the rentals of before. */
export const RERENT_STATES: readonly ViewState[] = [
  popup('history', {}, '[data-testid="history-row"]', {
    steps: [{ click: '[data-testid="tab-history"]' }],
    answers: { 'history.page': { ok: true, value: { entries: past(20), total: 200 } } },
    still: true,
  }),
  popup('history-none', inHistory, '[data-testid="no-history"]', {
    answers: { 'history.page': { ok: true, value: { entries: [], total: 0 } } },
  }),
  popup('history-offline', inHistory, '[data-testid="error"]', {
    answers: { 'history.page': { ok: false, error: { code: 'offline' } } },
  }),
  popup('rerent-offered', rentedBefore, '[data-testid="rerent-list"]', {
    answers: { 'rerent.check': { ok: true, value: offers } },
    still: true,
  }),
  popup('rerent-none', rentedBefore, '[data-testid="rent"]', {
    answers: { 'rerent.check': { ok: true, value: [] } },
    still: true,
  }),
  popup('rerent-list', rentedBefore, '[data-testid="rerent"]', {
    answers: { 'rerent.check': { ok: true, value: offers } },
    steps: open,
  }),
  popup('rerent-list-not-eligible', rentedBefore, '[data-eligible="false"]', {
    answers: { 'rerent.check': { ok: true, value: offers.slice(1) } },
    steps: open,
  }),
];
