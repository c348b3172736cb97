// `npm run bench`: what finding the fields of a page costs, where it runs in the extension.
import path from 'node:path';
import { startExtensionWorld } from '../tools/browser/extension-world.ts';
import { bundleForPage } from '../tools/build/bundle-for-page.ts';
import type { firstScan, Timings } from './in-page.ts';
import { median } from './median.ts';
import { benchPage } from './page.ts';

const COLD_LOADS = 7;
const WARM_UP = 30;
const ROUNDS = 100;

const code = await bundleForPage(path.join(import.meta.dirname, 'in-page.ts'), 'bench');
await using world = await startExtensionWorld(code, benchPage());

const cold: ReturnType<typeof firstScan>[] = [];
for (let load = 0; load < COLD_LOADS; load++) {
  const page = await world.open();
  cold.push(await page.evaluate<ReturnType<typeof firstScan>>('bench.firstScan()'));
}
const page = await world.open();
await page.evaluate(`bench.timings(${WARM_UP})`);
const { scan, rescan, selectAll, selectAllRead } = await page.evaluate<Timings>(`bench.timings(${ROUNDS})`);

const first = cold[0];
console.log(
  `A page of ${first?.elements} elements with ${first?.fields} fields in sight, ${first?.found} found`,
);
print('collect and classify', scan);
print('  after a change', rescan);
print("querySelectorAll('*')", selectAll);
print('  and reading through it', selectAllRead);
print(
  'first scan of a page',
  cold.map(({ ms }) => ms),
);
console.log(
  `A scan costs ${ratio(scan, selectAll)} times querySelectorAll('*'), ${ratio(scan, selectAllRead)} times with reading`,
);

function print(title: string, ms: readonly number[]): void {
  console.log(`${title.padEnd(26)} ${median(ms).toFixed(3).padStart(8)} ms`);
}

function ratio(one: readonly number[], other: readonly number[]): string {
  return (median(one) / median(other)).toFixed(1);
}
