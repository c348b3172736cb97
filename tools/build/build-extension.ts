import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

interface ExtensionBuild {
  browser: 'chromium' | 'firefox';
  /** Where the extension finds the API; null for the real one. */
  apiUrl: string | null;
  /** Below `.output`, so that builds for different ends do not meet. */
  name: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Builds the extension for a browser and an API, and returns the folder to load. */
export async function buildExtension({ browser, apiUrl, name }: ExtensionBuild): Promise<string> {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const outDir = path.join('.output', name);
  const wxt = path.join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const build = spawn(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    // A test's own NODE_ENV would bring in React's development build, which is not what ships.
    env: { ...process.env, NODE_ENV: 'production', WXT_API_URL: apiUrl ?? '', WXT_OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(build.stdout), text(build.stderr)]);
  const [code] = await once(build, 'close');
  if (code !== 0) throw new Error(`The build failed:\n${(await output).join('')}`);
  return path.resolve(ROOT, outDir, `${target}-mv3`);
}
