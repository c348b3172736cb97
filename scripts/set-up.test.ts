import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { browserPlaces } from '../tools/browser/common/find-browser.mjs';
import { node24Path, programOf } from './set-up.mjs';

const WINDOWS = {
  platform: 'win32',
  env: {
    PATH: 'C:\\Windows;C:\\Tools',
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Sam Rivers\\AppData\\Local',
  },
  home: 'C:\\Users\\Sam Rivers',
};
const MAC = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/sam' };
const LINUX = { platform: 'linux', env: { PATH: '/usr/bin:/snap/bin' }, home: '/home/sam' };

test.each([
  ['chromium', WINDOWS, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', WINDOWS, 'C:\\Users\\Sam Rivers\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
  ['chromium', WINDOWS, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['firefox', WINDOWS, 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ['chromium', MAC, '/Users/sam/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['firefox', MAC, '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['chromium', LINUX, '/usr/lib/chromium/chromium'],
  ['chromium', LINUX, '/snap/bin/chromium'],
  ['firefox', LINUX, '/usr/bin/firefox'],
] as const)('%s is looked for on %o in %s', (browser, system, place) => {
  expect(browserPlaces(browser, system)).toContain(place);
});

test.each([WINDOWS, MAC, LINUX])('on %o all places are full paths of that system', (system) => {
  const { isAbsolute } = system.platform === 'win32' ? path.win32 : path.posix;
  const places = (['chromium', 'firefox'] as const).flatMap((browser) => browserPlaces(browser, system));
  expect(places.filter((place) => !isAbsolute(place) || /\\\/|\/\\/.test(place))).toEqual([]);
});

test('the browser that was pointed at comes first, and on another system there is no other', () => {
  const chosen = { ...LINUX, env: { ...LINUX.env, FIREFOX_PATH: '/opt/nightly/firefox' } };
  expect(browserPlaces('firefox', chosen)[0]).toBe('/opt/nightly/firefox');
  expect(browserPlaces('chromium', { ...LINUX, platform: 'freebsd' })).toEqual([]);
});

test('every command that `npm test` runs is a script of a package, or Node', () => {
  const told = readFileSync('scripts/check.mjs', 'utf8').matchAll(
    /(?:run: \[|^ +)\['(\w+)'|await run\(\[\s+'(\w+)'/gm,
  );
  const commands = new Set([...told].map(([, first, second]) => first ?? second ?? ''));
  expect([...commands].sort()).toEqual(['biome', 'cspell', 'knip', 'node', 'tsc', 'vitest', 'wxt']);
  for (const command of commands) {
    if (command !== 'node') expect(readFileSync(programOf(command), 'utf8')).toMatch(/^#!.*node/);
  }
  expect(existsSync(node24Path())).toBe(true);
});

test('every command of package.json runs its programs under the Node of the project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const steps = Object.values(scripts).flatMap((script) => script.split(' && '));
  const programs = steps.filter((step) => step.includes('.ts'));
  expect(programs.length).toBeGreaterThan(9);
  for (const step of programs) expect(step).toMatch(/^node scripts\/run\.mjs \S+\.ts/);
});

test('a command of no package is an error', () => {
  expect(() => programOf('make')).toThrow('make');
});
