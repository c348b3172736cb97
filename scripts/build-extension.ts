import path from 'node:path';
import { build } from 'wxt';

export interface ExtensionBuild {
  browser: 'chromium' | 'firefox';
  /** Where the extension finds the API; null for the real one. */
  apiUrl: string | null;
  /** Below `.output`, so that builds for different ends do not meet. */
  name: string;
}

/** Builds the extension for a browser and an API, and returns the folder to load. */
export async function buildExtension({ browser, apiUrl, name }: ExtensionBuild): Promise<string> {
  const outDir = path.join('.output', name);
  process.env.WXT_API_URL = apiUrl ?? '';
  await build({ browser: browser === 'firefox' ? 'firefox' : 'chrome', outDir, logger: quiet });
  return path.resolve(outDir, `${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`);
}

const silent = () => {};
const quiet = {
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  level: 0,
  warn: (...words: unknown[]) => console.warn(...words),
  error: (...words: unknown[]) => console.error(...words),
  fatal: (...words: unknown[]) => console.error(...words),
};
