import { createMiddleware } from 'hono/factory';
import type { RateLimit } from '../rules/scenarios.ts';
import type { World } from '../rules/world.ts';
import type { SandboxEnv } from './context.ts';

/** Tokens for one key. `take` answers 0 when one was there, else the milliseconds until there is. */
export function createTokenBucket(limit: RateLimit, nowMs: number) {
  let tokens = limit.burst;
  let filledAtMs = nowMs;
  return {
    limit,
    take(atMs: number): number {
      tokens = Math.min(limit.burst, tokens + ((atMs - filledAtMs) / 1000) * limit.perSecond);
      filledAtMs = atMs;
      if (tokens < 1) return Math.ceil(((1 - tokens) / limit.perSecond) * 1000);
      tokens -= 1;
      return 0;
    },
  };
}

export function createRateLimiter(world: World) {
  const buckets = new Map<string, ReturnType<typeof createTokenBucket>>();
  let refusals = 0;
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const { rateLimit } = world.scenario();
    if (rateLimit.exemptKeyCheck && c.req.path.endsWith('/user/me')) return next();
    const account = c.get('account');
    let bucket = buckets.get(account.id);
    // Another scenario has another limit, and begins with a full bucket.
    if (bucket?.limit !== rateLimit) {
      bucket = createTokenBucket(rateLimit, world.now());
      buckets.set(account.id, bucket);
    }
    const waitMs = bucket.take(world.now());
    if (waitMs === 0) return next();
    refusals += 1;
    // Both forms are legal and clients meet both, so they take turns.
    const retryAfter =
      refusals % 2 === 1
        ? String(Math.ceil(waitMs / 1000))
        : new Date(Math.ceil((world.now() + waitMs) / 1000) * 1000).toUTCString();
    return c.json({ error: 'Rate limited' }, 429, { 'Retry-After': retryAfter });
  });
}
