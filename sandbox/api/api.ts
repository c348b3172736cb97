import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { Refusal } from '../rules/refusal.ts';
import type { World } from '../rules/world.ts';
import { createAccountRoutes } from './account-routes.ts';
import { createAuth } from './auth.ts';
import type { SandboxEnv } from './context.ts';
import { createFaultMiddleware } from './fault-middleware.ts';
import type { Faults } from './faults.ts';
import { createHistoryRoute } from './history-route.ts';
import { createRateLimiter } from './rate-limit.ts';
import { createRentalRoutes } from './rental-routes.ts';
import { createRequestLog, type LoggedRequest } from './request-log.ts';
import { createRerentRoutes } from './rerent-routes.ts';

export function createApi(deps: {
  world: World;
  faults: Faults;
  requests: LoggedRequest[];
  latencyMs: number;
}) {
  const { world, faults, requests, latencyMs } = deps;
  const api = new Hono<SandboxEnv>();
  api.use(createRequestLog(world, requests));
  api.use(async (c, next) => {
    if (latencyMs > 0) await sleep(latencyMs);
    await next();
    // By the clock that its rentals go by.
    c.header('Date', new Date(world.now()).toUTCString());
  });
  // Faults lie outside the rest: a gateway that is down does not look at the key.
  api.use(createFaultMiddleware(faults));
  api.use(createAuth(world));
  api.use(createRateLimiter(world));
  api.route('/', createAccountRoutes(world));
  api.route('/', createHistoryRoute(world));
  api.route('/', createRerentRoutes(world));
  api.route('/', createRentalRoutes(world));
  api.all('*', (c) => c.json({ error: 'Not found' }, 404));
  api.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const { status, message, reason } = error;
    return c.json({ error: message, ...(reason ? { reason } : {}) }, status);
  });
  return api;
}
