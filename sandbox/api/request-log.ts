import { createMiddleware } from 'hono/factory';
import type { World } from '../rules/world.ts';
import type { SandboxEnv } from './context.ts';

export interface LoggedRequest {
  method: string;
  /** Below `/api/v1`, without the query. */
  path: string;
  query: string;
  /** Milliseconds. */
  at: number;
  /** 0 while unanswered, and for good where the connection was dropped. */
  status: number;
}

export function pathBelowApi(path: string): string {
  return path.replace(/^\/api\/v1/, '');
}

export function createRequestLog(world: World, requests: LoggedRequest[]) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const entry: LoggedRequest = {
      method: c.req.method,
      path: pathBelowApi(c.req.path),
      query: new URL(c.req.url).search,
      at: world.now(),
      status: 0,
    };
    requests.push(entry);
    await next();
    // A browser resends, even a POST, when a connection it reused is dropped. On a fresh one it does not, and then
    // each request counted here is one that the extension made.
    if (c.res.headers.has('x-hono-already-sent')) return;
    c.header('Connection', 'close');
    entry.status = c.res.status;
  });
}
