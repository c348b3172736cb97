import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Purchase {
  /** What the connection had been used for before. */
  earlier: number;
  cookie: string | undefined;
}

export interface LastingProxy {
  /** Every `POST /rentals` that came, whoever sent it. */
  purchases: readonly Purchase[];
  /** From now on a purchase reaches the API, and its connection breaks before there is an answer. */
  breakPurchases(doBreak: boolean): void;
  close(): Promise<void>;
}

/** Before the sandbox's API, which ends each connection: here they stay open, as they do at most servers. It sets a cookie. */
export async function startLastingProxy(port: number, target: number): Promise<LastingProxy> {
  const purchases: Purchase[] = [];
  const uses = new WeakMap<Socket, number>();
  let doBreak = false;

  async function passOn({ method = '', url, headers }: IncomingMessage, body: Buffer): Promise<Response> {
    const { authorization = '', 'content-type': type = 'application/json' } = headers;
    return fetch(`http://127.0.0.1:${target}${url}`, {
      method,
      headers: { authorization, 'content-type': type },
      body: method === 'POST' ? new Uint8Array(body) : null,
    });
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const { socket } = request;
    const earlier = uses.get(socket) ?? 0;
    uses.set(socket, earlier + 1);
    // The browser may still have a request open when the API behind it closes.
    const answer = await passOn(request, await buffer(request)).catch(() => null);
    if (!answer) {
      socket.destroy();
      return;
    }
    const isPurchase = request.method === 'POST' && request.url?.endsWith('/rentals');
    if (isPurchase) purchases.push({ earlier, cookie: request.headers.cookie });
    if (isPurchase && doBreak) {
      socket.destroy();
      return;
    }
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'set-cookie': 'session=1; Path=/; Max-Age=600',
    });
    response.end(await answer.text());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    purchases,
    breakPurchases(next) {
      doBreak = next;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
