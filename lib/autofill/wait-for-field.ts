import type { Recipe } from '../domain/recipe.ts';
import { findMarked } from './field-mark.ts';
import type { PageReader } from './reader.ts';
import { rootsIn } from './roots.ts';
import { codeTargets } from './targets.ts';

export interface CodeFieldWatch {
  /** Watches for `forMs` at most, or until a field is seen. Ends the watch before it, if there is one. */
  start(forMs: number, recipe: Recipe | null): void;
  stop(): void;
}

const SETTLE_MS = 250;
const RESCAN_MS = 2000;
/** Scans may take this part of the page's time at most. */
const SHARE = 1 / 25;

/** Calls `onSeen` once per watch when the page shows a field for a code, now or later. */
export function createCodeFieldWatch(page: Document, reader: PageReader, onSeen: () => void): CodeFieldWatch {
  let running: AbortController | null = null;
  return {
    start: (forMs, recipe) => {
      running?.abort();
      running = new AbortController();
      const isThere = () => showsCodeField(reader) || showsTaughtField(page, recipe);
      watch(page, running, isThere, onSeen, forMs);
    },
    stop: () => running?.abort(),
  };
}

function showsCodeField(reader: PageReader): boolean {
  const { facts, classes } = reader.read();
  return codeTargets(facts, classes, null).length > 0;
}

function showsTaughtField(page: Document, recipe: Recipe | null): boolean {
  return recipe?.taught === true && findMarked(page, recipe.field) !== null;
}

function watch(
  page: Document,
  end: AbortController,
  isThere: () => boolean,
  onSeen: () => void,
  forMs: number,
): void {
  let next: ReturnType<typeof setTimeout> | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let costMs = 0;
  // Timers rather than frames, since a hidden tab draws none.
  const scanIn = (delayMs: number) => {
    const at = Date.now() + Math.max(delayMs, costMs / SHARE);
    if (end.signal.aborted || at >= dueAt) return;
    if (next !== null) clearTimeout(next);
    dueAt = at;
    next = setTimeout(scan, at - Date.now());
  };
  const changes = new MutationObserver(() => scanIn(SETTLE_MS));
  const scan = () => {
    [next, dueAt] = [null, Number.POSITIVE_INFINITY];
    const startedAt = performance.now();
    const seen = isThere();
    // Shadow roots and frames come and go, and no observer sees into those it was not given.
    if (!seen) observe(changes, page);
    costMs = performance.now() - startedAt;
    if (!seen) return scanIn(RESCAN_MS);
    end.abort();
    onSeen();
  };
  const limit = setTimeout(() => end.abort(), forMs);
  end.signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(limit);
    if (next !== null) clearTimeout(next);
  });
  scan();
}

function observe(changes: MutationObserver, page: Document): void {
  for (const root of rootsIn(page)) {
    changes.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'disabled', 'type', 'aria-hidden', 'open', 'inert'],
    });
  }
}
