// Builds this commit again, in another folder, another language and another time zone: the bytes must be those of the
// builds in `.output`, and none of them may tell of this machine.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { differences } from './differences.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_SOURCE = ['node_modules', '.output', '.wxt', '.git'];
const ELSEWHERE = { LC_ALL: 'cs_CZ.UTF-8', TZ: 'Pacific/Auckland' };

const copy = await mkdtemp(path.join(tmpdir(), 'build-again-'));
try {
  await cp(ROOT, copy, {
    recursive: true,
    filter: (file) => !NOT_SOURCE.includes(path.relative(ROOT, file)),
  });
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const places = [ROOT, copy, homedir()].filter((place) => place !== path.parse(place).root);
  const found = ['chrome', 'firefox'].flatMap((browser) => {
    build(browser);
    const folder = path.join('.output', `${browser}-mv3`);
    return differences(path.join(ROOT, folder), path.join(copy, folder), places);
  });
  for (const one of found) console.log(one);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  await rm(copy, { recursive: true, force: true });
}

function build(browser: string): void {
  const wxt = path.join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: copy,
    env: { ...process.env, ...ELSEWHERE },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build for ${browser} failed:\n${stdout}${stderr}`);
}
