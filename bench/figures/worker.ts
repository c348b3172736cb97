// From a message that starts a stopped worker to its answer, beside a worker that does nothing else.
import type { Row } from '../report/row.ts';
import { createAskStopped, QUESTIONS } from '../stage/ask-stopped.ts';
import { type Installed, startChromium } from '../stage/chromium.ts';
import { emptyWorker } from '../stage/extensions.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 15;
const WARM_UP = 2;

export const worker: Figure = {
  name: 'worker',
  browsers: ['chromium'],
  async measure(bench) {
    const folders = [await bench.extension(), await emptyWorker()];
    await using sandbox = await bench.sandbox({ services: 1_000, endedRentals: 200 });
    await using chromium = await startChromium(folders);
    const [ours, empty] = chromium.extensions as [Installed, Installed];
    await ours.send('account.connect', { key: sandbox.key });
    await ours.send('catalog.refresh', {});
    const askOurs = await createAskStopped(ours);
    const askEmpty = await createAskStopped(empty);
    const rows: Row[] = [];
    for (const [what, question] of Object.entries(QUESTIONS)) {
      const times = { ours: [] as number[], empty: [] as number[] };
      for (let round = -WARM_UP; round < ROUNDS; round++) {
        const emptyMs = await askEmpty(question);
        const oursMs = await askOurs(question);
        if (round < 0) continue;
        times.empty.push(emptyMs);
        times.ours.push(oursMs);
      }
      rows.push({
        name: `worker, from its start to ${what}`,
        unit: 'ms',
        ours: times.ours,
        baseline: { name: 'empty worker', samples: times.empty },
      });
    }
    return rows;
  },
};
