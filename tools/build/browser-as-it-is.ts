import type { Plugin } from 'vite';

const EXPORTED = /export \{ default as browser \} from '([^']+)';/;

/**
 * Takes the browser's API as it is. The bundler would copy it, as it does with what CommonJS exports, and so have the
 * browser make all parts of it, which takes a worker as long as the rest of its start.
 */
export function browserAsItIs(): Plugin {
  return {
    name: 'browser-as-it-is',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const found = id.includes('/@wxt-dev/webextension-polyfill/') ? EXPORTED.exec(code) : null;
      if (!found) return null;
      return { code: `const browser = require('${found[1]}'); export { browser };`, map: null };
    },
  };
}
