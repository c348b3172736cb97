import { openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inject, TestRunner } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { folderOf, type Mutant } from './break.ts';
import { orStuck } from './stuck.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Those that no test has noticed yet. */
    mutants: Mutant[];
    /** What happens is written there, for a run that has to be begun again. */
    log: string;
  }
}

type File = Parameters<NonNullable<TestRunner['onAfterRunFiles']>>[0][number];
type Task = File['tasks'][number];
type Test = Extract<Task, { type: 'test' }>;
type Suite = Extract<Task, { type: 'suite' }>;
/** Says which test has failed. */
type Quiet = TestRunner & { failed: string };
type Modules = { idToModuleMap: Map<string, Module>; invalidateModule(module: Module): void };
type Module = { file: string; importers: Set<string>; imports: Set<string> };

interface Switches {
  activeMutant?: string | undefined;
  /** Whose coverage is written down. */
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number;
  hitLimit?: number;
}

const NOBODY = 'nobody';
/** A loop that a mutant never lets end. */
const MAX_HITS = 100;

const globals: { __stryker__?: Switches } = globalThis as never;
globals.__stryker__ ??= {};
const switches = globals.__stryker__;
switches.mutantCoverage ??= { static: {}, perTest: {} };
const coverage = switches.mutantCoverage;

const log = openSync(inject('log'), 'a');
/** One for the whole process, which keeps its modules from file to file. */
const mutants = new Map<string, Mutant>(inject('mutants').map((mutant) => [mutant.id, mutant]));
const alive = new Map(mutants);

/**
 * Runs each file of tests as always, and then once more for each mutant of its folder that it passes through, in the same
 * process: only those tests, and up to the first that fails.
 */
