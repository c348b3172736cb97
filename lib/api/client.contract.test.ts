import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { AppError } from '../domain/errors.ts';
import { createApiClient } from './client.ts';
import { createHttp } from './http.ts';
import type { ApiClient } from './types.ts';

const UBER = '<Uber> Your code: 5384';

let sandbox: Sandbox;
let client: ApiClient;

beforeEach(async () => {
  sandbox = await startSandbox();
  client = clientWith(sandbox.key);
});
afterEach(() => sandbox.close());

function clientWith(key: string | null, timeoutMs = 5000): ApiClient {
  const http = createHttp({
    baseUrl: sandbox.apiUrl,
    fetch,
    getKey: async () => key,
    timeoutMs,
    now: Date.now,
  });
  return createApiClient(http);
}

async function rentWithCode(service = 'Uber') {
  const rental = await client.rent(service);
  sandbox.control.sendSms(rental.phone, UBER);
  return rental;
}

describe('the client reads what the API says', () => {
  test('it reads whose account a key belongs to', async () => {
    expect((await client.me()).label).toContain('@');
    expect(await clientWith(null).me(sandbox.otherKey)).not.toEqual(await client.me());
  });

  test('it reads the services, and each one by its name', async () => {
    const services = await client.services();
    expect(services).toContainEqual({
      id: 'AppID-3',
      name: 'Uber',
      priceMinor: 40,
      available: 20,
      category: 'Food',
    });
    for (const name of ['Uber', 'AT&T / Cricket', '微信', 'Booking.com']) {
      expect(await client.service(name)).toEqual(services.find((service) => service.name === name));
    }
  });

  test('it reads a rental from the rent to its codes, at each endpoint', async () => {
    const before = await client.balance();
    const rental = await client.rent('Uber');
    expect(rental).toMatchObject({ service: 'Uber', status: 'active', priceMinor: 40, messages: [] });
    expect(rental.phone).toMatch(/^\+1\d{10}$/);
    expect((rental.expiresAt ?? 0) - (rental.rentedAt ?? 0)).toBe(600_000);
    expect(await client.activeRentals()).toEqual([rental]);
    expect(await client.code(rental.id)).toEqual({
      status: 'active',
      message: null,
      expiresAt: rental.expiresAt,
    });

    sandbox.control.sendSms(rental.phone, UBER);
    sandbox.control.sendSms(rental.phone, 'Your code: 0042');
    const detail = await client.rental(rental.id);
    expect(detail.messages.map(({ code, text }) => [code, text])).toEqual([
      ['5384', UBER],
      ['0042', 'Your code: 0042'],
    ]);
    expect(await client.code(rental.id)).toEqual({
      status: 'completed',
      message: detail.messages[1],
      expiresAt: rental.expiresAt,
    });
    const page = await client.history({ used: true, status: 'completed', page: 1, limit: 5 });
    expect(page).toMatchObject({
      total: 1,
      entries: [
        {
          id: rental.id,
          messages: [detail.messages[1]],
          rentable: false,
          rentableReason: 'phone_currently_active',
        },
      ],
    });

    const after = await client.balance();
    expect(after.balanceMinor).toBe(before.balanceMinor - 40);
    expect(after.transactions[0]).toMatchObject({ type: 'rental_charge', amountMinor: -40, service: 'Uber' });
  });

  test('a service whose name needs care is rented by that name', async () => {
    expect((await client.rent('AT&T / Cricket')).service).toBe('AT&T / Cricket');
  });

  test('it reads a cancel with a refund, and one without', async () => {
    const unused = await client.rent('Uber');
    expect(await client.cancel(unused.id)).toMatchObject({
      refundMinor: 40,
      cancelledAt: expect.any(Number),
    });
    expect((await client.rental(unused.id)).status).toBe('cancelled');
    const used = await rentWithCode();
    expect((await client.cancel(used.id)).refundMinor).toBe(0);
  });

  test('a number is rented again once, however often the same request is sent', async () => {
    const earlier = await rentWithCode();
    await client.cancel(earlier.id);
    expect(await client.checkRerent('Uber', [earlier.phone, '+13125550001'])).toEqual({
      priceMinor: 40,
      balanceMinor: sandbox.state.balanceMinor,
      results: [
        { phone: earlier.phone, eligible: true, reason: 'ok', priceMinor: 40 },
        { phone: '+13125550001', eligible: false, reason: expect.any(String), priceMinor: 40 },
      ],
    });
    const again = await client.rerent('Uber', earlier.phone, 'key & 1234');
    expect(again).toMatchObject({ phone: earlier.phone, status: 'active', priceMinor: 40 });
    expect(again.id).not.toBe(earlier.id);
    const balance = sandbox.state.balanceMinor;
    expect((await client.rerent('Uber', earlier.phone, 'key & 1234')).id).toBe(again.id);
    expect(sandbox.state.balanceMinor).toBe(balance);
  });
});

