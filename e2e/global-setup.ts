import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../tools/browser/common/free-port.ts';
import { buildExtension } from '../tools/build/build-extension.ts';
import type { WorkerSlot } from './worker-slot.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    workerSlots: readonly WorkerSlot[];
  }
}

/** For each file of specs that runs at a time: the extension for the port on which it starts its sandbox. */
export default async function setup({ config, provide }: TestProject): Promise<void> {
  const { browser } = config.provide;
  if (!browser) throw new Error('The vitest project does not say which browser it is for');
  const ports = await Promise.all(Array.from({ length: Number(config.maxWorkers) }, freePort));
  const [first = 0] = ports;
  const apiUrl = `http://${hostAt(first)}/api/v1`;
  const built = await buildExtension({ browser, apiUrl, name: `e2e-${browser}` });
  const slots = ports.map(async (port, slot): Promise<WorkerSlot> => {
    const extensionDir = `${built}-${slot}`;
    await copyForPort(built, extensionDir, { from: first, to: port });
    return { port, extensionDir };
  });
  provide('workerSlots', await Promise.all(slots));
}

const hostAt = (port: number) => `127.0.0.1:${port}`;

/** As if it was built for the other port: nothing else in a build depends on that. */
async function copyForPort(built: string, copy: string, { from, to }: { from: number; to: number }) {
  await rm(copy, { recursive: true, force: true });
  await cp(built, copy, { recursive: true });
  for await (const file of glob('**/*.{js,json,html}', { cwd: copy })) {
    const at = path.join(copy, file);
    const text = await readFile(at, 'utf8');
    if (text.includes(hostAt(from))) await writeFile(at, text.replaceAll(hostAt(from), hostAt(to)));
  }
}