export default class MutantRunner extends TestRunner {
  private readonly spentMs = new Map<string, number>();
  private hasUnhandled = false;

  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    super(config);
    process.on('unhandledRejection', () => {
      this.hasUnhandled = true;
    });
  }

  override onBeforeTryTask(test: Test, options: { retry: number; repeats: number }): void {
    super.onBeforeTryTask(test, options);
    switches.currentTestId = nameOf(test);
  }

  async runTask(test: Test): Promise<void> {
    const before = process.cpuUsage().user;
    await TestRunner.getTestFn(test)();
    this.spentMs.set(nameOf(test), (process.cpuUsage().user - before) / 1_000);
  }

  override onAfterRunTask(test: Test): void {
    super.onAfterRunTask(test);
    switches.currentTestId = undefined;
  }

  override async onAfterRunFiles(files: File[]): Promise<void> {
    super.onAfterRunFiles(files);
    for (const file of files) {
      if (file.result?.state === 'fail') this.write('failing', file.name);
      else {
        await this.breakUnder(file);
        this.write('file', file.name);
      }
    }
  }

  private async breakUnder(file: File): Promise<void> {
    const tests = testsIn(file).map(nameOf);
    const reached = this.modulesUnder(file.filepath);
    const own = [...alive.values()].filter((mutant) => folderOf(mutant.file) === folderOf(file.filepath));
    for (const mutant of own) {
      const hits = new Map(tests.map((test) => [test, coverage.perTest[test]?.[mutant.id] ?? 0]));
      const covering = tests.filter((test) => hits.get(test) !== 0);
      const hitLimit = MAX_HITS * (10 + Math.max(...hits.values()));
      if (covering.length > 0 && (await this.isNoticed(file, mutant, covering, hitLimit))) continue;
      // Set as its module was loaded, once, so that no test can be told to depend on it: all that use the module may.
      if (!(mutant.id in coverage.static) || !reached.has(path.resolve(mutant.file))) continue;
      const using = tests.filter((test) => usesOf(test).has(mutant.file));
      if (using.length === 0) continue;
      this.reload(mutant);
      await this.isNoticed(file, mutant, using, Number.POSITIVE_INFINITY);
      this.reload(mutant);
    }
  }

  private async isNoticed(file: File, mutant: Mutant, tests: string[], hitLimit: number): Promise<boolean> {
    this.write('run', mutant.id);
    this.hasUnhandled = false;
    Object.assign(switches, { activeMutant: mutant.id, currentTestId: NOBODY, hitCount: 0, hitLimit });
    const again = this.quiet(new Set(tests));
    let by = '';
    try {
      await startTests([file.filepath], again);
      by = again.failed;
    } catch (error) {
      by = String(error);
    }
    await nextTurn();
    if (this.hasUnhandled) by ||= 'an unhandled rejection';
    Object.assign(switches, { activeMutant: undefined, currentTestId: undefined, hitCount: undefined });
    if (by === '') return false;
    alive.delete(mutant.id);
    this.write('killed', mutant.id, by);
    return true;
  }

  /** A second runner, which tells nobody. */
  private quiet(wanted: ReadonlySet<string>): Quiet {
    const { spentMs } = this;
    const quiet = {
      failed: '',
      onTaskUpdate: undefined,
      onCollectStart: undefined,
      onBeforeRunFiles: undefined,
      onAfterRunFiles: undefined,
      onCleanupWorkerContext: undefined,
      onBeforeTryTask: TestRunner.prototype.onBeforeTryTask,
      onCollected([file]: File[]) {
        const tests = file ? testsIn(file) : [];
        if (!file || file.result?.state === 'fail' || tests.length === 0)
          quiet.failed = 'it cannot be loaded';
        for (const test of tests) if (!wanted.has(nameOf(test))) test.mode = 'skip';
        for (const suite of file ? suitesIn(file) : []) guardHooks(suite);
      },
      async onBeforeRunTask(test: Test) {
        if (quiet.failed !== '') test.mode = 'skip';
      },
      async runTask(test: Test) {
        try {
          await orStuck(async () => TestRunner.getTestFn(test)(), spentMs.get(nameOf(test)) ?? 0);
        } catch {
          // Its difference is shown to nobody, and takes long to write.
          throw new Error('noticed');
        }
      },
      onAfterRunTask(test: Test) {
        if (test.result?.state === 'fail') quiet.failed ||= nameOf(test);
      },
    };
    Object.setPrototypeOf(quiet, this);
    return quiet as unknown as Quiet;
  }

  private get modules(): Modules {
    return (this as unknown as { moduleRunner: { evaluatedModules: Modules } }).moduleRunner.evaluatedModules;
  }

  private modulesUnder(file: string): Set<string> {
    const found = new Set<string>();
    const visit = (id: string) => {
      const module = this.modules.idToModuleMap.get(id);
      if (!module || found.has(module.file)) return;
      found.add(module.file);
      for (const one of module.imports) visit(one);
    };
    visit(file);
    return found;
  }

  /** What is set once, when its module is loaded, is set anew; so is all that has taken it over. */
  private reload({ file }: Mutant): void {
    const seen = new Set<string>();
    const visit = (id: string) => {
      const module = this.modules.idToModuleMap.get(id);
      if (!module || seen.has(id)) return;
      seen.add(id);
      for (const one of module.importers) visit(one);
      this.modules.invalidateModule(module);
    };
    visit(path.resolve(file));
  }

  private write(...event: string[]): void {
    writeSync(log, `${JSON.stringify(event)}\n`);
  }
}

/** The files that a test has gone through. */
function usesOf(test: string): Set<string | undefined> {
  return new Set(Object.keys(coverage.perTest[test] ?? {}).map((id) => mutants.get(id)?.file));
}

function nameOf(task: Task): string {
  const above = task.suite && 'type' in task.suite ? nameOf(task.suite) : task.file.name;
  return `${above} > ${task.name}`;
}

function testsIn(task: Suite | File): Test[] {
  return task.tasks.flatMap((one) => (one.type === 'test' ? [one] : testsIn(one)));
}

function suitesIn(task: Suite | File): (Suite | File)[] {
  return [task, ...task.tasks.flatMap((one) => (one.type === 'suite' ? suitesIn(one) : []))];
}

function guardHooks(suite: Suite | File): void {
  for (const hooks of Object.values(TestRunner.getSuiteHooks(suite))) {
    (hooks as unknown[]).forEach((hook, at) => {
      const call = hook as (...args: unknown[]) => Promise<unknown>;
      (hooks as unknown[])[at] = (...args: unknown[]) => orStuck(() => call(...args), 0);
    });
  }
}