describe('the client tells why it failed', () => {
  const nobody = '00000000-0000-4000-8000-000000000000';

  test('status 401 is a wrong key', async () => {
    await expect(clientWith('omo_live_wrong').services()).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(client.me('omo_live_wrong')).rejects.toMatchObject({ code: 'unauthorized' });
  });

  test('status 402 is a balance that is too low', async () => {
    sandbox.control.setBalance(10);
    await expect(client.rent('Uber')).rejects.toMatchObject({ code: 'insufficient_balance' });
  });

  test('status 403 is a rental of somebody else', async () => {
    const { id } = await client.rent('Uber');
    const stranger = clientWith(sandbox.otherKey);
    const asked = [stranger.rental(id), stranger.code(id), stranger.cancel(id)];
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'not_owner'));
  });

  test('status 404 is a service or rental that does not exist', async () => {
    const asked = [
      client.service('No / such'),
      client.rent('No such'),
      client.rental(nobody),
      client.code(nobody),
      client.cancel(nobody),
    ];
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'not_found'));
  });

  test('status 409 is a service without numbers', async () => {
    sandbox.control.setStock('Uber', 0);
    await expect(client.rent('Uber')).rejects.toMatchObject({ code: 'no_numbers' });
    const { phone } = await rentWithCode('Lyft');
    await expect(client.rerent('Lyft', phone, 'key-12345678')).rejects.toMatchObject({ code: 'no_numbers' });
  });

  test('status 429 is a rate limit, with the wait in both its forms', async () => {
    sandbox.control.setScenario('rate-limited');
    const answers = await Promise.allSettled(Array.from({ length: 7 }, () => client.balance()));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(2);
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'rate_limited', endpoint: 'GET /balance' });
      expect(error.retryAfterMs).toBeGreaterThan(0);
      expect(error.retryAfterMs).toBeLessThanOrEqual(5000);
    }
  });

  test('status 502 is a failure behind the server', async () => {
    sandbox.control.setScenario('down');
    await expect(client.services()).rejects.toMatchObject({ code: 'upstream' });
  });

  test.each([
    ['drop-before', 'offline', 0],
    ['drop-after', 'offline', 1],
    ['hang-after', 'timeout', 1],
    ['garbage', 'bad_response', 1],
    ['bad-gateway-after', 'upstream', 1],
  ] as const)('a rent that meets %s is %s, and is not sent again', async (failure, code, bought) => {
    sandbox.control.failNext({ match: 'POST /rentals', failure });
    await expect(clientWith(sandbox.key, 250).rent('Uber')).rejects.toMatchObject({
      code,
      endpoint: 'POST /rentals',
    });
    expect(sandbox.state.rentals).toHaveLength(bought);
    expect(sandbox.state.requests).toHaveLength(1);
    expect(await client.activeRentals()).toHaveLength(bought);
  });

  function codeOf(asked: Promise<unknown>): Promise<unknown> {
    return asked.then(
      () => 'answered',
      (error: unknown) => (error instanceof AppError ? error.code : error),
    );
  }
});

