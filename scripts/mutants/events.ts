import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What a run has come to so far. */
export interface Events {
  /** Files of tests that are through. */
  files: string[];
  /** Those that fail with nothing broken. */
  failing: Set<string>;
  /** By the mutant's id, which test it was that failed. */
  killed: Map<string, string>;
  /** What is being tried. */
  running: string | null;
}

export function eventsIn(log: string): Events {
  const events: Events = { files: [], failing: new Set(), killed: new Map(), running: null };
  if (!existsSync(log)) return events;
  for (const line of readFileSync(log, 'utf8').split('\n').filter(Boolean)) {
    const [type, id = '', by = ''] = JSON.parse(line) as string[];
    events.running = type === 'run' ? id : null;
    if (type === 'failing') events.failing.add(id);
    if (type === 'file') events.files.push(id);
    if (type === 'file') events.failing.delete(id);
    if (type === 'killed') events.killed.set(id, by);
  }
  return events;
}

/** Nobody waits for a test that does not end, so it has failed. */
export function noteHung(log: string): void {
  const { running } = eventsIn(log);
  if (running === null) throw new Error('ended before any mutant');
  appendFileSync(log, `${JSON.stringify(['killed', running, 'takes for ever'])}\n`);
}
