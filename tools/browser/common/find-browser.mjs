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

/** Every full path that a place may stand for: itself, below the program folders, or on the PATH. */
function candidates(/** @type {string} */ place) {
  if (path.isAbsolute(place)) {
    return process.platform === 'darwin' ? [place, path.join(homedir(), place)] : [place];
  }
  const { PATH = '', PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
  const folders =
    process.platform === 'win32' ? [PROGRAMFILES, programFilesX86, LOCALAPPDATA] : PATH.split(path.delimiter);
  return folders.filter((folder) => folder).map((folder) => path.join(String(folder), place));
}

/**
 * The full path of a browser on this machine, or null. `CHROME_PATH` and `FIREFOX_PATH` come first.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | null}
 */
export function findBrowser(browser) {
  const chosen = process.env[VARIABLE[browser]];
  if (chosen && isProgram(chosen)) return chosen;
  const places = PLACES[browser][/** @type {'linux'} */ (process.platform)] ?? [];
  return places.flatMap(candidates).find(isProgram) ?? null;
}
