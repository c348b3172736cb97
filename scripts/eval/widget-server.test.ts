import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { notBuilt, startWidgetServer } from './widget-server.ts';

const SERVER = `require('node:http').createServer((_, response) => response.end('served'))
  .listen(Number(process.argv[2]), '127.0.0.1', () => console.log('at http://127.0.0.1:' + process.argv[2]));`;

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'widgets-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

test('a folder is served by its own npm start, which ends with us', async () => {
  const scripts = { start: 'node server.cjs' };
  const folder = await folderWith({ 'package.json': JSON.stringify({ scripts }), 'server.cjs': SERVER });
  const { baseUrl, close } = await startWidgetServer(folder);
  expect(await (await fetch(baseUrl)).text()).toBe('served');
  await close();
  await expect(fetch(baseUrl)).rejects.toThrow();
});

test('a folder that cannot be served says why', async () => {
  await expect(startWidgetServer(await folderWith({}))).rejects.toThrow('no package.json');
  const scripts = { start: 'node -e "console.error(`not installed`)"' };
  const folder = await folderWith({ 'package.json': JSON.stringify({ scripts }) });
  await expect(startWidgetServer(folder)).rejects.toThrow(/no address\nnot installed/);
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
