import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SandboxEnv } from './context.ts';
import type { Faults } from './faults.ts';
import { pathBelowApi } from './request-log.ts';

export function createFaultMiddleware(faults: Faults) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const failure = faults.next(c.req.method, pathBelowApi(c.req.path));
    if (failure === null) return next();
    if (typeof failure === 'number') {
      return c.json({ error: 'Failed as asked' }, failure as ContentfulStatusCode);
    }
    if (failure === 'drop-before') return drop(c);
    if (failure === 'hang') return hang(c);
    await next();
    c.res = undefined;
    if (failure === 'drop-after') c.res = drop(c);
    else if (failure === 'hang-after') c.res = await hang(c);
    else if (failure === 'bad-gateway-after') c.res = c.json({ error: 'Upstream error' }, 502);
    else c.res = c.html('<!doctype html><title>Just a moment…</title>{"id": "fd7b', 200);
  });
}

function drop(c: Context<SandboxEnv>): Response {
  c.env?.incoming?.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Answers nothing until the caller or the sandbox closes the connection. */
async function hang(c: Context<SandboxEnv>): Promise<Response> {
  const outgoing = c.env?.outgoing;
  if (outgoing && !outgoing.closed) await new Promise<void>((resolve) => outgoing.once('close', resolve));
  return RESPONSE_ALREADY_SENT;
}
