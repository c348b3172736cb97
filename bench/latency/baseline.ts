import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/server.ts';

interface Run {
  rentedAt: number;
  smsAt: number | null;
  codeAt: number | null;
  requests: number;
}

const EVERY_MS = 5_000;
const LIFE_MS = 600_000;

/**
 * The reference's loop: one question, five seconds, the next, until the first code. It runs beside the extension, on an
 * account of its own, and its numbers get their SMS at the same moments.
 */
export function createBaseline(sandbox: Sandbox) {
  const headers = { Authorization: `Bearer ${sandbox.otherKey}`, 'Content-Type': 'application/json' };
  const end = new AbortController();
  const runs: { run: Run; done: Promise<void> }[] = [];
  let calls = 0;

  async function call(method: string, path: string, body?: object) {
    calls += 1;
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await fetch(`${sandbox.apiUrl}${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return (await response.json()) as { id: string; phone_number: string; code: string | null };
  }

  async function poll(id: string, run: Run): Promise<void> {
    while (!end.signal.aborted) {
      run.requests += 1;
      if ((await call('GET', `/rentals/${id}/code`)).code !== null) {
        run.codeAt = Date.now();
        return;
      }
      await sleep(EVERY_MS, null, { signal: end.signal }).catch(() => null);
    }
  }

  return {
    rent(service: string): { onSms(): void } {
      const run: Run = { rentedAt: Date.now(), smsAt: null, codeAt: null, requests: 0 };
      const rented = call('POST', '/rentals', { service_id: service });
      runs.push({ run, done: rented.then(({ id }) => poll(id, run)) });
      return {
        onSms: () => {
          run.smsAt = Date.now();
          void rented.then(({ phone_number: phone }) =>
            sandbox.control.sendSms(phone, '48291357 is your code'),
          );
        },
      };
    },
    /** How many requests it has made. */
    calls: () => calls,
    /** Ends the loops. What was still without a code would have gone on so for its ten minutes. */
    async finish(): Promise<Run[]> {
      await Promise.all(runs.filter(({ run }) => run.smsAt !== null).map(({ done }) => done));
      const endedAt = Date.now();
      end.abort();
      await Promise.all(runs.map(({ done }) => done));
      return runs.map(({ run }) => {
        const leftMs = run.codeAt === null ? LIFE_MS - (endedAt - run.rentedAt) : 0;
        return { ...run, requests: run.requests + Math.floor(leftMs / EVERY_MS) };
      });
    },
  };
}
