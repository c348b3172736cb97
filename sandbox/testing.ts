import { createSandboxApp } from './app.ts';
import { OTHER_KEY, SANDBOX_KEY } from './rules/accounts.ts';
import { createWorld, type WorldOptions } from './rules/world.ts';

const START_MS = 1_776_276_000_000;

/** The app in this process with a clock that moves only when told. */
export function createTestSandbox(options: WorldOptions = {}) {
  let nowMs = START_MS;
  const { app, state, control } = createSandboxApp(createWorld({ clock: () => nowMs, ...options }));

  async function call(method: string, path: string, body?: unknown, key = SANDBOX_KEY) {
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test reads the wire as it is
    const json: any = await response.json();
    return { status: response.status, json, headers: response.headers };
  }

  return {
    app,
    state,
    control,
    get: (path: string, key?: string) => call('GET', path, undefined, key),
    post: (path: string, body?: unknown, key?: string) => call('POST', path, body, key),
    rent: async (service = 'Acme', key?: string) =>
      (await call('POST', '/rentals', { service_id: service }, key)).json,
    /** Posts to a site as its page would. */
    site: async (path: string, body: unknown) => {
      const response = await app.request(`http://acme.localhost/site${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, json: (await response.json()) as Record<string, string> };
    },
    passSeconds: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    now: () => nowMs,
    otherKey: OTHER_KEY,
  };
}
