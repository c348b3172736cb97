import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pages extends AsyncDisposable {
  origin: string;
  /** Resolves with the query of the next request for a path, whether or not anything is there. */
  asked(path: string): Promise<URLSearchParams>;
}

/** Serves HTML by its path. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<Pages> {
  const requests = new EventEmitter();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const html = pages[pathname];
    requests.emit(pathname, searchParams);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://bench.localhost:${(server.address() as AddressInfo).port}`,
    asked: async (path) => (await once(requests, path))[0],
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
