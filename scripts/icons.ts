// `npm run icons`: `public/icon` from `assets/logo.svg`, drawn by Chromium.
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../tools/browser/common/find-browser.mjs';

/** Chrome wants air around the icon that it shows in its store and dialogs; a toolbar has no room for it. */
const ICONS = [
  { size: 16, air: 0 },
  { size: 32, air: 0 },
  { size: 48, air: 0 },
  { size: 96, air: 0 },
  { size: 128, air: 16 },
];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH');
const logo = await readFile('assets/logo.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const { size, air } of ICONS) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: ${air}px } svg { display: block; width: ${size - 2 * air}px }</style>${logo}`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
