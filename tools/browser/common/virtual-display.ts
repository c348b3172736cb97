import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { waitUntil } from './wait-until.ts';

const run = promisify(execFile);

/** A screen nobody sees, with its own keyboard and mouse. */
export interface VirtualDisplay {
  /** For `DISPLAY`. */
  readonly name: string;
  xdotool(...args: (string | number)[]): Promise<string>;
  /** The ids of the windows that are shown, oldest first. */
  windows(): Promise<string[]>;
  close(): Promise<void>;
}

export async function createVirtualDisplay(size: { width: number; height: number }): Promise<VirtualDisplay> {
  // With -displayfd the server picks a free number itself and tells it when it is ready.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const kill = () => void server.kill();
  process.once('exit', kill);
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let answer = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      answer += chunk;
      if (answer.includes('\n')) resolve(answer.trim());
    });
  });
  const name = `:${number}`;

  async function xdotool(...args: (string | number)[]): Promise<string> {
    const { stdout } = await run('xdotool', args.map(String), { env: { ...process.env, DISPLAY: name } });
    return stdout.trim();
  }

  return {
    name,
    xdotool,
    async windows() {
      // xdotool exits with 1 when it finds nothing.
      const found = await xdotool('search', '--onlyvisible', '--class', '.*').catch(() => '');
      return found.split('\n').filter(Boolean);
    },
    async close() {
      process.off('exit', kill);
      server.removeAllListeners('exit');
      server.kill();
      await waitUntil('Xvfb to end', async () => server.exitCode !== null || server.signalCode !== null);
    },
  };
}
