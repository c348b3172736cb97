import { describe, expect, it } from 'vitest';
import { createTestSandbox } from './testing.ts';

/** A box whose main account has used one number of Acme to the end. */
async function withUsedNumber() {
  const box = createTestSandbox();
  const { phone_number: phone } = await box.rent();
  box.control.sendSms(phone, 'code 123456');
  const rerent = (key: string, service = 'Acme', number = phone) =>
    box.post(`/rentals/rerent?idempotency_key=${key}`, { service_id: service, phone_number: number });
  const reason = async (number = phone, service = 'Acme') =>
    (await box.post('/rentals/rerent/check', { service_id: service, phone_numbers: [number] })).json
      .results[0].reason;
  return { box, phone, rerent, reason };
}

describe('rerent', () => {
  it('charges once for one key, and again for another day or key', async () => {
    const { box, phone, rerent } = await withUsedNumber();
    box.passSeconds(601);
    const first = await rerent('key-00001');
    expect(first.json).toMatchObject({ phone_number: phone, rerent: true, cost: 0.4, status: 'active' });
    expect((await rerent('key-00001')).json.id).toBe(first.json.id);
    expect(box.state.balanceMinor).toBe(2500 - 80);
    box.control.sendSms(phone, 'code 222222');
    box.passSeconds(24 * 3600);
    expect((await rerent('key-00001')).json.id).not.toBe(first.json.id);
    expect(box.state.balanceMinor).toBe(2500 - 120);
  });

  it('refuses a short or missing key, and a key used for another number', async () => {
    const { box, rerent } = await withUsedNumber();
    box.passSeconds(601);
    expect((await rerent('short')).status).toBe(400);
    expect((await rerent('')).status).toBe(400);
    await rerent('key-00001');
    expect((await rerent('key-00001', 'Acme', '3125550001')).status).toBe(409);
  });

  it('names the reason why a number cannot be had', async () => {
    const { box, phone, rerent, reason } = await withUsedNumber();
    expect(await reason()).toBe('phone_currently_active');
    expect((await rerent('key-00001')).json).toMatchObject({ reason: 'phone_currently_active' });
    box.passSeconds(601);
    expect(await reason()).toBe('ok');
    expect(await reason(phone, 'Uber')).toBe('phone_not_previously_used');
    expect(await reason('3125550001')).toBe('phone_not_in_inventory');
    box.control.setBalance(5);
    expect(await reason()).toBe('insufficient_balance');
    expect((await rerent('key-00001')).status).toBe(402);
    box.passSeconds(8 * 24 * 3600);
    expect(await reason()).toBe('phone_expired');
    box.control.retireNumber(phone);
    expect(await reason()).toBe('phone_not_in_inventory');
  });

  it('checks at most a hundred numbers', async () => {
    const { box } = await withUsedNumber();
    const check = (count: number) =>
      box.post('/rentals/rerent/check', {
        service_id: 'Acme',
        phone_numbers: Array(count).fill('3125550001'),
      });
    expect((await check(100)).json.results).toHaveLength(100);
    expect((await check(101)).status).toBe(400);
  });
});

describe('history', () => {
  it('filters, pages and tells the last SMS of each', async () => {
    const { box, phone } = await withUsedNumber();
    await box.rent('Uber');
    box.passSeconds(1);
    const { id } = await box.rent('Discord');
    await box.post(`/rentals/${id}/cancel`);
    const list = async (query: string) => (await box.get(`/rentals/history?${query}`)).json;
    const names = async (query: string) =>
      (await list(query)).rentals.map((entry: { service_id: string }) => entry.service_id);
    expect(await names('')).toEqual(['Discord', 'Uber', 'Acme']);
    expect(await names('status=cancelled')).toEqual(['Discord']);
    expect(await names('limit=1&page=2')).toEqual(['Uber']);
    expect((await list('used=true')).rentals).toEqual([
      expect.objectContaining({
        phone_number: phone,
        last_code: '123456',
        last_sms_full_text: 'code 123456',
        rentable: false,
        rentable_reason: 'phone_currently_active',
      }),
    ]);
    expect((await box.get('/rentals/history?status=nonsense')).status).toBe(400);
  });
});
