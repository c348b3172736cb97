import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A browser that packs what it keeps writes a text out where it comes first, but maybe not as a whole. */
const PIECE = 10;
/** What the user typed into pages, kept by the browser to restore them. */
const OF_PAGES = /^(Default\/Sessions|sessionstore)/;

/** The files of a profile in which a piece of the text is to be read, in one byte a letter or two. */
export function tracesOf(text: string, profileDir: string): string[] {
  const pieces = Array.from({ length: text.length - PIECE + 1 }, (_, at) => text.slice(at, at + PIECE));
  const wanted = pieces.flatMap((piece) => [Buffer.from(piece), Buffer.from(piece, 'utf16le')]);
  return globSync('**/*', { cwd: profileDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(profileDir, path.join(entry.parentPath, entry.name)))
    .filter((file) => !OF_PAGES.test(file))
    .filter((file) => {
      const bytes = contentOf(path.join(profileDir, file));
      return wanted.some((piece) => bytes.includes(piece));
    });
}

/** Files come and go while the browser runs. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
