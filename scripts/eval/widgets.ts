// `npm run eval:widgets -- --base-url URL`: fills every widget listed at that address as a user would, and compares
// what the widget then holds with what typing gives. Chromium unless `--browser firefox` is given.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fillWidgets } from './fill-widgets.ts';
import { fetchWidgetList, readWidgetList, type WidgetPage } from './widget-list.ts';
import { totalsOf, type WidgetVerdict } from './widget-verdict.ts';

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'boolean', default: false },
    /** A file to read instead of `widgets.json` at the address. */
    list: { type: 'string' },
    /** Only widgets whose id holds this. */
    only: { type: 'string', default: '' },
  },
});
if (values['base-url'] === undefined) throw new Error('--base-url is missing: the address of a widgets.json');
const baseUrl = values['base-url'].replace(/\/?$/, '/');
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';

const pages = (await readList()).filter(({ id }) => id.includes(values.only));
const verdicts: WidgetVerdict[] = [];
for await (const verdict of fillWidgets({ browser, baseUrl, pages })) {
  verdicts.push(verdict);
  console.log(verdict.line);
}
const totals = totalsOf(verdicts);
const failed = totals.failed.length > 0 ? `; failed: ${totals.failed.join(', ')}` : '';
console.log(`${browser}: ${totals.ok} of ${totals.total}, ${totals.falselyDone} falsely done${failed}`);
if (values.json) console.log(JSON.stringify(totals));
process.exitCode = totals.failed.length > 0 ? 1 : 0;

async function readList(): Promise<WidgetPage[]> {
  return values.list
    ? readWidgetList(JSON.parse(await readFile(values.list, 'utf8')))
    : fetchWidgetList(baseUrl);
}
