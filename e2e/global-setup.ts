import type { TestProject } from 'vitest/node';
import { buildExtension } from '../scripts/build-extension.ts';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    extensionDir: string;
    port: number;
  }
}

/** Builds the extension for the port on which each spec starts its sandbox. */
export default async function setup({ config, provide }: TestProject): Promise<void> {
  const { browser } = config.provide;
  if (!browser) throw new Error('The vitest project does not say which browser it is for');
  const port = await freePort();
  const apiUrl = `http://127.0.0.1:${port}/api/v1`;
  provide('port', port);
  provide('extensionDir', await buildExtension({ browser, apiUrl, name: `e2e-${browser}` }));
}
