import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { findBrowser } from './common/find-browser.mjs';

const NAME = 'bench world';

export interface ExtensionWorld {
  /** Opens the page afresh and runs a script in the extension's world of it, where the content script has run. */
  open(): Promise<{ evaluate<Result>(script: string): Promise<Result> }>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A browser with an extension whose content script is `code`, so that it runs as what ships does. */
export async function startExtensionWorld(code: string, html: string): Promise<ExtensionWorld> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found; CHROME_PATH may name one');
  const folder = await mkdtemp(path.join(tmpdir(), 'ohmyotp-bench-'));
  const extension = path.join(folder, 'extension');
  await mkdir(extension);
  const contentScript = { matches: ['http://bench.localhost/*'], js: ['code.js'], run_at: 'document_end' };
  const manifest = { manifest_version: 3, name: NAME, version: '1', content_scripts: [contentScript] };
  await writeFile(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(extension, 'code.js'), code);
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: [extension],
    args: ['--no-sandbox'],
    defaultViewport: { width: 1280, height: 900 },
  });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.respond({ contentType: 'text/html', body: html }));
  const session = await page.createCDPSession();
  return {
    open: async () => {
      const { frameTree } = await session.send('Page.getFrameTree');
      const contextId = contextOf(session, frameTree.frame.id);
      await session.send('Runtime.enable');
      await page.goto('http://bench.localhost/');
      return { evaluate: (script) => evaluate(session, script, contextId()) };
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Frames inside of the page have such a world of their own. */
function contextOf(session: CDPSession, frameId: string): () => number {
  let latest = -1;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === NAME && context.auxData?.frameId === frameId) latest = context.id;
  });
  return () => latest;
}

async function evaluate<Result>(session: CDPSession, script: string, contextId: number): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: script,
    contextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
