import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What differs between two builds, and which files of the first hold one of the paths. */
export function differences(one: string, other: string, paths: readonly string[]): string[] {
  const files = filesIn(one);
  if (files.length === 0) return [`${one}: nothing is built`];
  const added = filesIn(other).filter((file) => !files.includes(file));
  return [
    ...added.map((file) => `${file}: only in ${other}`),
    ...files.flatMap((file) => {
      const bytes = readFileSync(path.join(one, file));
      const told = paths
        .filter((place) => bytes.includes(place))
        .map((place) => `${file}: has ${place} in it`);
      return isSame(bytes, path.join(other, file)) ? told : [`${file}: differs in ${other}`, ...told];
    }),
  ];
}

function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function isSame(bytes: Buffer, file: string): boolean {
  try {
    return bytes.equals(readFileSync(file));
  } catch {
    return false;
  }
}
