import { describe, expect, it } from 'vitest';
import { createTestSandbox } from '../testing.ts';

describe('rate limit', () => {
  it('says when to come back, in seconds and as a date by turns, and keeps its word', async () => {
    const box = createTestSandbox({ scenario: 'rate-limited' });
    for (let count = 0; count < 5; count++) expect((await box.get('/balance')).status).toBe(200);
    const refused = await box.get('/balance');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('4');
    const again = await box.get('/balance');
    expect(Date.parse(again.headers.get('retry-after') ?? '')).toBe(box.now() + 4000);
    expect((await box.get('/user/me')).status).toBe(200);
    box.passSeconds(4);
    expect((await box.get('/balance')).status).toBe(200);
  });

  it('is generous by default', async () => {
    const box = createTestSandbox();
    const statuses = await Promise.all(
      Array.from({ length: 61 }, async () => (await box.get('/balance')).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  });
});

describe('scenarios', () => {
  it('give the same run for the same seed and another for another', async () => {
    const run = async (seed: number) => {
      const box = createTestSandbox({ seed });
      const { id, phone_number } = await box.rent();
      await box.site('/plain/phone', { phone: phone_number });
      return [id, phone_number, ...box.state.texts.map(({ text }) => text)];
    };
    expect(await run(7)).toEqual(await run(7));
    expect(await run(7)).not.toEqual(await run(8));
  });

  it('out-of-stock, low-balance and down refuse as they say', async () => {
    const box = createTestSandbox({ scenario: 'out-of-stock' });
    const rent = async () => (await box.post('/rentals', { service_id: 'Acme' })).status;
    expect(await rent()).toBe(409);
    expect((await box.get('/services/Acme')).json.available).toBe(0);
    box.control.setScenario('low-balance');
    expect([await rent(), box.state.balanceMinor]).toEqual([402, 10]);
    box.control.setScenario('down');
    expect((await box.get('/user/me')).status).toBe(502);
    box.control.setScenario('default');
    expect([await rent(), box.state.balanceMinor]).toEqual([201, 2460]);
  });

  it('flaky fails the same reads each time and no write', async () => {
    const run = async () => {
      const box = createTestSandbox({ scenario: 'flaky' });
      // A dropped connection has no body here, hence no reading of it.
      const headers = { Authorization: 'Bearer omo_live_sandbox_key' };
      for (let count = 0; count < 30; count++) await box.app.request('/api/v1/services', { headers });
      for (let count = 0; count < 20; count++) await box.post('/rentals', { service_id: 'Acme' });
      return box.state.requests.map(({ status }) => status);
    };
    const statuses = await run();
    expect(statuses).toEqual(await run());
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([200, 502, 0]));
    expect(new Set(statuses.slice(30))).toEqual(new Set([201]));
  });
});
