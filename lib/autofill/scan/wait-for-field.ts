import type { FieldMemory } from '../../domain/fill/field-memory.ts';
import { findByFingerprint } from '../describe/field-fingerprint.ts';
import { rootsIn } from '../dom/composed-tree.ts';
import { watchFormSent } from '../dom/form-sent.ts';
import { mayBeInSight } from '../sight/in-sight.ts';
import { mayBeEntered } from '../sight/locked.ts';
import { codeTargets } from './code-targets.ts';
import type { PageScanner } from './page-scanner.ts';

export interface CodeFieldWatch {
  /** Watches for at most `forMs`. Ends any earlier watch. */
  start(forMs: number, memory: FieldMemory | null): void;
  stop(): void;
}

const SETTLE_MS = 250;
const RESCAN_MS = 2000;
/** The largest share of the page's time that scans may take. */
const SHARE = 1 / 25;

export interface CodeFieldSigns {
  /** The page shows a code field; `atOnce` if it already did when the watch began. Called once per watch. */
  onSeen(atOnce: boolean): void;
  /** A form was sent, before or after a field was seen. */
  onSent(): void;
}

export function createCodeFieldWatch(
  page: Document,
  scanner: PageScanner,
  { onSeen, onSent }: CodeFieldSigns,
): CodeFieldWatch {
  let running: AbortController | null = null;
  return {
    start: (forMs, memory) => {
      running?.abort();
      const end = new AbortController();
      running = end;
      const limit = setTimeout(() => end.abort(), forMs);
      end.signal.addEventListener('abort', () => clearTimeout(limit));
      watchFormSent(page, end.signal, onSent);
      const isThere = () => showsCodeField(scanner) || showsChosenField(page, memory);
      watchField(page, end.signal, isThere, onSeen);
    },
    stop: () => running?.abort(),
  };
}

function showsCodeField(scanner: PageScanner): boolean {
  const { features, classes, elements } = scanner.read();
  return codeTargets(features, classes, null).some((target) => {
    const fields = target.flatMap((index) => elements[index] ?? []);
    return mayBeInSight(fields, 'code') && fields.every(mayBeEntered);
  });
}

function showsChosenField(page: Document, memory: FieldMemory | null): boolean {
  const field = memory?.userChosen === true ? findByFingerprint(page, memory.field) : null;
  return field !== null && (memory?.clicked === true || mayBeInSight([field], 'code'));
}

function watchField(
  page: Document,
  end: AbortSignal,
  isThere: () => boolean,
  onSeen: (atOnce: boolean) => void,
): void {
  let scans = 0;
  let over = false;
  let next: ReturnType<typeof setTimeout> | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let costMs = 0;
  // Timers rather than frames, since a hidden tab draws no frames.
  const scanIn = (delayMs: number) => {
    const at = Date.now() + Math.max(delayMs, costMs / SHARE);
    if (over || at >= dueAt) return;
    if (next !== null) clearTimeout(next);
    dueAt = at;
    next = setTimeout(scan, at - Date.now());
  };
  const changes = new MutationObserver(() => scanIn(SETTLE_MS));
  const scan = () => {
    [next, dueAt] = [null, Number.POSITIVE_INFINITY];
    const startedAt = performance.now();
    scans += 1;
    const seen = isThere();
    // Shadow roots and frames come and go, and an observer only sees into those it was given.
    if (!seen) observe(changes, page);
    costMs = performance.now() - startedAt;
    if (!seen) return scanIn(RESCAN_MS);
    stop();
    onSeen(scans === 1);
  };
  const stop = () => {
    over = true;
    changes.disconnect();
    if (next !== null) clearTimeout(next);
  };
  end.addEventListener('abort', stop);
  scan();
}

function observe(changes: MutationObserver, page: Document): void {
  for (const root of rootsIn(page)) {
    changes.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: [
        'class',
        'style',
        'hidden',
        'disabled',
        'readonly',
        'type',
        'aria-hidden',
        'open',
        'inert',
      ],
    });
  }
}
