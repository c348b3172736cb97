import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** Where rules are, as opposed to what is drawn or wired. */
const RULES = 'lib/{domain,api,background,storage,messaging}/**/*.ts';
/** Lists of services, names and words: a line less breaks no rule. */
const DATA = /\.(test|fixture)\.ts$|service-(aliases|brands|names)\.ts$|domain\/vocabulary\//;

/** One change to one file, such as `<` for `<=`. */
export interface Mutant {
  id: string;
  file: string;
  line: number;
  column: number;
  kind: string;
  replacement: string;
}

export function rulesIn(patterns: readonly string[]): string[] {
  const wanted = patterns.length > 0 ? globSync([...patterns]) : globSync(RULES);
  return wanted.filter((file) => !DATA.test(file)).sort();
}

/** `domain` of `lib/domain/…`. */
export function folderOf(file: string): string {
  return path.relative('lib', file).split(path.sep)[0] ?? '';
}

/** Each file with all of its mutants in it, asleep until one of them is named by `__stryker__.activeMutant`. */
export async function breakFiles(
  files: readonly string[],
): Promise<{ code: Map<string, string>; mutants: Mutant[] }> {
  const silent = () => {};
  const logger = new Proxy({}, { get: () => silent });
  const sources = files.map((file) => ({
    name: path.resolve(file),
    content: readFileSync(file, 'utf8'),
    mutate: true,
  }));
  const broken = await new Instrumenter(logger as never).instrument(sources, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  return {
    code: new Map(broken.files.map(({ name, content }) => [name, content])),
    mutants: broken.mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: path.relative('.', fileName),
      line: location.start.line + 1,
      column: location.start.column + 1,
      kind: mutatorName,
      replacement,
    })),
  };
}
