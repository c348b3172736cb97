import { expect, test } from 'vitest';
import { spentBy, type TraceEvent } from './trace.ts';

const OURS = { name: 'Ours', origin: 'chrome-extension://ours' };
const at = { pid: 7, tid: 7, ph: 'X' };
const meta: TraceEvent[] = [
  { ...at, ph: 'M', name: 'thread_name', ts: 0, args: { name: 'CrRendererMain' } },
  { ...at, name: 'CommitLoad', ts: -10, dur: 1, args: { data: { url: 'http://page.localhost/' } } },
];

type Mark = 'ours' | 'page' | null;

/** Milliseconds in, microseconds out. */
function event(name: string, from: number, to: number, whose: Mark = null): TraceEvent {
  const worldName = whose === 'ours' ? { worldName: 'Ours' } : {};
  return { ...at, name, ts: from * 1_000, dur: (to - from) * 1_000, args: { worldId: 0, ...worldName } };
}

const wall = (...events: TraceEvent[]) => spentBy(OURS, [...meta, ...events]).wallMs;

test('a script of ours counts, with what it had the browser do', () => {
  expect(wall(event('v8.run', 10, 60, 'ours'), event('Layout', 20, 30))).toBe(50);
});

test('what the page does does not', () => {
  expect(
    wall(event('v8.callFunction', 10, 60, 'page'), event('Layout', 20, 30), event('Paint', 70, 80)),
  ).toBe(0);
});

test('of our listener in a call of the page only the listener counts', () => {
  expect(
    wall(
      event('v8.callFunction', 0, 100, 'page'),
      event('EventDispatch', 10, 60),
      event('v8.callFunction', 20, 50, 'ours'),
    ),
  ).toBe(30);
});

test('of a listener of the page in a call of ours the listener does not count', () => {
  expect(
    wall(
      event('v8.callFunction', 0, 100, 'ours'),
      event('EventDispatch', 10, 60),
      event('v8.callFunction', 20, 50, 'page'),
    ),
  ).toBe(70);
});

test('a script says whose it is by its address, as when it is compiled', () => {
  const compiled = event('v8.compile', 0, 4);
  expect(wall({ ...compiled, args: { data: { url: `${OURS.origin}/one.js` } } })).toBe(4);
  expect(wall({ ...compiled, args: { data: { url: 'http://page.localhost/one.js' } } })).toBe(0);
  expect(wall({ ...compiled, args: { fileName: 'chrome-extension://others/one.js' } })).toBe(0);
});

test('a promise that nobody waits in is continued by us, one within a call by its caller', () => {
  expect(wall(event('RunMicrotasks', 0, 10))).toBe(10);
  expect(wall(event('v8.callFunction', 0, 20, 'page'), event('RunMicrotasks', 5, 15))).toBe(0);
  expect(wall(event('v8.callFunction', 0, 20, 'ours'), event('RunMicrotasks', 5, 15))).toBe(20);
});

test('the time of the processor leaves out what the thread waited', () => {
  const spun = { ...event('v8.run', 0, 50, 'ours'), tdur: 20_000 };
  expect(spentBy(OURS, [...meta, spun])).toEqual({ wallMs: 50, cpuMs: 20 });
});

test('other threads, and processes without a page, do not count', () => {
  const busy = event('v8.run', 0, 50, 'ours');
  const otherProcess = { ...meta[0], pid: 8, tid: 8 } as TraceEvent;
  expect(wall({ ...busy, tid: 9 }, otherProcess, { ...busy, pid: 8, tid: 8 })).toBe(0);
});
