import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-unlisted-script-entrypoint?';
const DEFINITION = /^import definition from .+$/m;

/**
 * Runs an injected script without the wrapper that reports what goes wrong at its start: in a release it reports nothing,
 * and is half a kilobyte in each script.
 */
export function plainScripts(): Plugin {
  return {
    name: 'plain-scripts',
    apply: 'build',
    transform(code, id) {
      const definition = id.includes(WRAPPER) ? DEFINITION.exec(code)?.[0] : undefined;
      return definition ? { code: `${definition}\nexport default definition.main();`, map: null } : null;
    },
  };
}
