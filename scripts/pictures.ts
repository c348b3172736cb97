// `npm run pictures [-- --shots]`: the pictures of the stores, in `store/pictures`, and of the README, in `docs/images`, from one run of
// the product against the sandbox. With `--shots` they are laid out anew from the shots of the last time.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../tools/browser/common/find-browser.mjs';
import { drawInInter } from './pictures/fonts.ts';
import { type Picture, popupPictures, storePictures } from './pictures/layouts.ts';
import { playStory, SCALE, type Shots } from './pictures/story.ts';

const SHOTS = path.resolve('.output/pictures');
const LIST = path.join(SHOTS, 'shots.json');
const STORE = path.resolve('store/pictures');
const README = path.resolve('docs/images');

const { values } = parseArgs({ options: { shots: { type: 'boolean', default: false } } });
drawInInter();
for (const folder of [SHOTS, STORE]) mkdirSync(folder, { recursive: true });
if (!values.shots || !existsSync(LIST)) writeFileSync(LIST, JSON.stringify(await playStory(SHOTS)));
const shots = JSON.parse(readFileSync(LIST, 'utf8')) as Shots;

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('No Chromium was found; set CHROME_PATH');
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: process.env,
});
try {
  const page = await browser.newPage();
  const draw = async ({ name, width, height, html }: Picture, folder: string, deviceScaleFactor: number) => {
    await page.setViewport({ width, height, deviceScaleFactor });
    await page.setContent(html, { waitUntil: 'load' });
    await page.screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png` });
  };
  for (const picture of storePictures(shots)) await draw(picture, STORE, 1);
  for (const picture of popupPictures(shots)) await draw(picture, README, SCALE);
} finally {
  await browser.close();
}
copyFileSync(shots.codeForm, path.join(README, 'form.png'));
copyFileSync(shots.fullPage, path.join(README, 'full-page.png'));
