import { type E164, phoneParts } from '../domain/phone.ts';
import { decodeAccount, decodeBalance } from './decode-account.ts';
import { decodeCancel, decodeCode } from './decode-answers.ts';
import { decodeServiceNamed, decodeServices } from './decode-catalog.ts';
import { decodeHistoryPage, decodeRental, decodeRentals } from './decode-rental.ts';
import { decodeRerentCheck } from './decode-rerent.ts';
import type { Http } from './http.ts';
import { LIMITS } from './limits.ts';
import type { ApiClient, HistoryQuery, ServerRental } from './types.ts';

/** It is asked again soon anyway, and others wait for the round to end. */
const CODE_TIMEOUT_MS = 6_000;

export function createApiClient(http: Http): ApiClient {
  return {
    me: (key) => http.request({ method: 'GET', route: '/user/me', key, decode: decodeAccount }),

    services: () => http.request({ method: 'GET', route: '/services', decode: decodeServices }),

    service: (name) =>
      http.request({
        method: 'GET',
        route: '/services/:id',
        params: { id: name },
        decode: decodeServiceNamed(name),
      }),

    balance: () => http.request({ method: 'GET', route: '/balance', decode: decodeBalance }),

    rent: async (service) => {
      const body = { service_id: service };
      const rental = await http.request({
        method: 'POST',
        route: '/rentals',
        body,
        once: true,
        decode: decodeRental,
      });
      return namedAtLeast(rental, service);
    },

    activeRentals: () => http.request({ method: 'GET', route: '/rentals/active', decode: decodeRentals }),

    history: (query = {}) =>
      http.request({
        method: 'GET',
        route: '/rentals/history',
        query: historyParams(query),
        decode: decodeHistoryPage(query.page ?? 1, entriesOf(query)),
      }),

    rental: (id) =>
      http.request({ method: 'GET', route: '/rentals/:id', params: { id }, decode: decodeRental }),

    code: (id) =>
      http.request({
        method: 'GET',
        route: '/rentals/:id/code',
        params: { id },
        timeoutMs: CODE_TIMEOUT_MS,
        decode: decodeCode,
      }),

    cancel: (id) =>
      http.request({ method: 'POST', route: '/rentals/:id/cancel', params: { id }, decode: decodeCancel }),

    rerent: async (service, phone, idempotencyKey) => {
      const rental = await http.request({
        method: 'POST',
        route: '/rentals/rerent',
        query: new URLSearchParams({ idempotency_key: idempotencyKey }),
        body: { service_id: service, phone_number: wirePhone(phone) },
        decode: decodeRental,
      });
      return namedAtLeast(rental, service);
    },

    checkRerent: (service, phones) =>
      http.request({
        method: 'POST',
        route: '/rentals/rerent/check',
        body: { service_id: service, phone_numbers: phones.map(wirePhone) },
        decode: decodeRerentCheck,
      }),
  };
}

/** As the API itself sends a number: ten digits for +1. */
function wirePhone(phone: E164): string {
  const { countryCallingCode, national } = phoneParts(phone);
  return countryCallingCode === '1' ? national : phone;
}

function namedAtLeast(rental: ServerRental, service: string): ServerRental {
  return rental.service === '' ? { ...rental, service } : rental;
}

function entriesOf({ limit = LIMITS.historyPage }: HistoryQuery): number {
  return Math.min(limit, LIMITS.historyPage);
}

function historyParams({ status, page, limit, used }: HistoryQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (status) params.set('status', status);
  if (page !== undefined) params.set('page', `${page}`);
  if (limit !== undefined) params.set('limit', `${entriesOf({ limit })}`);
  if (used) params.set('used', 'true');
  return params;
}
