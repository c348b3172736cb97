// Runs the linter of Firefox's store over a build or package, `.output/firefox-mv3` unless another is named: no errors, and no
// warnings but those that docs/releasing.md explains.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintProblems } from './lint-problems.ts';

const [, , addOn = '.output/firefox-mv3'] = process.argv;
const linter = path.resolve('node_modules/addons-linter/bin/addons-linter');
const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', addOn], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
if (!stdout.startsWith('{')) throw new Error(`The linter said nothing of ${addOn}:\n${stdout}${stderr}`);
for (const problem of lintProblems(JSON.parse(stdout), readFileSync('docs/releasing.md', 'utf8'))) {
  console.log(problem);
  process.exitCode = 1;
}
