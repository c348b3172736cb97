// How large the scripts and the package are.
import { glob, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Row } from '../report/row.ts';
import type { Figure } from './figure.ts';

/** What the extension's own documents share, and all there is. */
const TOGETHER = { 'all chunks of the documents': 'chunks/*.js', 'the package': '**/*' };

export const bundles: Figure = {
  name: 'bundles',
  browsers: ['chromium', 'firefox'],
  async measure(bench) {
    const folder = await bench.extension();
    const scripts = await Array.fromAsync(glob('*.js', { cwd: folder }));
    const parts = [...scripts.sort().map((name) => [name, name] as const), ...Object.entries(TOGETHER)];
    const rows: Row[] = [];
    for (const [name, pattern] of parts)
      rows.push({ name: `size of ${name}`, unit: 'bytes', ours: [await sizeOf(folder, pattern)] });
    return rows;
  },
};

async function sizeOf(folder: string, pattern: string): Promise<number> {
  let bytes = 0;
  for await (const file of glob(pattern, { cwd: folder })) {
    const found = await stat(path.join(folder, file));
    if (found.isFile()) bytes += found.size;
  }
  return bytes;
}
