// `npm run eval:widgets -- --base-url URL`: fills every widget listed at that address as a user would, and compares
// what the widget then holds with what typing gives. Chromium unless `--browser firefox` is given.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../tools/browser/common/free-port.ts';
import { buildExtension } from '../../tools/build/build-extension.ts';
import { byNumber, readWidgetList, type WidgetPage } from './widget-list.ts';
import { openWidgetSession, type WidgetSession } from './widget-session.ts';
import { judge, totalsOf, type WidgetVerdict } from './widget-verdict.ts';

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
const port = await freePort();
const apiUrl = `http://127.0.0.1:${port}/api/v1`;
const extensionDir = await buildExtension({ browser, apiUrl, name: path.join('eval', browser) });
const verdicts: WidgetVerdict[] = [];
for (const [number, group] of byNumber(pages)) await fillAll(number, group);
const totals = totalsOf(verdicts);
const failed = totals.failed.length > 0 ? `; failed: ${totals.failed.join(', ')}` : '';
console.log(`${browser}: ${totals.ok} of ${totals.total}, ${totals.falselyDone} falsely done${failed}`);
if (values.json) console.log(JSON.stringify(totals));
process.exitCode = totals.failed.length > 0 ? 1 : 0;

async function readList(): Promise<WidgetPage[]> {
  if (values.list) return readWidgetList(JSON.parse(await readFile(values.list, 'utf8')));
  // Beside the pages, else at the root of their server.
  for (const address of new Set([
    new URL('widgets.json', baseUrl).href,
    new URL('/widgets.json', baseUrl).href,
  ])) {
    const response = await fetch(address);
    if (response.ok) return readWidgetList(await response.json());
  }
  throw new Error(`No widgets.json at ${baseUrl}; name the file with --list`);
}

async function fillAll(number: string, group: readonly WidgetPage[]): Promise<void> {
  const sessions = oneAtATime(() => openWidgetSession({ browser, extensionDir, port, baseUrl, number }));
  for (const page of group) {
    const run = await sessions.use((session) => session.fill(page)).catch(asError);
    const verdict = judge(page, run);
    verdicts.push(verdict);
    console.log(verdict.line);
  }
  await sessions.close();
}

/** Opens a session when one is wanted. A page may take its browser with it; the next one gets another. */
function oneAtATime(open: () => Promise<WidgetSession>) {
  let current: WidgetSession | null = null;
  const close = async () => {
    await current?.close().catch(() => undefined);
    current = null;
  };
  return {
    close,
    async use<T>(run: (session: WidgetSession) => Promise<T>): Promise<T> {
      try {
        current ??= await open();
        return await run(current);
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
