import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A script that leaves parts for others in its document, which would bring them again. */
interface Provider {
  /** The module that imports the parts and puts them into one array. */
  list: string;
  /** Where the script leaves them, in the isolated world of the extension's scripts. */
  global: string;
}

interface Part {
  module: string;
  name: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCANNER: Provider = { list: 'lib/autofill/scan/shared-parts.ts', global: 'ohmyotpPageScanner' };
const HOST: Provider = { list: 'lib/field-button/shared-parts.ts', global: 'ohmyotpGuardedHost' };

const TAKES_FROM: Readonly<Record<string, readonly Provider[]>> = {
  'guarded-host': [SCANNER],
  fill: [SCANNER],
  'field-button-view': [SCANNER, HOST],
  'undo-note': [SCANNER, HOST],
};

const TAKEN_FROM = '\0parts of ';
const IMPORTED = /^import \{([^}]*)\} from '([^']+)';$/gm;
const ARRAY = /= \[([^\]]*)\];$/m;

/** Has the scripts that run in one document take from each other what they share. */
export function sharedParts(): Plugin {
  let takesFrom: readonly Provider[] = [];
  return {
    name: 'shared-parts',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      const script = lib && typeof lib.entry === 'string' ? path.basename(lib.entry, '.ts') : '';
      takesFrom = TAKES_FROM[script] ?? [];
    },
    resolveId: (id) => (id.startsWith(TAKEN_FROM) ? id : null),
    load(id) {
      if (id.startsWith(TAKEN_FROM)) return js(takeFrom(id.slice(TAKEN_FROM.length)));
      for (const provider of takesFrom) {
        const code = taken(id, provider);
        if (code !== '') return js(code);
      }
      return null;
    },
  };
}

function js(code: string) {
  return { code, moduleType: 'js' as const, moduleSideEffects: false };
}

/** In the order of the array. */
export function partsOf({ list }: Pick<Provider, 'list'>): Part[] {
  const source = readFileSync(path.join(ROOT, list), 'utf8');
  const modules = new Map<string, string>();
  for (const [, names = '', from = ''] of source.matchAll(IMPORTED)) {
    for (const name of namesIn(names)) modules.set(name, path.resolve(ROOT, path.dirname(list), from));
  }
  return namesIn(ARRAY.exec(source)?.[1] ?? '').map((name) => ({ module: modules.get(name) ?? '', name }));
}

function namesIn(list: string): string[] {
  return list.split(',').flatMap((name) => name.trim() || []);
}

/** Whoever wants more of a module than is listed gets an error from the bundler. */
function taken(id: string, provider: Provider): string {
  const file = path.resolve(id);
  const exports = partsOf(provider).flatMap(({ module, name }, n) =>
    module === file ? [`export const ${name} = /* @__PURE__ */ take(${n});`] : [],
  );
  return exports.length === 0
    ? ''
    : [`import { take } from '${TAKEN_FROM}${provider.global}';`, ...exports].join('\n');
}

/** Own properties only: a page's elements are properties of a window, too, by their names. */
function takeFrom(global: string): string {
  return `const parts = Object.hasOwn(globalThis, '${global}') ? globalThis.${global}.parts : [];
export const take = (n) => parts[n];`;
}
