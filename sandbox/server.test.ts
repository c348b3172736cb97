import { afterEach, describe, expect, it } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from './server.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function start(options?: SandboxOptions) {
  sandbox = await startSandbox(options);
  return (method: string, path: string, body?: unknown) =>
    fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: { Authorization: `Bearer ${sandbox.key}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
}

const acme = { service_id: 'Acme' };

describe('failNext', () => {
  it('drops a request before it has an effect, or its answer after it', async () => {
    const call = await start();
    sandbox.control.failNext({ match: 'POST /rentals', failure: 'drop-before' });
    await expect(call('POST', '/rentals', acme)).rejects.toThrow();
    expect(sandbox.state.rentals).toHaveLength(0);
    sandbox.control.failNext({ match: 'POST /rentals', failure: 'drop-after' });
    await expect(call('POST', '/rentals', acme)).rejects.toThrow();
    expect(sandbox.state.rentals).toHaveLength(1);
    expect(sandbox.state.requests.map(({ status }) => status)).toEqual([0, 0]);
    expect((await call('POST', '/rentals', acme)).status).toBe(201);
  });

  it('answers a status, rubbish, or a bad gateway that hides a purchase, as often as asked', async () => {
    const call = await start();
    sandbox.control.failNext({ match: 'GET /rentals/:id/code', failure: 503, times: 2 });
    sandbox.control.failNext({ match: '/services', failure: 'garbage' });
    sandbox.control.failNext({ match: '/rentals', failure: 'bad-gateway-after' });
    const codes = [1, 2, 3].map(() => call('GET', '/rentals/x/code'));
    expect((await Promise.all(codes)).map(({ status }) => status).sort()).toEqual([404, 503, 503]);
    await expect((await call('GET', '/services')).json()).rejects.toThrow();
    expect((await call('POST', '/rentals', acme)).status).toBe(502);
    expect(sandbox.state.rentals).toHaveLength(1);
  });

  it('hangs until the caller gives up, and does not keep close() waiting', async () => {
    const call = await start();
    sandbox.control.failNext({ match: '*', failure: 'hang' });
    const hanging = expect(call('GET', '/balance')).rejects.toThrow();
    await expect.poll(() => sandbox.state.requests.length).toBe(1);
    await sandbox.close();
    await hanging;
  });
});

describe('the server', () => {
  it('is controlled over HTTP too', async () => {
    const call = await start();
    const control = (path: string, body: unknown) =>
      fetch(`http://127.0.0.1:${sandbox.port}/sandbox${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
    await call('POST', '/rentals', acme);
    const [rental] = sandbox.state.rentals;
    expect(await (await control('/sms', { phone: rental?.phone, text: 'code 4455' })).json()).toEqual({
      delivered: true,
    });
    expect((await control('/scenario', { name: 'nonsense' })).status).toBe(400);
    expect((await control('/scenario', { name: 'down' })).status).toBe(200);
    expect((await call('GET', '/balance')).status).toBe(502);
    const state = await (await fetch(`http://127.0.0.1:${sandbox.port}/sandbox/state`)).json();
    expect(state).toMatchObject({ scenario: 'down', balanceMinor: 2460, rentals: [{ id: rental?.id }] });
    expect(JSON.stringify(state)).not.toContain(sandbox.key);
  });

  it('starts with a past when asked, and the balance of its scenario', async () => {
    const call = await start({ withHistory: true });
    const { balance, transactions } = await (await call('GET', '/balance')).json();
    const sum = transactions.reduce((total: number, entry: { amount: number }) => total + entry.amount, 0);
    expect([balance, sum.toFixed(2)]).toEqual([25, '25.00']);
    const { rentals } = await (await call('GET', '/rentals/history?used=true')).json();
    expect(new Set(rentals.map((entry: { rentable_reason: string }) => entry.rentable_reason))).toEqual(
      new Set(['ok', 'phone_expired', 'phone_not_in_inventory']),
    );
  });

  it('serves every page of a brand, React bundled, and nothing outside its folder', async () => {
    await start();
    const base = `http://127.0.0.1:${sandbox.port}`;
    for (const page of ['index', 'plain', 'country', 'spa', 'multi', 'masked', 'react', 'iframe', 'shadow']) {
      expect((await fetch(`${base}/${page}`)).status, page).toBe(200);
    }
    expect(await (await fetch(`${base}/site/assets/react-bundle.js`)).text()).toContain('Security code');
    expect((await fetch(`${base}/site/assets/..%2fassets.ts`)).status).toBe(404);
    expect((await fetch(`${base}/none`)).status).toBe(404);
  }, 30_000);
});
