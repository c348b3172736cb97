// How large the scripts and the package are.
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from './figure.ts';

/** What the extension's own documents share, and all there is. */
const TOGETHER = { 'all chunks of the documents': 'chunks/*.js', 'the package': '**/*' };

export const bundles: Figure = {
  name: 'bundles',
  browsers: ['chromium', 'firefox'],
  async measure(bench) {
    const folder = await bench.extension();
    const scripts = globSync('*.js', { cwd: folder }).toSorted();
    const parts = [...scripts.map((name) => [name, name] as const), ...Object.entries(TOGETHER)];
    return parts.map(([name, pattern]) => ({
      name: `size of ${name}`,
      unit: 'bytes',
      ours: [sizeOf(folder, pattern)],
    }));
  },
};

function sizeOf(folder: string, pattern: string): number {
  const found = globSync(pattern, { cwd: folder }).map((file) => statSync(path.join(folder, file)));
  return found.reduce((bytes, one) => bytes + (one.isFile() ? one.size : 0), 0);
}