// As the API's reference shows them. Here they keep the sandbox honest, so that the tests above mean something.
describe('the sandbox answers as documented', () => {
  const rental = {
    id: 'fd7b389f-e678-4676-b937-4fef295a34a4',
    service_id: 'Uber',
    phone_number: '3026873874',
    status: 'active',
    cost: 0.4,
    rented_at: 1776619687,
    expires_at: 1776620287,
    sms_messages: [],
  };

  test('GET /services answers as documented', async () => {
    const service = { id: 'AppID-3', name: 'Uber', price: 0.4, available: 20, category: 'Food' };
    const answer = await ask('GET', '/services');
    expect(shapeOf(answer)).toEqual(shapeOf({ services: [service], total: 2 }));
    expect(answer.services).toContainEqual(service);
  });

  test('GET /balance answers as documented', async () => {
    await ask('POST', '/rentals', { service_id: 'Uber' });
    const charge = { type: 'rental_charge', amount: -0.4, service_id: 'Uber', created_at_unix: 1776276700 };
    const answer = await ask('GET', '/balance');
    expect(shapeOf(answer)).toEqual(shapeOf({ balance: 9997.6, transactions: [charge] }));
    expect(answer.transactions[0]).toMatchObject({ type: 'rental_charge', amount: -0.4, service_id: 'Uber' });
  });

  test('POST /rentals answers with ten digits, and times in seconds', async () => {
    const answer = await ask('POST', '/rentals', { service_id: 'Uber' });
    expect(shapeOf(answer)).toEqual(shapeOf(rental));
    expect(answer).toMatchObject({ service_id: 'Uber', status: 'active', cost: 0.4, sms_messages: [] });
    expect(answer.phone_number).toMatch(/^\d{10}$/);
    expect(Math.abs(answer.rented_at - Date.now() / 1000)).toBeLessThan(60);
    expect(answer.expires_at - answer.rented_at).toBe(600);
  });

  test('GET /rentals/:id/code answers as documented, before and after the SMS', async () => {
    const { id, phone_number } = await ask('POST', '/rentals', { service_id: 'Uber' });
    const code = {
      rental_id: 'fd7b389f...',
      status: 'completed',
      code: '5384',
      message: '<Uber> Your code: 5384...',
      received_at: 1776619718,
      expires_at: 1776620287,
    };
    const before = await ask('GET', `/rentals/${id}/code`);
    expect(Object.keys(before).sort()).toEqual(Object.keys(code).sort());
    expect(before.code).toBeNull();
    sandbox.control.sendSms(phone_number, UBER);
    const after = await ask('GET', `/rentals/${id}/code`);
    expect(shapeOf(after)).toEqual(shapeOf(code));
    expect(after).toMatchObject({ rental_id: id, status: 'completed', code: '5384', message: UBER });
  });

  test('POST /rentals/:id/cancel answers as documented', async () => {
    const { id } = await ask('POST', '/rentals', { service_id: 'Uber' });
    const cancelled = { id: rental.id, status: 'cancelled', refund_amount: 0.4, cancelled_at: 1776276800 };
    const answer = await ask('POST', `/rentals/${id}/cancel`);
    expect(shapeOf(answer)).toEqual(shapeOf(cancelled));
    expect(answer).toMatchObject({ id, status: 'cancelled', refund_amount: 0.4 });
  });

  test('GET /rentals/history has the documented members in every entry', async () => {
    const { phone } = await rentWithCode();
    const answer = await ask('GET', '/rentals/history?status=all&used=true&limit=20');
    expect(answer.rentals[0]).toMatchObject({
      phone_number: phone.slice(2),
      last_code: '5384',
      last_sms_full_text: UBER,
      last_sms_received_at: expect.any(Number),
      rentable: false,
      rentable_reason: 'phone_currently_active',
    });
  });

  test('POST /rentals/rerent and /rentals/rerent/check answer as documented', async () => {
    const { id, phone_number } = await ask('POST', '/rentals', { service_id: 'Uber' });
    sandbox.control.sendSms(phone_number, UBER);
    await ask('POST', `/rentals/${id}/cancel`);
    const check = await ask('POST', '/rentals/rerent/check', {
      service_id: 'Uber',
      phone_numbers: [phone_number],
    });
    const result = { phone_number, eligible: true, reason: 'ok', cost: 0.4 };
    expect(shapeOf(check)).toEqual(
      shapeOf({ service_id: 'Uber', cost: 0.4, balance: 9999.6, eligible_count: 1, results: [result] }),
    );
    expect(check).toMatchObject({ service_id: 'Uber', cost: 0.4, eligible_count: 1, results: [result] });
    const body = { service_id: 'Uber', phone_number };
    const again = await ask('POST', '/rentals/rerent?idempotency_key=rerent-20260515-0001', body);
    expect(shapeOf(again)).toEqual(shapeOf({ ...rental, rerent: true }));
    expect(again).toMatchObject({ phone_number, rerent: true, sms_messages: [] });
  });

  // biome-ignore lint/suspicious/noExplicitAny: what is on the wire is what is being tested
  async function ask(method: string, path: string, body?: unknown): Promise<any> {
    const response = await fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: { Authorization: `Bearer ${sandbox.key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.ok).toBe(true);
    return response.json();
  }

  /** Members and their types, exactly; of a list, those of its first entry. */
  function shapeOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
    if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
    return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, shapeOf(inner)]));
  }
});
