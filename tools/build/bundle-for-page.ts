import { stripTypeScriptTypes } from 'node:module';
import { build, type Plugin } from 'vite';
import { preparedNeedles } from './prepared-needles.ts';

/** Bundles a module, with all it imports, into one script that leaves its exports in the global `name`. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Vite's own way wants the compiler's settings, which extend a file that only exists once WXT has run.
    oxc: false,
    plugins: [preparedNeedles(), stripTypes],
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`Nothing was built of ${entry}`);
  return first.output[0].code;
}

const stripTypes: Plugin = {
  name: 'strip-types',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null, moduleType: 'js' } : null,
};
