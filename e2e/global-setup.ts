import type { TestProject } from 'vitest/node';
import { freePort } from '../tools/browser/common/free-port.ts';
import { buildExtension } from '../tools/build/build-extension.ts';
import type { WorkerSlot } from './worker-slot.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    lanes: readonly WorkerSlot[];
  }
}

/** For each file of specs that runs at a time: builds the extension for the port on which it starts its sandbox. */
export default async function setup({ config, provide }: TestProject): Promise<void> {
  const { browser } = config.provide;
  if (!browser) throw new Error('The vitest project does not say which browser it is for');
  const lanes: WorkerSlot[] = [];
  for (let lane = 0; lane < Number(config.maxWorkers); lane += 1) {
    const port = await freePort();
    const apiUrl = `http://127.0.0.1:${port}/api/v1`;
    const extensionDir = await buildExtension({ browser, apiUrl, name: `e2e-${browser}-${lane}` });
    lanes.push({ port, extensionDir });
  }
  provide('lanes', lanes);
}
