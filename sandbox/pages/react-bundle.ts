import { fileURLToPath } from 'node:url';

/** Bundles the React page with the project's own React, once, when first asked. */
export function createReactBundle(): () => Promise<string> {
  let bundle: Promise<string> | undefined;
  return () => {
    bundle ??= build();
    return bundle;
  };
}

async function build(): Promise<string> {
  // Loaded late: the sandbox starts in a moment unless the React page is opened.
  const vite = await import('vite');
  const result = await vite.build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: fileURLToPath(new URL('./client/react-form.js', import.meta.url)) },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The React page could not be bundled');
  return entry.code;
}
