// `npm run mutants -- [file …]`: breaks each rule in turn and counts the tests that notice. docs/mutants.md says what is left.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Mutant, rulesIn } from './mutants/break.ts';
import { eventsIn, noteHung } from './mutants/events.ts';
import { reportOf } from './mutants/report.ts';

const FOLDER = path.resolve('.output/mutants');
const LOG = path.join(FOLDER, 'log.jsonl');
const LOOK_EVERY_MS = 2_000;
/** A process that has not gone on for so long, also on a busy machine, is in a loop that a mutant never lets end. */
const HUNG_AFTER_MS = 600_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'go-on': { type: 'boolean' }, every: { type: 'string', default: '1' } },
});
const files = rulesIn(positionals);
if (!values['go-on']) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

while (!(await run())) noteHung(LOG);

const mutants: Mutant[] = JSON.parse(readFileSync(path.join(FOLDER, 'mutants.json'), 'utf8'));
const { text, isEnough } = reportOf(mutants, eventsIn(LOG));
console.log(text);
process.exitCode = isEnough ? 0 : 1;

/** Resolves with whether it came to its end. */
function run(): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve('./mutants/run.ts')), FOLDER, values.every, ...files],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    },
  );
  const watch = setInterval(() => {
    if (idleMs() > HUNG_AFTER_MS && eventsIn(LOG).running !== null) end(child);
  }, LOOK_EVERY_MS);
  const stop = () => {
    end(child);
    process.exit(130);
  };
  process.once('SIGINT', stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      process.off('SIGINT', stop);
      if (signal === null && code !== 0) reject(new Error(`the tests ended with ${code}`));
      else resolve(signal === null);
    });
  });
}

/** With the process of vitest's that runs the tests. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function idleMs(): number {
  return Date.now() - (statSync(LOG, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
