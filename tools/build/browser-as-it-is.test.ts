import { expect, test } from 'vitest';
import { browserAsItIs } from './browser-as-it-is.ts';

interface Hooks {
  transform(code: string, id: string): { code: string } | null;
}

const REEXPORT = "export { default as browser } from 'webextension-polyfill';";

function built(code: string, id: string): string | undefined {
  return (browserAsItIs() as unknown as Hooks).transform(code, id)?.code;
}

test('what the package exports is the browser of every module', () => {
  expect(built(REEXPORT, '/node_modules/@wxt-dev/webextension-polyfill/dist/browser.mjs')).toBe(
    "const browser = require('webextension-polyfill'); export { browser };",
  );
});

test('no other module is changed', () => {
  expect(built(REEXPORT, '/lib/platform/tabs.ts')).toBeUndefined();
});
