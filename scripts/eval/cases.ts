// `npm run eval:cases -- DIR [--browser firefox] [--base-url URL]`: a folder of cases, `fields/<case>/labels.json`,
// `widgets/widgets.json` and `sms/texts.json`. Prints what fails, then how much of each is right. DIR may lack any of them.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.ts';
import { fillWidgets } from './fill-widgets.ts';
import { readPages } from './read-pages.ts';
import { mistakes } from './report.ts';
import { isFalseMark, isMiss, judge } from './score.ts';
import { mistakeIn, type SmsText } from './sms-texts.ts';
import { fetchWidgetList } from './widget-list.ts';
import { notBuilt, startWidgetServer } from './widget-server.ts';
import { totalsOf, type WidgetVerdict } from './widget-verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    /** Where the widgets are served, instead of by their own `npm start`. */
    'base-url': { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Which cases? npm run eval:cases -- DIR');
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const inFolder = (name: string) => path.resolve(folder, name);

/** Of one kind of case. */
interface Tally {
  right: number;
  total: number;
  line: string;
}

const parts = [
  { name: 'fields', tally: () => tallyPages(inFolder('fields')) },
  { name: 'widgets', tally: () => tallyWidgets(inFolder('widgets')) },
  { name: 'sms', tally: () => tallyTexts(inFolder('sms/texts.json')) },
].filter(({ name }) => existsSync(inFolder(name)));
if (parts.length === 0) throw new Error(`${folder} has no fields, widgets or sms`);
const tallies: Tally[] = [];
for (const { tally } of parts) tallies.push(await tally());
console.log(tallies.map(({ line }) => line).join(', '));
process.exitCode = tallies.every(({ right, total }) => right === total) ? 0 : 1;

/** A page is right with nothing missed and nothing else marked. */
async function tallyPages(corpus: string): Promise<Tally> {
  const reports = await readPages(await readCorpus(corpus), false);
  const isWrong = (report: (typeof reports)[number]) =>
    'error' in report || judge([report]).some((one) => isMiss(one) || isFalseMark(one));
  const wrong = reports.filter(isWrong);
  if (wrong.length > 0) console.log(`${mistakes(wrong)}\n`);
  return tally('pages', reports.length - wrong.length, reports.length);
}

async function tallyWidgets(widgets: string): Promise<Tally> {
  const served = values['base-url'];
  const server = served === undefined ? await startWidgetServer(widgets) : null;
  try {
    const baseUrl = server?.baseUrl ?? served?.replace(/\/?$/, '/') ?? '';
    const pages = await fetchWidgetList(baseUrl);
    const missing = await notBuilt(pages.map((page) => new URL(page.path, baseUrl).href));
    if (missing.length > 0) {
      const names = missing.map((address) => new URL(address).pathname).join(', ');
      console.log(`${missing.length} of ${pages.length} widgets were not built: ${names}`);
      console.log(`Run npm install and npm run build in ${widgets}\n`);
      return tally('widgets', 0, pages.length, ' (not built)');
    }
    const verdicts: WidgetVerdict[] = [];
    for await (const verdict of fillWidgets({ browser, baseUrl, pages })) {
      verdicts.push(verdict);
      if (!verdict.ok || verdict.falselyDone) console.log(verdict.line);
    }
    const { ok, total, falselyDone } = totalsOf(verdicts);
    return tally('widgets', ok, total, ` (${falselyDone} falsely done)`);
  } finally {
    await server?.close();
  }
}

async function tallyTexts(file: string): Promise<Tally> {
  const texts = JSON.parse(await readFile(file, 'utf8')) as SmsText[];
  const wrong = texts.map(mistakeIn).filter((mistake) => mistake !== null);
  for (const mistake of wrong) console.log(mistake);
  return tally('texts', texts.length - wrong.length, texts.length);
}

function tally(what: string, right: number, total: number, more = ''): Tally {
  return { right, total, line: `${what} ${right}/${total}${more}` };
}
