import type { Page } from 'puppeteer-core';

/** As Chromium's tracing writes it: times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of `dur`, what the processor spent on it. */
  tdur?: number; // cspell:disable-line
  args?: {
    name?: string;
    worldName?: string;
    worldId?: number;
    fileName?: string;
    data?: { url?: string };
  };
}

const CATEGORIES = [
  '-*',
  '__metadata',
  'devtools.timeline',
  'v8',
  'v8.execute',
  'disabled-by-default-v8.compile',
];

/** What the browser did while `run` ran. */
export async function traced(page: Page, run: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await run();
  const buffer = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(buffer)).traceEvents;
}

export interface Spent {
  /** Of the processor, which another program's turn does not lengthen. */
  cpuMs: number;
  wallMs: number;
}

/**
 * What an extension's code took from the main threads of a page: compiling and running its scripts, and all that they had
 * the browser do meanwhile, such as a layout. A piece of work belongs to whoever's code it is, or else to what it is
 * part of. Microtasks that are part of nothing continue promises; on a page that has none they are the extension's.
 */
export function spentBy(extension: { name: string; origin: string }, events: readonly TraceEvent[]): Spent {
  const isThread = (name: string) => (one: TraceEvent) =>
    one.name === 'thread_name' && one.args?.name === name;
  const isOfPage = ({ name, args }: TraceEvent) =>
    (name === 'CommitLoad' || name === 'FunctionCall') && args?.data?.url?.startsWith('http');
  const pages = new Set(events.filter(isOfPage).map(({ pid }) => pid));
  const mains = events.filter(isThread('CrRendererMain')).filter(({ pid }) => pages.has(pid));
  const spent = { cpuMs: 0, wallMs: 0 };
  for (const { pid, tid } of mains) {
    const own = events.filter((one) => one.ph === 'X' && one.pid === pid && one.tid === tid);
    for (const { isOwn, cpu, wall } of selfTimes(own, (event) => ownership(extension, event))) {
      if (!isOwn) continue;
      spent.cpuMs += cpu / 1_000;
      spent.wallMs += wall / 1_000;
    }
  }
  return spent;
}

/** Null where an event does not say whose it is. */
type Ownership = boolean | null | 'unless in another';

function ownership(
  { name, origin }: { name: string; origin: string },
  { name: kind, args }: TraceEvent,
): Ownership {
  if (kind === 'RunMicrotasks') return 'unless in another';
  const url = args?.data?.url ?? args?.fileName ?? '';
  if (args?.worldName === name || url.startsWith(`${origin}/`)) return true;
  if (kind === 'v8.callFunction' || url.startsWith('http')) return false;
  return null;
}

interface SelfTime {
  isOwn: boolean | null;
  cpu: number;
  wall: number;
}

/** Of each event of one thread what is in no event within it. */
function selfTimes(events: readonly TraceEvent[], ownershipOf: (event: TraceEvent) => Ownership): SelfTime[] {
  const found: SelfTime[] = [];
  const open: (SelfTime & { end: number })[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const { ts, dur = 0, tdur = dur } = event;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const around = open.at(-1);
    const said = ownershipOf(event);
    const isOwn = said === 'unless in another' ? (around?.isOwn ?? true) : (said ?? around?.isOwn ?? null);
    if (around) {
      around.cpu -= tdur;
      around.wall -= dur;
    }
    const self = { isOwn, cpu: tdur, wall: dur, end: ts + dur };
    open.push(self);
    found.push(self);
  }
  return found;
}
