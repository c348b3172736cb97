// `npm test`: every check there is, on a machine with nothing set up. Runs on any Node from 20 on.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowsers, ensureInstalled, node24, node24Path, programOf } from './set-up.mjs';

ensureInstalled();
node24();
ensureBrowsers(['chromium', 'firefox'], { display: true });

const reports = await mkdtemp(path.join(tmpdir(), 'ohmyotp-check-'));

/**
 * A check is one or more commands, or a vitest project, whose tests are counted one by one. It keeps one core busy, unless
 * `cores` says otherwise, and begins once those named in `after` are done. `only` names the one system it can be made on.
 */
const CHECKS = [
  // Writes what the compiler, knip and vite read of the project.
  {
    name: 'types',
    run: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'format and lint', run: [['biome', 'ci', '--colors=off', '--error-on-warnings', '.']] },
  // The longest first, so that both cores finish at about the same time.
  { name: 'views', project: 'views', after: ['types'] },
  { name: 'unit', project: 'unit', after: ['types'] },
  { name: 'unit, isolated', project: 'isolated', after: ['types'] },
  { name: 'build for Chrome', run: [['wxt', 'build']], after: ['types'] },
  { name: 'build for Firefox', run: [['wxt', 'build', '-b', 'firefox']], after: ['build for Chrome'] },
  {
    name: 'builds repeat',
    run: [['node', 'scripts/checks/repeat-builds.ts']],
    after: ['build for Chrome', 'build for Firefox'],
  },
  {
    name: 'permissions as documented',
    run: [['node', 'scripts/checks/manifests.ts']],
    after: ['build for Chrome', 'build for Firefox'],
  },
  { name: 'store lint', run: [['node', 'scripts/checks/store-lint.ts']], after: ['build for Firefox'] },
  { name: 'dead code', run: [['knip']], after: ['types'] },
  { name: 'spelling', run: [['cspell', '--no-progress', '--no-summary']] },
  { name: 'contract', project: 'contract', after: ['types'] },
  { name: 'languages', project: 'locales', after: ['types'] },
  { name: 'fields of known pages', project: 'corpus', after: ['types'] },
  // Menus and shortcuts are pressed on a virtual display.
  { name: 'end to end in Chromium', project: 'chromium', cores: 2, only: 'linux' },
  { name: 'end to end in Firefox', project: 'firefox', cores: 2 },
];

/** What the limits of time in the tests are made for. More at a time would take as long. */
const CORES = 2;

let passed = 0;
let failed = 0;
const startedAt = Date.now();

const canBeMade = ({ only = process.platform }) => only === process.platform;
for (const { name, only } of CHECKS.filter((check) => !canBeMade(check))) {
  console.log(`left out: ${name} (on ${only} only)`);
}
await makeAll(CHECKS.filter(canBeMade));

console.log(`In ${Math.round((Date.now() - startedAt) / 1000)} s:`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** As many at a time as there are cores, in this order as far as that and `after` allow. */
async function makeAll(checks) {
  const waiting = [...checks];
  const done = new Set();
  const running = new Set();
  let free = CORES;
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(
      ({ cores = 1, after = [] }) => cores <= free && after.every((name) => done.has(name)),
    );
    if (next < 0) {
      await Promise.race(running);
      continue;
    }
    const [check] = waiting.splice(next, 1);
    const { name, cores = 1 } = check;
    free -= cores;
    const made = make(check).then(() => {
      free += cores;
      done.add(name);
      running.delete(made);
    });
    running.add(made);
  }
}

async function make(check) {
  const began = Date.now();
  const { ok, output, counts } = check.project ? await runTests(check.project) : await runAll(check.run);
  passed += counts.passed;
  failed += counts.failed;
  if (!ok) console.log(output.trimEnd());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const tests = check.project ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s${tests})`);
}

async function runAll(commands) {
  const results = [];
  for (const command of commands) results.push(await run(command));
  const ok = results.every(({ code }) => code === 0);
  const output = results.map((result) => result.output).join('');
  return { ok, output, counts: { passed: ok ? 1 : 0, failed: ok ? 0 : 1 } };
}

async function runTests(project) {
  const file = path.join(reports, `${project}.json`);
  const { code, output } = await run([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  const counts = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
  // A run that broke down before or between its tests has failed, whatever it counted.
  const ok = code === 0 && counts.passed > 0;
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ok, output, counts };
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const bin = path.resolve('node_modules/.bin');
    const child = spawn(node24Path(), [...(command === 'node' ? [] : [programOf(command)]), ...args], {
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
