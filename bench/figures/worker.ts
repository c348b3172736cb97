// From a message that starts a stopped worker to its answer, beside a worker that does nothing else.
import type { Page } from 'puppeteer-core';
import { type Installed, startChromium } from '../stage/chromium.ts';
import { emptyWorker } from '../stage/extensions.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 15;
const WARM_UP = 2;

const QUESTIONS = {
  /** One that no listener answers: the browser says so as soon as the first listener has run. */
  'first handler': {},
  /** Takes what is stored. */
  state: { ohmyotp: 'command', command: 'state.get', input: {} },
};

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
    const askOurs = await createAsk(ours);
    const askEmpty = await createAsk(empty);
    const rows = [];
    for (const [what, question] of Object.entries(QUESTIONS)) {
      const samples = { ours: [] as number[], empty: [] as number[] };
      for (let round = -WARM_UP; round < ROUNDS; round++) {
        const emptyMs = await askEmpty(question);
        const oursMs = await askOurs(question);
        if (round < 0) continue;
        samples.empty.push(emptyMs);
        samples.ours.push(oursMs);
      }
      rows.push({
        name: `worker, from its start to ${what}`,
        unit: 'ms' as const,
        ours: samples.ours,
        baseline: { name: 'empty worker', samples: samples.empty },
      });
    }
    return rows;
  },
};

/** Stops the worker, asks it, and returns the milliseconds until its answer. */
async function createAsk({ worker, quietPage }: Installed): Promise<(question: object) => Promise<number>> {
  const page = await quietPage();
  return async (question) => {
    await worker.stop();
    return page.evaluate(timed, question) as ReturnType<Page['evaluate']> as Promise<number>;
  };
}

async function timed(question: object): Promise<number> {
  const startedAt = performance.now();
  await chrome.runtime.sendMessage(question).catch(() => undefined);
  return performance.now() - startedAt;
}
