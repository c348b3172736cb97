import type { Plugin } from 'vite';

const IMPORTED = (name: string) => new RegExp(`^import \\{([^}]*)\\} from '${name}';$`, 'm');

/** Runs a package when one of its functions is called for the first time, and not when a script starts. */
export function runAtFirstCall(name: string): Plugin {
  return {
    name: 'run-at-first-call',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('/node_modules/')) return null;
      const found = IMPORTED(name).exec(code);
      if (!found) return null;
      const functions = (found[1] ?? '').split(',').flatMap((one) => one.trim() || []);
      const calls = functions.map((one) => `const ${one} = (...args) => ranPackage().${one}(...args);`);
      const run = `let atFirst; const ranPackage = () => (atFirst ??= require('${name}'));`;
      return { code: code.replace(found[0], [run, ...calls].join(' ')), map: null };
    },
  };
}
