import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { notBuilt, startWidgetServer } from './widget-server.ts';

test('a folder that cannot be served says so', async () => {
  await expect(startWidgetServer(import.meta.dirname)).rejects.toThrow('no package.json');
});

test('a page whose script is not there was not built', async () => {
  const server = createServer((request, response) => {
    const isThere = request.url !== '/missing.js';
    response
      .writeHead(isThere ? 200 : 404)
      .end(`<script src="/${request.url === '/a' ? 'a' : 'missing'}.js">`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const at = (name: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
  expect(await notBuilt([at('a'), at('b')])).toEqual([at('b')]);
});
