import { type E164, phoneParts } from '../domain/phone.ts';
import { LIMITS } from './answer-limits.ts';
import { held, isSameId, isSameService, ofRental } from './asked.ts';
import { decodeAccount, decodeBalance } from './decode-account.ts';
import { decodeCancel, decodeCode } from './decode-answers.ts';
import { decodeServiceNamed, decodeServices } from './decode-catalog.ts';
import { decodeHistoryPage, decodeRental, decodeRentals, serviceNameIn } from './decode-rental.ts';
import { decodeRerentCheck } from './decode-rerent.ts';
import type { Http } from './http.ts';
import type { ApiClient, HistoryQuery, ServerRental } from './types.ts';
import { readOne } from './wire-shapes.ts';

/** Short: the next poll comes soon anyway. */
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
        decode: held(decodeServiceNamed(name), (answer) => isSameService(answer.name, name)),
      }),

    balance: () => http.request({ method: 'GET', route: '/balance', decode: decodeBalance }),

    rent: async (service) => {
      const body = { service_id: service };
      const rental = await http.request({
        method: 'POST',
        route: '/rentals',
        body,
        once: true,
        decode: held(decodeRental, (rental) => isSameService(rental.service, service)),
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
      http.request({
        method: 'GET',
        route: '/rentals/:id',
        params: { id },
        decode: held(decodeRental, (rental) => isSameId(rental.id, id)),
      }),

    code: (id) =>
      http.request({
        method: 'GET',
        route: '/rentals/:id/code',
        params: { id },
        timeoutMs: CODE_TIMEOUT_MS,
        // `id` alone may be the message's id.
        decode: held(decodeCode, ofRental(id, 'rental_id')),
      }),

    cancel: (id) =>
      http.request({
        method: 'POST',
        route: '/rentals/:id/cancel',
        params: { id },
        decode: held(decodeCancel, ofRental(id, 'rental_id', 'id')),
      }),

    rerent: async (service, phone, idempotencyKey) => {
      const rental = await http.request({
        method: 'POST',
        route: '/rentals/rerent',
        query: new URLSearchParams({ idempotency_key: idempotencyKey }),
        body: { service_id: service, phone_number: wirePhone(phone) },
        decode: held(
          decodeRental,
          (rental) => isSameService(rental.service, service) && rental.phone === phone,
        ),
      });
      return namedAtLeast(rental, service);
    },

    checkRerent: (service, phones) =>
      http.request({
        method: 'POST',
        route: '/rentals/rerent/check',
        body: { service_id: service, phone_numbers: phones.map(wirePhone) },
        decode: held(decodeRerentCheck, (_, body) =>
          isSameService(readOne(body, [], serviceNameIn), service),
        ),
      }),
  };
}

/** The API's own format: ten digits for +1 numbers. */
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
