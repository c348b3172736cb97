import { readFile } from 'node:fs/promises';

const folder = new URL('./client/', import.meta.url);
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** A file of `client/`, or null. A name is letters and one extension, so no path leaves the folder. */
export async function readAsset(name: string): Promise<{ body: string; type: string } | null> {
  const type = types[/^[a-z-]+\.(js|css)$/.exec(name)?.[1] ?? ''];
  if (!type) return null;
  const body = await readFile(new URL(name, folder), 'utf8').catch(() => null);
  return body === null ? null : { body, type };
}
