import { describe, expect, it } from 'vitest';
import { createTestSandbox } from './testing.ts';

describe('rent', () => {
  it('charges, takes from stock and hands out a number for ten minutes', async () => {
    const box = createTestSandbox();
    const { status, json } = await box.post('/rentals', { service_id: 'Uber' });
    expect(status).toBe(201);
    expect(json).toMatchObject({ service_id: 'Uber', status: 'active', cost: 0.4, sms_messages: [] });
    expect(json.phone_number).toMatch(/^[2-9]\d\d[2-9]\d{6}$/);
    expect(json.expires_at - json.rented_at).toBe(600);
    expect((await box.get('/balance')).json).toMatchObject({
      balance: 24.6,
      transactions: [{ type: 'deposit' }, { type: 'rental_charge', amount: -0.4, service_id: 'Uber' }],
    });
    expect((await box.get('/services/Uber')).json.available).toBe(19);
  });

  it('refuses an unknown service, an id in place of a name, an empty shelf and an empty purse', async () => {
    const box = createTestSandbox();
    box.control.setStock('Acme', 1);
    const rent = async (service: string) => (await box.post('/rentals', { service_id: service })).status;
    expect([await rent('Nobody'), await rent('AppID-3'), await rent('Ticketmaster')]).toEqual([
      404, 404, 409,
    ]);
    expect([await rent('Acme'), await rent('Acme')]).toEqual([201, 409]);
    box.control.setBalance(39);
    expect(await rent('Uber')).toBe(402);
    expect(box.state.balanceMinor).toBe(39);
  });

  it('never hands out one number twice', async () => {
    const box = createTestSandbox();
    box.control.setBalance(1_000_00);
    for (let count = 0; count < 60; count++) {
      box.passSeconds(1);
      box.control.setStock('Acme', 5);
      await box.rent();
    }
    expect(new Set(box.state.rentals.map(({ phone }) => phone)).size).toBe(60);
  });

  it('finds a service by any name, encoded in the path', async () => {
    const box = createTestSandbox();
    for (const name of ['AT&T / Cricket', '微信', 'Booking.com']) {
      expect((await box.get(`/services/${encodeURIComponent(name)}`)).json.name).toBe(name);
    }
  });
});

describe('cancel', () => {
  it('refunds before the first SMS, once, and returns the number to stock', async () => {
    const box = createTestSandbox();
    const { id } = await box.rent();
    const first = await box.post(`/rentals/${id}/cancel`);
    expect(first.json).toMatchObject({ id, status: 'cancelled', refund_amount: 0.4 });
    expect((await box.post(`/rentals/${id}/cancel`)).json).toEqual(first.json);
    expect(box.state.balanceMinor).toBe(2500);
    expect((await box.get('/services/Acme')).json.available).toBe(25);
  });

  it('does not refund once an SMS is in, and stops later ones', async () => {
    const box = createTestSandbox();
    const { id, phone_number } = await box.rent();
    box.control.sendSms(phone_number, 'code 123456');
    expect((await box.post(`/rentals/${id}/cancel`)).json).toMatchObject({ refund_amount: 0 });
    expect(box.state.balanceMinor).toBe(2460);
    expect(box.control.sendSms(phone_number, 'code 654321')).toBe(false);
  });

  it('is refused after the expiry, which refunds nothing', async () => {
    const box = createTestSandbox();
    const { id } = await box.rent();
    box.passSeconds(600);
    expect((await box.post(`/rentals/${id}/cancel`)).status).toBe(409);
    expect((await box.get(`/rentals/${id}`)).json.status).toBe('expired');
    expect(box.state.balanceMinor).toBe(2460);
  });
});

describe('SMS', () => {
  it('complete a rental with the first code and keep coming until it expires', async () => {
    const box = createTestSandbox();
    const { id, phone_number } = await box.rent();
    expect((await box.get(`/rentals/${id}/code`)).json).toMatchObject({ status: 'active', code: null });
    box.control.sendSms(phone_number, '123-456 is your code');
    expect((await box.get(`/rentals/${id}/code`)).json).toMatchObject({
      status: 'completed',
      code: '123456',
    });
    box.passSeconds(599);
    box.control.sendSms(phone_number, 'Code: 7788');
    box.passSeconds(1);
    expect(box.control.sendSms(phone_number, 'Code: 9999')).toBe(false);
    const { json } = await box.get(`/rentals/${id}`);
    expect(json.status).toBe('completed');
    expect(json.sms_messages.map((sms: { code: string }) => sms.code)).toEqual(['123456', '7788']);
  });

  it('on their way at the expiry are lost, however late anyone looks', async () => {
    const box = createTestSandbox({ scenario: 'slow-sms', lifetimeMs: 40_000 });
    const { id, phone_number } = await box.rent();
    await box.site('/plain/phone', { phone: phone_number });
    box.passSeconds(3600);
    expect((await box.get(`/rentals/${id}`)).json).toMatchObject({ status: 'expired', sms_messages: [] });
  });
});

describe('ownership', () => {
  it('keeps one account out of the rentals of another', async () => {
    const box = createTestSandbox();
    const { id } = await box.rent();
    expect((await box.get(`/rentals/${id}`, box.otherKey)).status).toBe(403);
    expect((await box.get(`/rentals/${id}/code`, box.otherKey)).status).toBe(403);
    expect((await box.post(`/rentals/${id}/cancel`, undefined, box.otherKey)).status).toBe(403);
    expect((await box.get('/rentals/active', box.otherKey)).json.rentals).toEqual([]);
    expect((await box.get('/rentals/no-such-id')).status).toBe(404);
    expect((await box.get('/rentals/active')).json.rentals).toHaveLength(1);
  });

  it('asks for a key that exists', async () => {
    const box = createTestSandbox();
    expect((await box.get('/user/me', 'omo_live_wrong')).status).toBe(401);
    expect((await box.app.request('/api/v1/user/me')).status).toBe(401);
    expect((await box.get('/user/me')).json.email).toContain('@');
  });
});
