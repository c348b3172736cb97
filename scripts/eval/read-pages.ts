import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../tools/browser/common/find-browser.mjs';
import { bundleForPage } from '../../tools/build/bundle-for-page.ts';
import { createPageWorld } from '../../tools/build/page-world.ts';
import type { PageVerdicts } from '../../tools/page/in-page.ts';
import type { LabelledPage } from './corpus.ts';

/** What was read of a page; an error where it could not be. */
export type PageReport = { labelled: LabelledPage } & ({ verdicts: PageVerdicts } | { error: string });

// Saved pages refer to the sites they are from; none of them is asked, and no script runs.
const NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const TABS = 2;
const GIVE_UP_MS = 20_000;
const CLOSING_MS = 2000;

/** Opens the pages in a real browser and has the extension's own code read them. */
export async function readPages(
  pages: readonly LabelledPage[],
  stripAutocomplete: boolean,
): Promise<PageReport[]> {
  const code = await bundleForPage(
    path.resolve(import.meta.dirname, '../../tools/page/in-page.ts'),
    'evaluation',
  );
  await using server = await servePages();
  await using browser = await startBrowser();
  const reports: PageReport[] = [];
  const left = pages.map((labelled, index) => ({ labelled, index }));
  const work = async () => {
    await using tabs = keepTab(browser);
    for (let next = left.shift(); next; next = left.shift()) {
      const { labelled, index } = next;
      const selectors = JSON.stringify(labelled.fields.map(({ selector }) => selector));
      const script = `${code}\nevaluation.readFields(${selectors}, ${stripAutocomplete})`;
      reports[index] = await tabs
        .use((tab) => readPage(tab, server.add(labelled.file), script))
        .then(
          (verdicts) => ({ labelled, verdicts }),
          (error: unknown) => ({ labelled, error: String(error) }),
        );
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return reports;
}

async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found; CHROME_PATH may name one');
  return puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    defaultViewport: { width: 1280, height: 900 },
  });
}

/** One tab after the other: a page that hangs or crashes takes its tab with it, and the next page gets a new one. */
function keepTab(browser: Browser) {
  let open: Promise<Page> | null = null;
  const discard = async () => {
    const tab = await open?.catch(() => null);
    open = null;
    await Promise.race([tab?.close().catch(() => {}), setTimeout(CLOSING_MS, undefined, { ref: false })]);
  };
  return {
    use: async <Result>(read: (tab: Page) => Promise<Result>): Promise<Result> => {
      open ??= browser.newPage();
      const end = new AbortController();
      const late = setTimeout(GIVE_UP_MS, undefined, { signal: end.signal }).then(() => {
        throw new Error(`not read within ${GIVE_UP_MS} ms`);
      });
      try {
        return await Promise.race([open.then(read), late]);
      } catch (error) {
        await discard();
        throw error;
      } finally {
        end.abort();
        late.catch(() => {});
      }
    },
    [Symbol.asyncDispose]: discard,
  };
}

async function readPage(tab: Page, address: string, script: string): Promise<PageVerdicts> {
  await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: GIVE_UP_MS });
  const session = await tab.createCDPSession();
  try {
    const world = await createPageWorld(session);
    return await world.evaluate<PageVerdicts>(script);
  } finally {
    await session.detach();
  }
}

/** Serves files under addresses that say nothing: a page's own name would give its answers away. */
async function servePages() {
  const files = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const file = files.get(request.url ?? '');
    const html = file === undefined ? null : await readFile(file).catch(() => null);
    response.writeHead(html === null ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': NOTHING_FROM_ELSEWHERE,
    });
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    add: (file: string) => {
      const address = `/${randomUUID()}`;
      files.set(address, file);
      return `http://127.0.0.1:${port}${address}`;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
