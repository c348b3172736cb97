import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../tools/browser/common/find-browser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inModules = (/** @type {string[]} */ ...parts) => path.join(root, 'node_modules', ...parts);

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${result.status}.`);
}

/**
 * Whether every package of the lock file is installed in the version it names. npm writes what it installed into a lock
 * of its own.
 */
function isInstalled() {
  const installedLock = inModules('.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    // Optional packages may be for other systems; the entry without a name is the project.
    ([name, { version, optional, devOptional }]) =>
      name === '' || optional || devOptional || installed[name]?.version === version,
  );
}

/** Installs the packages of the lock file when they are missing or out of date. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}

/** Small fonts for the languages whose letters a bare system has none for. */
const FONTS = { hi: 'fonts-lohit-deva', ko: 'fonts-wqy-microhei', ja: 'fonts-wqy-microhei' };

function missingFonts() {
  if (!isOnPath('fc-list')) return ['fontconfig', ...new Set(Object.values(FONTS))];
  const missing = Object.entries(FONTS).filter(
    ([language]) => spawnSync('fc-list', [`:lang=${language}`, 'family']).stdout.length === 0,
  );
  return [...new Set(missing.map(([, name]) => name))];
}

const canInstall = () => process.getuid?.() === 0 && isOnPath('apt-get');

/**
 * Makes sure that browsers are there, and with `display` what they need to be driven on a screen of their own. As root
 * on Debian it installs them, and fonts for every language; elsewhere it throws a sentence that says what to install.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {{ display?: boolean }} [options]
 */
export function ensureBrowsers(browsers, { display = false } = {}) {
  const packages = browsers
    .filter((browser) => !findBrowser(browser))
    .map((browser) => (browser === 'firefox' ? 'firefox-esr' : browser));
  if (display && process.platform === 'linux') {
    if (!isOnPath('Xvfb')) packages.push('xvfb');
    if (!isOnPath('xdotool')) packages.push('xdotool');
  }
  if (packages.length > 0 && !canInstall()) {
    const hint = 'or point CHROME_PATH or FIREFOX_PATH at a browser you have';
    throw new Error(`Please install ${packages.join(', ')}, ${hint}.`);
  }
  if (display && canInstall()) packages.push(...missingFonts());
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const quiet = {
    stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

/** The Node of the project. */
export function node24Path() {
  return inModules('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The script behind a command of the project's packages. What npm puts into `node_modules/.bin` is for a shell, which is
 * another one on Windows.
 * @param {string} command
 */
export function programOf(command) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const { bin = {} } = JSON.parse(readFileSync(inModules(name, 'package.json'), 'utf8'));
    const script = typeof bin === 'string' ? { [name]: bin }[command] : bin[command];
    if (script !== undefined) return inModules(name, script);
  }
  throw new Error(`No package of this project has the command ${command}.`);
}

/**
 * Runs a script of the project under its own Node, and ends this process as that one ends. Call it after
 * `ensureInstalled`.
 * @param {string[]} args
 */
export function runUnderNode24(args) {
  const node = node24Path();
  if (!existsSync(node)) throw new Error('Node 24 is missing from node_modules; run `npm ci`.');
  const result = spawnSync(node, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  if (result.error) throw result.error;
  process.exit(result.status ?? 1);
}

/**
 * Ends this process and starts its script again under the Node of the project when this one is too old to run
 * TypeScript. Call it after `ensureInstalled`.
 */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  runUnderNode24([...process.execArgv, ...process.argv.slice(1)]);
}
