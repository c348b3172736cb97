import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node';
import { localeFiles } from '../../tools/build/locale-files.ts';
import { breakFiles, folderOf } from './break.ts';
import { eventsIn } from './events.ts';

/** These play whole stories, killed at each step: a minute for one mutant. */
const TOO_LONG = ['**/*.contract.test.ts', '**/money{,-model,-soak}.test.ts', '**/sent-twice.test.ts'];
/** So many random runs in place of hundreds. What they do not meet is for a test of its own. */
const RANDOM_RUNS = 20;
/** From those that look at one rule to those that pass through all of them. */
const ORDER = ['/lib/', '/background/', '/background/hostile-'];

class Quickest extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      ORDER.findLastIndex((part) => moduleId.includes(part)) - (isAboutOne(moduleId) ? 0.5 : 0);
    return specs.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

function isAboutOne(test: string): boolean {
  return files.some((file) => test.endsWith(`/${file.replace(/ts$/, 'test.ts')}`));
}

const [folder = '', every = '1', ...files] = process.argv.slice(2);
const log = path.join(folder, 'log.jsonl');
const { code, mutants: all } = await breakFiles(files);
const mutants = all.filter((_, n) => n % Number(every) === 0);
writeFileSync(path.join(folder, 'mutants.json'), JSON.stringify(mutants));
const seen = eventsIn(log);

const vitest = await createVitest(
  'test',
  {
    config: false,
    watch: false,
    include: [...new Set(mutants.map(({ file }) => `lib/${folderOf(file)}/**/*.test.ts`))],
    exclude: [...TOO_LONG, ...seen.files],
    runner: path.resolve('scripts/mutants/runner.ts'),
    pool: 'forks',
    isolate: false,
    // It goes by a file's own text, not by what is broken in it.
    fsModuleCache: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    dangerouslyIgnoreUnhandledErrors: true,
    silent: true,
    reporters: [{}],
    provide: { mutants: mutants.filter(({ id }) => !seen.killed.has(id)), log },
    sequence: { sequencer: Quickest },
  },
  {
    plugins: [
      localeFiles(),
      {
        name: 'mutants',
        enforce: 'pre',
        transform(source: string, id: string) {
          if (id.endsWith('.test.ts')) return source.replace(/numRuns: \w+/g, `numRuns: ${RANDOM_RUNS}`);
          return code.get(id) ?? null;
        },
      },
    ],
  },
);
await vitest.start();
await vitest.close();
// vitest counts what its mutants broke, too.
const { failing } = eventsIn(log);
for (const file of failing) console.error(`${file} fails with nothing broken`);
process.exit(failing.size === 0 ? 0 : 1);
