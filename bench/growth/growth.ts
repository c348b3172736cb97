// How the popup, the start of the worker and the storage take an account that grows: services, ended rentals, and a note
// for each of those, which is kept on this machine.
import type { Unit } from '../report/row.ts';
import { createAskStopped, QUESTIONS } from '../stage/ask-stopped.ts';
import type { Bench } from '../stage/bench.ts';
import { type Installed, startChromium } from '../stage/chromium.ts';
import { emptyPopup } from '../stage/extensions.ts';
import { openPopup, USABLE } from '../stage/open-popup.ts';

const SIZES = [10, 100, 1_000];
const ROUNDS = 9;
const WARM_UP = 2;

/** One line of the table: samples for each size. */
export interface Growth {
  name: string;
  unit: Unit;
  at: { n: number; samples: number[] }[];
}

export async function growth(bench: Bench): Promise<Growth[]> {
  const lines: Growth[] = [];
  const add = (name: string, unit: Unit, n: number, samples: number[]) => {
    const line = lines.find((one) => one.name === name);
    if (line) line.at.push({ n, samples });
    else lines.push({ name, unit, at: [{ n, samples }] });
  };
  for (const n of SIZES) {
    bench.say(`${n} services, ended rentals and notes`);
    const found = await withSize(bench, n);
    for (const [name, samples] of Object.entries(found.ms)) add(name, 'ms', n, samples);
    add('bytes stored', 'bytes', n, [found.storedBytes]);
  }
  return lines;
}

async function withSize(bench: Bench, n: number) {
  const folders = [await bench.extension(), await emptyPopup()];
  await using sandbox = await bench.sandbox({ services: n, endedRentals: n });
  await using chromium = await startChromium(folders);
  const [ours, empty] = chromium.extensions as [Installed, Installed];
  await ours.send('account.connect', { key: sandbox.key });
  await ours.send('catalog.refresh', {});
  const ids = sandbox.state.rentals.map(({ id }) => id);
  await chromium.page.goto(sandbox.siteUrl('Acme', 'plain'));
  const quiet = await ours.quietPage();
  await quiet.evaluate(saveNotes, ids, 'For the club, to be cancelled in May');
  const askStopped = await createAskStopped(ours);
  const ms = {
    'popup, empty': [] as number[],
    'popup, worker running': [] as number[],
    'popup, worker stopped': [] as number[],
    'worker, from its start to the state': [] as number[],
    'a change that is stored': [] as number[],
  };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const taken = {
      'popup, empty': await openPopup(chromium, empty, 'p'),
      'popup, worker running': await openPopup(chromium, ours, USABLE),
      'a change that is stored': await quiet.evaluate(saveNotes, ids.slice(0, 1), `Changed ${round}`),
      'worker, from its start to the state': await askStopped(QUESTIONS['the state']),
      'popup, worker stopped': await ours.worker.stop().then(() => openPopup(chromium, ours, USABLE)),
    };
    if (round < 0) continue;
    for (const [name, sample] of Object.entries(taken)) ms[name as keyof typeof ms].push(sample);
  }
  const stored = (await ours.send('data.export', {})) as string;
  return { ms, storedBytes: stored.length };
}

/** One after the other; returns the milliseconds that took. Runs in a document of the extension. */
async function saveNotes(ids: readonly string[], text: string): Promise<number> {
  const startedAt = performance.now();
  for (const id of ids) {
    const input = { id, text };
    const reply = await chrome.runtime.sendMessage({ ohmyotp: 'command', command: 'note.save', input });
    if (!reply?.ok) throw new Error(`note.save: ${reply?.error?.code}`);
  }
  return performance.now() - startedAt;
}
