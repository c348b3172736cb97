// From the click on the toolbar to the popup's content, for a user of a large account, beside an empty extension's popup.
import { type Installed, startChromium } from '../stage/chromium.ts';
import { emptyPopup } from '../stage/extensions.ts';
import { openPopup, USABLE } from '../stage/open-popup.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 15;
const WARM_UP = 3;

export const popup: Figure = {
  name: 'popup',
  browsers: ['chromium'],
  async measure(bench) {
    const folders = [await bench.extension(), await emptyPopup()];
    await using sandbox = await bench.sandbox({ services: 1_000, endedRentals: 200 });
    await using chromium = await startChromium(folders);
    const [ours, empty] = chromium.extensions as [Installed, Installed];
    await ours.send('account.connect', { key: sandbox.key });
    await ours.send('catalog.refresh', {});
    await chromium.page.goto(sandbox.siteUrl('Acme', 'plain'));
    const times = { empty: [] as number[], running: [] as number[], stopped: [] as number[] };
    // Taken in turns, so that a busy moment of the machine falls on all alike.
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const emptyMs = await openPopup(chromium, empty, 'p');
      const runningMs = await openPopup(chromium, ours, USABLE);
      await ours.worker.stop();
      const stoppedMs = await openPopup(chromium, ours, USABLE);
      if (round < 0) continue;
      times.empty.push(emptyMs);
      times.running.push(runningMs);
      times.stopped.push(stoppedMs);
    }
    const baseline = { name: 'empty popup', samples: times.empty };
    return [
      { name: 'popup, worker running', unit: 'ms', ours: times.running, baseline },
      { name: 'popup, worker stopped', unit: 'ms', ours: times.stopped, baseline },
    ];
  },
};
