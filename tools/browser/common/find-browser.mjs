import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

// Where browsers put themselves. Debian's /usr/bin/chromium is a shell script that hides the process it starts, so the
// binary behind it comes first. Chromium comes before branded Chrome and Edge, which ignore --load-extension.
const PLACES = {
  chromium: {
    linux: [
      '/usr/lib/chromium/chromium',
      '/usr/lib/chromium-browser/chromium-browser',
      '/usr/lib64/chromium-browser/chromium-browser',
      'chromium',
      'chromium-browser',
      '/opt/google/chrome/chrome',
      'google-chrome',
      'google-chrome-stable',
      '/opt/microsoft/msedge/msedge',
      'microsoft-edge',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/usr/lib64/firefox/firefox',
      '/opt/firefox/firefox',
      'firefox-esr',
      'firefox',
    ],
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

const VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The places of a system, of which only what it sets is read.
 * @typedef {{ platform: string, env: Record<string, string | undefined>, home: string }} System
 */

/** @type {System} */
const HERE = { platform: process.platform, env: process.env, home: homedir() };

/**
 * Every full path that a place may stand for: itself, below the program folders, or on the PATH.
 * @param {string} place
 * @param {System} system
 */
function candidates(place, { platform, env, home }) {
  const { isAbsolute, join, delimiter } = platform === 'win32' ? path.win32 : path.posix;
  if (isAbsolute(place)) return platform === 'darwin' ? [place, join(home, place)] : [place];
  const { PATH = '', PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = env;
  const folders =
    platform === 'win32' ? [PROGRAMFILES, programFilesX86, LOCALAPPDATA] : PATH.split(delimiter);
  return folders.filter((folder) => folder).map((folder) => join(String(folder), place));
}

/**
 * Where a browser may be on a system, the best place first. `CHROME_PATH` and `FIREFOX_PATH` come before all.
 * @param {'chromium' | 'firefox'} browser
 * @param {System} system
 * @returns {string[]}
 */
export function browserPlaces(browser, system) {
  const chosen = system.env[VARIABLE[browser]];
  const places = PLACES[browser][/** @type {'linux'} */ (system.platform)] ?? [];
  return [...(chosen ? [chosen] : []), ...places.flatMap((place) => candidates(place, system))];
}

/**
 * The full path of a browser on this machine, or null.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | null}
 */
export function findBrowser(browser) {
  return browserPlaces(browser, HERE).find(isProgram) ?? null;
}
