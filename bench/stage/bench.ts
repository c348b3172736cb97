import path from 'node:path';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import { freePort } from '../../tools/browser/common/free-port.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { withAccess } from './extensions.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What the figures share: one build, the port it was built for, and what the user asked for. */
export interface Bench {
  browser: BrowserName;
  /** The folder of another extension, unpacked. */
  peer: string | null;
  samples: number;
  idleMinutes: number;
  /** The extension as it ships, but for where it finds the API. */
  extension(): Promise<string>;
  /** The same with access to every site, as after the user's yes. */
  extensionWithAccess(): Promise<string>;
  /** The API where the build looks for it. */
  sandbox(options?: SandboxOptions): Promise<Sandbox & AsyncDisposable>;
  /** Tells how far it is. */
  say(text: string): void;
}

export async function createBench(
  options: Pick<Bench, 'browser' | 'peer' | 'samples' | 'idleMinutes' | 'say'>,
): Promise<Bench> {
  const { browser, say } = options;
  const port = await freePort();
  let built: Promise<string> | null = null;
  function extension(): Promise<string> {
    if (built === null) {
      say(`building for ${browser}`);
      built = buildExtension({
        browser,
        apiUrl: `http://127.0.0.1:${port}/api/v1`,
        name: path.join('bench', browser),
      });
    }
    return built;
  }
  return {
    ...options,
    extension,
    extensionWithAccess: async () => withAccess(await extension()),
    async sandbox(given = {}) {
      const sandbox = await startSandbox({ ...given, port });
      return { ...sandbox, [Symbol.asyncDispose]: sandbox.close };
    },
  };
}
