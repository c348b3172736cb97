import { Hono } from 'hono';
import { Refusal } from '../rules/refusal.ts';
import { rentalsOf } from '../rules/rent.ts';
import { eligibility } from '../rules/rerent.ts';
import type { World } from '../rules/world.ts';
import type { SandboxEnv } from './context.ts';
import { historyEntryOnWire } from './wire.ts';

const MAX_LIMIT = 200;
const DEFAULT_LIMIT = 50;
const statuses = ['all', 'active', 'completed', 'expired', 'cancelled'];

export function createHistoryRoute(world: World) {
  const routes = new Hono<SandboxEnv>();
  routes.get('/rentals/history', (c) => {
    const account = c.get('account');
    const status = c.req.query('status') ?? 'all';
    if (!statuses.includes(status)) throw new Refusal(400, `status must be one of ${statuses.join(', ')}`);
    const page = positive(c.req.query('page'), 1);
    const limit = Math.min(MAX_LIMIT, positive(c.req.query('limit'), DEFAULT_LIMIT));
    const matching = rentalsOf(world, account)
      .filter((rental) => status === 'all' || rental.status === status)
      .filter((rental) => c.req.query('used') !== 'true' || rental.messages.length > 0)
      // Stable, so of two in the same millisecond the later made comes first.
      .reverse()
      .sort((a, b) => b.rentedAtMs - a.rentedAtMs);
    const rentals = matching
      .slice((page - 1) * limit, page * limit)
      .map((rental) =>
        historyEntryOnWire(rental, eligibility(world, account, rental.serviceName, rental.phone)),
      );
    return c.json({ rentals, page, limit, total: matching.length });
  });
  return routes;
}

function positive(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new Refusal(400, 'page and limit must be positive whole numbers');
  return Number(given);
}
