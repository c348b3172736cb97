// What finding the fields of a large page costs, where it runs in the extension, beside reading through that page.
import path from 'node:path';
import { startExtensionWorld } from '../../tools/browser/extension-world.ts';
import { bundleForPage } from '../../tools/build/bundle-for-page.ts';
import type { firstScan, Timings } from '../in-page/scan.ts';
import { shopPage } from '../stage/shop.ts';
import type { Figure } from './figure.ts';

const COLD_LOADS = 7;
const WARM_UP = 30;
const ROUNDS = 100;
const IN_PAGE = path.resolve(import.meta.dirname, '../in-page/scan.ts');

export const scan: Figure = {
  name: 'scan',
  browsers: ['chromium'],
  async measure({ say }) {
    await using world = await startExtensionWorld(await bundleForPage(IN_PAGE, 'bench'), shopPage());
    const first: ReturnType<typeof firstScan>[] = [];
    for (let load = 0; load < COLD_LOADS; load++) {
      const page = await world.open();
      first.push(await page.evaluate<ReturnType<typeof firstScan>>('bench.firstScan()'));
    }
    const [{ elements = 0, fields = 0, found = 0 } = {}] = first;
    say(`a page of ${elements} elements with ${fields} fields in sight, ${found} found`);
    const page = await world.open();
    await page.evaluate(`bench.timings(${WARM_UP})`);
    const times = await page.evaluate<Timings>(`bench.timings(${ROUNDS})`);
    const reading = { name: 'reading through', samples: times.selectAllRead };
    return [
      { name: 'scan', unit: 'ms', ours: times.scan, baseline: reading },
      { name: 'scan after a change', unit: 'ms', ours: times.rescan, baseline: reading },
      {
        name: 'scan, first of a page',
        unit: 'ms',
        ours: first.map(({ ms }) => ms),
        baseline: { name: 'later ones', samples: times.rescan },
      },
    ];
  },
};
