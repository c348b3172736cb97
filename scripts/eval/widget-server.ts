import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tools/browser/common/free-port.ts';

const STARTS_WITHIN_MS = 20_000;
const SCRIPTS = /<script\b[^>]*\bsrc="([^"]+)"/g;

export interface WidgetServer {
  baseUrl: string;
  close(): Promise<void>;
}

/** Serves a folder of widgets by its own `npm start`, which is told a free port and prints its address. */
export async function startWidgetServer(folder: string): Promise<WidgetServer> {
  if (!existsSync(path.join(folder, 'package.json'))) throw new Error(`${folder} has no package.json`);
  const port = await freePort();
  // npm starts a shell that starts the server: all of them are one group.
  const server = spawn('npm', ['start', '--silent', '--', String(port)], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = async () => {
    if (server.exitCode !== null || server.pid === undefined) return;
    const ended = once(server, 'close');
    process.kill(-server.pid, 'SIGTERM');
    await ended;
  };
  try {
    return { baseUrl: await addressOf(server, folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The pages of these addresses that name a script which is not there: they were not built. */
export async function notBuilt(addresses: readonly string[]): Promise<string[]> {
  const isBuilt = async (address: string) => {
    const page = await (await fetch(address)).text();
    const scripts = [...page.matchAll(SCRIPTS)].map(([, source = '']) => new URL(source, address).href);
    const answers = await Promise.all(scripts.map((script) => fetch(script)));
    await Promise.all(answers.map((answer) => answer.body?.cancel()));
    return answers.every(({ ok }) => ok);
  };
  const built = await Promise.all(addresses.map(isBuilt));
  return addresses.filter((_, n) => !built[n]);
}

async function addressOf({ stdout, stderr }: ChildProcess, folder: string): Promise<string> {
  if (!stdout || !stderr) throw new Error('no output');
  let errors = '';
  stderr.on('data', (part) => {
    errors += part;
  });
  const end = new AbortController();
  const printed = (async () => {
    for await (const line of createInterface({ input: stdout, signal: end.signal })) {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address !== undefined) return address.replace(/\/?$/, '/');
    }
    return null;
  })();
  const address = await Promise.race([printed, sleep(STARTS_WITHIN_MS, null, { ref: false })]);
  end.abort();
  if (address !== null) return address;
  throw new Error(`npm start in ${folder} printed no address\n${errors}`.trim());
}
