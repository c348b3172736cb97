import { createPageScanner } from '../../lib/autofill/scan/page-scanner.ts';

/** Milliseconds, one entry a round. */
export interface Timings {
  /** Collecting and classifying. */
  scan: number[];
  /** The same once the page has changed, which takes from the browser what it remembers of it. */
  rescan: number[];
  /** `querySelectorAll('*')` with a look at each element. */
  selectAllRead: number[];
}

const REPEATS = 20;

/** The first scan of a page, with all that has to be set up for it. */
export function firstScan(): { ms: number; elements: number; fields: number; found: number } {
  const startedAt = performance.now();
  const { classes } = createPageScanner(document).read();
  const ms = performance.now() - startedAt;
  const found = classes.filter(({ kind }) => kind !== 'other').length;
  return { ms, elements: document.querySelectorAll('*').length, fields: classes.length, found };
}

/** Scans and passes in turns, so that a busy machine slows all of them. */
export function timings(rounds: number): Timings {
  const reader = createPageScanner(document);
  const found: Timings = { scan: [], rescan: [], selectAllRead: [] };
  for (let round = 0; round < rounds; round++) {
    found.scan.push(time(1, () => reader.read().classes.length));
    changePage();
    found.rescan.push(time(1, () => reader.read().classes.length));
    found.selectAllRead.push(time(REPEATS, readAll));
  }
  return found;
}

function changePage(): void {
  const added = document.createElement('span');
  document.body.append(added);
  added.remove();
}

function readAll(): number {
  let inputs = 0;
  for (const element of document.querySelectorAll('*')) if (element.localName === 'input') inputs++;
  return inputs;
}

function time(repeats: number, run: () => number): number {
  const startedAt = performance.now();
  for (let n = 0; n < repeats; n++) run();
  return (performance.now() - startedAt) / repeats;
}
