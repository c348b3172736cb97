import { createMiddleware } from 'hono/factory';
import { Refusal } from '../rules/refusal.ts';
import type { World } from '../rules/world.ts';
import type { SandboxEnv } from './context.ts';

export function createAuth(world: World) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const key = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const account = Object.values(world.accounts).find((candidate) => candidate.key === key);
    if (!account) throw new Refusal(401, key ? 'Invalid API key' : 'Missing API key');
    c.set('account', account);
    await next();
  });
}
