// `npm run release [-- --tag v1.2.3]`: everything that is published of a version, in `.output/release`. Refuses a tree or a version
// that is no release. docs/releasing.md says what each file is for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { differences } from './checks/differences.ts';
import { type Bundled, bundledSbom } from './release/bundled-sbom.ts';
import { changelogEntries } from './release/changelog.ts';
import { refusals } from './release/refusals.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const BUILDS = path.join(ROOT, '.output', 'release-builds');
const OUT = path.join(ROOT, '.output', 'release');
const BROWSERS = ['chrome', 'firefox'] as const;

const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
const changelog = read('CHANGELOG.md');
const { tag } = parseArgs({ options: { tag: { type: 'string' } } }).values;

const reasons = refusals({
  version,
  lockVersion: JSON.parse(read('package-lock.json')).version,
  changelog,
  status: run('git', ['status', '--porcelain']),
  tag,
});
for (const reason of reasons) console.error(reason);
if (reasons.length > 0) process.exit(1);

for (const folder of [OUT, BUILDS]) rmSync(folder, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

for (const browser of BROWSERS) packageFor(browser);
const sources = packageSources();
checkSources(sources);
node('scripts/checks/store-lint.ts', path.join(OUT, `${name}-${version}-firefox.zip`));
write(`${name}-${version}-sbom.cdx.json`, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
write('release-notes.md', `${changelogEntries(changelog).find((one) => one.version === version)?.text}\n`);
write('SHA256SUMS', sums());
console.log(`${version} is in ${path.relative(ROOT, OUT)}:\n${read(path.join(OUT, 'SHA256SUMS')).trimEnd()}`);

function packageFor(browser: string): void {
  console.log(`Packing for ${browser} …`);
  node(path.join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'zip', '-b', browser);
  const built = JSON.parse(read(path.join(BUILDS, `${browser}-mv3`, 'manifest.json'))).version;
  if (built !== version)
    throw new Error(`The manifest for ${browser} says ${built}, package.json ${version}.`);
  const file = `${name}-${version}-${browser}.zip`;
  copyFileSync(path.join(BUILDS, file), path.join(OUT, file));
}

/** What is committed, and nothing else. */
function packageSources(): string {
  const folder = `${name}-${version}`;
  const file = path.join(OUT, `${folder}-sources.tar.gz`);
  run('git', ['archive', '--format=tar.gz', `--prefix=${folder}/`, '-o', file, 'HEAD']);
  return file;
}

/** Does what Mozilla's reviewers do: builds the sources in a folder of their own, and compares. */
function checkSources(file: string): void {
  console.log('Building the source package in a clean folder …');
  const clean = mkdtempSync(path.join(tmpdir(), 'release-'));
  try {
    run('tar', ['-xzf', file, '--strip-components=1', '-C', clean]);
    npm(['run', 'build-for-amo'], clean);
    const found = differences(
      path.join(BUILDS, 'firefox-mv3'),
      path.join(clean, '.output', 'firefox-mv3'),
      [ROOT, clean].filter((place) => place !== path.parse(place).root),
    );
    if (found.length > 0) throw new Error(`The sources make another add-on:\n${found.join('\n')}`);
  } finally {
    rmSync(clean, { recursive: true, force: true });
  }
}

function billOfMaterials() {
  const bundled = BROWSERS.flatMap(
    (browser) => JSON.parse(read(path.join(BUILDS, `${browser}-mv3`, 'licenses.json'))) as Bundled[],
  );
  const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
  return bundledSbom(JSON.parse(npm(args, ROOT)), name, bundled);
}

/** As `sha256sum -c` reads them. */
function sums(): string {
  return readdirSync(OUT)
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(OUT, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('');
}

function read(file: string): string {
  return readFileSync(path.resolve(ROOT, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(path.join(OUT, file), text);
}

function node(...args: string[]): void {
  run(process.execPath, args);
}

function npm(args: readonly string[], cwd: string): string {
  return run('npm', args, { cwd, shell: process.platform === 'win32' });
}

/** Without what may be set for a build of another kind. */
function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; shell?: boolean } = {},
): string {
  const { NODE_ENV: _, WXT_API_URL: __, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...options,
    env: options.cwd && options.cwd !== ROOT ? env : { ...env, WXT_OUT_DIR: path.relative(ROOT, BUILDS) },
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`\`${command} ${args.join(' ')}\` ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
