import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createSandboxApp } from './app.ts';
import type { SandboxControl, SandboxState } from './control/control.ts';
import { brandLabel } from './pages/brand.ts';
import type { SitePage } from './pages/catalog.ts';
import { OTHER_KEY, SANDBOX_KEY } from './rules/accounts.ts';
import { addEarlierRentals } from './rules/earlier-rentals.ts';
import { addEndedRentals } from './rules/ended-rentals.ts';
import { createWorld, type WorldOptions } from './rules/world.ts';

export interface SandboxOptions extends WorldOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Added to every API answer. */
  latencyMs?: number;
  /** Starts the account with earlier rentals and transactions. */
  withHistory?: boolean;
  /** Starts it with so many more that have ended. */
  endedRentals?: number;
}

export interface Sandbox {
  port: number;
  apiUrl: string;
  key: string;
  /** The key of an account that owns none of the first one's rentals. */
  otherKey: string;
  /** `siteUrl('Acme', 'plain')` → `http://acme.localhost:PORT/plain`. */
  siteUrl(brand: string, page: SitePage | 'index'): string;
  state: SandboxState;
  control: SandboxControl;
  close(): Promise<void>;
}

/** Starts a stand-in for the OhmyOTP API and for sign-up sites, on loopback only. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = createWorld(options);
  if (options.withHistory) addEarlierRentals(world);
  addEndedRentals(world, options.endedRentals ?? 0);
  const { app, state, control } = createSandboxApp(world, options.latencyMs);
  const open = async (host: string, port: number): Promise<Server> => {
    // The globals stay Node's own: a test that starts a sandbox uses them too.
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
    server.listen(port, host);
    await once(server, 'listening');
    return server;
  };
  const ipv4 = await open('127.0.0.1', options.port ?? 0);
  const { port } = ipv4.address() as AddressInfo;
  // `localhost` may mean ::1 first. Without IPv6, or with its port taken, browsers fall back to 127.0.0.1.
  const ipv6 = await open('::1', port).catch(() => null);
  const servers = ipv6 ? [ipv4, ipv6] : [ipv4];

  return {
    port,
    apiUrl: `http://127.0.0.1:${port}/api/v1`,
    key: SANDBOX_KEY,
    otherKey: OTHER_KEY,
    siteUrl: (brand, page) => `http://${brandLabel(brand)}.localhost:${port}/${page}`,
    state,
    control,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
