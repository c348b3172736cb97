// `npm test`: every check there is, on a machine with nothing set up. Runs on any Node from 20 on.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowsers, ensureInstalled, node24 } from './set-up.mjs';

ensureInstalled();
node24();
ensureBrowsers(['chromium', 'firefox'], { display: true });

const reports = await mkdtemp(path.join(tmpdir(), 'ohmyotp-check-'));

/** A check is one or more commands, or a vitest project, whose tests are counted one by one. */
const CHECKS = [
  { name: 'format and lint', run: [['biome', 'ci', '--colors=off', '--error-on-warnings', '.']] },
  {
    name: 'types',
    run: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'dead code', run: [['knip']] },
  { name: 'contract', project: 'contract' },
  { name: 'languages', project: 'locales' },
  { name: 'fields of known pages', project: 'corpus' },
  { name: 'build for Chrome', run: [['wxt', 'build']] },
  { name: 'build for Firefox', run: [['wxt', 'build', '-b', 'firefox']] },
  { name: 'builds repeat', run: [['node', 'scripts/checks/repeat-builds.ts']] },
  { name: 'permissions as documented', run: [['node', 'scripts/checks/manifests.ts']] },
  { name: 'store lint', run: [['addons-linter', '.output/firefox-mv3']] },
];

/** The views wait for their browser, so the unit tests have the rest of the machine. */
const SIDE_BY_SIDE = [
  { name: 'unit', project: 'unit' },
  { name: 'unit, isolated', project: 'isolated' },
  { name: 'views', project: 'views' },
];

/** Each keeps the whole machine busy; side by side they take longer than in turn, and some waits too long. */
const END_TO_END = [
  { name: 'end to end in Chromium', project: 'chromium' },
  { name: 'end to end in Firefox', project: 'firefox' },
];

let passed = 0;
let failed = 0;
const startedAt = Date.now();

for (const check of CHECKS) await make(check);
await Promise.all(SIDE_BY_SIDE.map(make));
for (const check of END_TO_END) await make(check);

console.log(`In ${Math.round((Date.now() - startedAt) / 1000)} s:`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

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
  return new Promise((resolve, reject) => {
    const bin = path.resolve('node_modules/.bin');
    const child = spawn(path.join(bin, command), args, {
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
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
