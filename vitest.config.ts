import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './e2e/longest-first.ts';
import { localeFiles } from './tools/build/locale-files.ts';
import { serviceMarks } from './tools/build/marks/service-marks.ts';

function endToEnd(browser: 'chromium' | 'firefox') {
  return {
    plugins: [localeFiles()],
    test: {
      name: browser,
      include: ['e2e/specs/**/*.spec.ts'],
      globalSetup: ['e2e/global-setup.ts'],
      env: { E2E_BROWSER: browser },
      provide: { browser },
      // One browser for all files of a worker.
      isolate: false,
      // Each file waits for alarms, messages and its browser, Firefox more busily: so many keep two cores busy. With more, a
      // frame takes so long that a press may not count.
      maxWorkers: browser === 'chromium' ? 4 : 3,
      // Each wait in a test has a limit of its own.
      testTimeout: 120_000,
      hookTimeout: 60_000,
      // As long as `waitUntil` waits.
      expect: { poll: { timeout: 10_000 } },
    },
  };
}

const UNIT_TESTS = '{lib,components,sandbox,scripts,tools,bench}/**/*.test.{ts,tsx}';
const CONTRACT_TESTS = 'lib/**/*.contract.test.ts';
/** Its test changes what others would find in the same process: a document, a module, a global, the time. */
const CHANGES_PROCESS = /@vitest-environment|\bvi\.(mock|doMock|resetModules|stubGlobal|useFakeTimers)\b/;
const ISOLATED_TESTS = globSync(UNIT_TESTS)
  .filter((file) => CHANGES_PROCESS.test(readFileSync(file, 'utf8')))
  // A pattern has no backslashes, on Windows neither.
  .map((file) => file.replaceAll('\\', '/'));

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [localeFiles(), serviceMarks()],
        test: {
          name: 'unit',
          include: [UNIT_TESTS],
          exclude: [CONTRACT_TESTS, ...ISOLATED_TESTS],
          // All in one process: to start one for each file takes longer than most files do.
          isolate: false,
        },
      },
      {
        plugins: [localeFiles(), serviceMarks()],
        test: {
          name: 'isolated',
          // A context for each file is cheaper than a process. The classes of a document are shared; the setup file restores them.
          pool: 'vmThreads',
          include: ISOLATED_TESTS,
          setupFiles: ['lib/testing/document.ts'],
          // A link that a test clicks leads nowhere: nothing but this machine is to be asked for anything.
          environmentOptions: {
            happyDOM: {
              settings: {
                navigation: {
                  disableMainFrameNavigation: true,
                  disableChildFrameNavigation: true,
                  disableChildPageNavigation: true,
                },
              },
            },
          },
        },
      },
      { plugins: [localeFiles()], test: { name: 'contract', include: [CONTRACT_TESTS] } },
      // By itself, so that new English words can be tried before the other languages have them.
      { test: { name: 'locales', include: ['locales/*.test.ts'] } },
      {
        plugins: [localeFiles()],
        test: {
          name: 'views',
          include: ['scripts/screens/*.spec.ts'],
          testTimeout: 30_000,
          maxConcurrency: 2,
        },
      },
      { test: { name: 'corpus', include: ['scripts/corpus/*.spec.ts'] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
