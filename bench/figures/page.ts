// What the field button's script costs a page whose user does nothing, beside a bare listener in the same pages.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../report/row.ts';
import { bytesParsed } from '../stage/bytes-parsed.ts';
import { type Chromium, type Installed, startChromium } from '../stage/chromium.ts';
import { bareListener, contentScript } from '../stage/extensions.ts';
import { type Pages, servePages } from '../stage/serve.ts';
import { FRAMES, formPage, framesPage, growingShopPage } from '../stage/shop.ts';
import { type Spent, spentBy, traced } from '../stage/trace.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 9;
const WARM_UP = 1;
/** What a script puts off for a moment after the page has loaded is its cost too. */
const AFTER_MS = 300;
const SPIN_MS = 100;

const PAGES = [
  { path: '/growing', name: 'growing to 10,000 elements', documents: 1 },
  { path: '/frames', name: 'of twenty frames', documents: 1 + FRAMES },
] as const;

/** An extension in a browser of its own, so that none is in the way of another. */
interface Candidate {
  chromium: Chromium;
  extension: Installed;
}

export const page: Figure = {
  name: 'page',
  browsers: ['chromium'],
  async measure(bench) {
    await using pages = await servePages({
      '/growing': growingShopPage(),
      '/frames': framesPage(),
      '/form': formPage(),
    });
    await using browsers = new AsyncDisposableStack();
    const start = async (folder: string): Promise<Candidate> => {
      const chromium = browsers.use(await startChromium([folder]));
      const [extension] = chromium.extensions;
      await chromium.page.bringToFront();
      if (!extension) throw new Error(`${folder} holds no extension`);
      return { chromium, extension };
    };
    const idle = await start(await bench.extension());
    const ours = await start(await bench.extensionWithAccess());
    await ours.extension.send('button.allow', { origin: pages.origin });
    const listener = await start(await bareListener());
    const busy = await start(await contentScript('spins', spin()));
    const peer = bench.peer === null ? null : await start(bench.peer);
    const all: Record<string, Candidate> = { ours, listener, ...(peer && { peer }) };
    const peerName = peer?.extension.name ?? '';

    const rows: Row[] = [
      {
        name: 'page without access: bytes parsed',
        unit: 'bytes',
        ours: [await parsed(idle, pages, '/growing')],
        baseline: { name: 'bare listener', samples: [await parsed(listener, pages, '/growing')] },
      },
    ];
    for (const { path, name, documents } of PAGES) {
      bench.say(`a page ${name}`);
      const bytes: Row = {
        name: `page ${name}: bytes parsed in each document`,
        unit: 'bytes',
        ours: [(await parsed(ours, pages, path)) / documents],
        baseline: { name: 'bare listener', samples: [(await parsed(listener, pages, path)) / documents] },
        ...(peer && {
          peer: { name: peerName, samples: [(await parsed(peer, pages, path)) / documents] },
        }),
      };
      const times = await inTurns(all, async (candidate) => {
        const { cpuMs } = await mainThread(candidate, pages, path);
        return cpuMs;
      });
      rows.push(bytes, {
        name: `page ${name}: main thread`,
        unit: 'ms',
        ours: times('ours'),
        baseline: { name: 'bare listener', samples: times('listener') },
        ...(peer && { peer: { name: peerName, samples: times('peer') } }),
      });
    }
    return [...rows, await proof(busy, pages)];
  },
};

/** Runs nothing in the page, since that would count as well. */
async function load({ chromium }: Candidate, pages: Pages, path: string): Promise<void> {
  const whole = path === '/growing' ? pages.asked('/whole') : null;
  await chromium.page.goto(`${pages.origin}${path}`);
  await whole;
  await sleep(AFTER_MS);
}

function parsed(candidate: Candidate, pages: Pages, path: string): Promise<number> {
  const { chromium, extension } = candidate;
  return bytesParsed(extension.origin, chromium.page, () => load(candidate, pages, path));
}

async function mainThread(candidate: Candidate, pages: Pages, path: string): Promise<Spent> {
  const { chromium, extension } = candidate;
  return spentBy(extension, await traced(chromium.page, () => load(candidate, pages, path)));
}

/** That the measure finds all of a script's time, and nothing else: the script's own clock says how long it took. */
async function proof(busy: Candidate, pages: Pages): Promise<Row> {
  const found: number[] = [];
  const told: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const spun = pages.asked('/spun');
    found.push((await mainThread(busy, pages, '/growing')).wallMs);
    told.push(Number((await spun).get('ms')));
  }
  return {
    name: `measure: a script that spins ${SPIN_MS} ms`,
    unit: 'ms',
    ours: found,
    baseline: { name: 'its own clock', samples: told },
  };
}

/** One after the other, so that a busy moment of the machine falls on all alike. */
async function inTurns(
  candidates: Readonly<Record<string, Candidate>>,
  measure: (candidate: Candidate) => Promise<number>,
): Promise<(name: string) => number[]> {
  const samples: Record<string, number[]> = {};
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [name, candidate] of Object.entries(candidates)) {
      const sample = await measure(candidate);
      if (round >= 0) samples[name] = [...(samples[name] ?? []), sample];
    }
  return (name) => samples[name] ?? [];
}

/** In one go, from a timer, in an event of the page, and when a promise of its own and one of the browser is kept. */
function spin(): string {
  return `
    let ms = 0;
    let isTimed = false;
    const timed = (run) => {
      if (isTimed) return run();
      const startedAt = performance.now();
      isTimed = true;
      run();
      isTimed = false;
      ms += performance.now() - startedAt;
    };
    const spin = () => timed(() => {
      const endsAt = performance.now() + ${SPIN_MS / 5};
      while (performance.now() < endsAt);
    });
    timed(() => {
      spin();
      Promise.resolve().then(spin);
      setTimeout(spin, 20);
      fetch('/form').then(spin);
      document.addEventListener('ready', spin);
      setTimeout(() => timed(() => document.dispatchEvent(new Event('ready'))), 100);
      setTimeout(() => navigator.sendBeacon('/spun?ms=' + ms), 200);
    });`;
}
