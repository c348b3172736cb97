import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startExtensionWorld } from '../../tools/browser/extension-world.ts';
import { bundleForPage } from '../../tools/build/bundle-for-page.ts';
import type { DeclaredField } from '../../tools/page/declared-fields.ts';

const PAGES = path.join(import.meta.dirname, 'pages');
const IN_PAGE = path.resolve(import.meta.dirname, '../../tools/page/declared-fields.ts');

/** Every page, as `<subject>/<name>`. */
export const PAGE_NAMES = globSync('*/*.html', { cwd: PAGES })
  .map((file) => file.replaceAll(path.sep, '/').replace(/\.html$/, ''))
  .sort();

/** What the extension's own code makes of the pages, one after the other in a tab of a real browser. */
export async function readCorpus(names: readonly string[]): Promise<Map<string, DeclaredField[]>> {
  await using world = await startExtensionWorld(await bundleForPage(IN_PAGE, 'corpus'), '<!doctype html>');
  const tab = await world.open();
  const read = new Map<string, DeclaredField[]>();
  for (const name of names) {
    const html = await readFile(path.join(PAGES, `${name}.html`), 'utf8');
    const script = `corpus.readDeclaredFields(${JSON.stringify(html)})`;
    read.set(name, await tab.evaluate<DeclaredField[]>(script));
  }
  return read;
}
