import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const INJECTED = 'entrypoints/fill.ts';
const IN_FORMS = 'entrypoints/field-button.ts';
const UI = ['entrypoints/options', 'entrypoints/popup', 'entrypoints/sidepanel'];

/** Each part, and the parts it may import from besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/domain': [],
  'lib/api': ['lib/domain'],
  'lib/messaging': ['lib/domain'],
  'lib/i18n': ['lib/domain'],
  'lib/storage': ['lib/domain', 'lib/messaging'],
  'lib/mirror': ['lib/domain', 'lib/messaging'],
  'lib/autofill': ['lib/domain', 'lib/messaging'],
  'lib/field-button': ['lib/domain', 'lib/messaging', 'lib/autofill'],
  'lib/background': ['lib/domain', 'lib/api', 'lib/messaging', 'lib/storage', 'lib/i18n'],
  'lib/platform': ['lib/domain', 'lib/api', 'lib/messaging', 'lib/storage', 'lib/background', 'lib/i18n'],
  components: ['lib/domain', 'lib/i18n', 'lib/messaging', 'lib/mirror'],
  'entrypoints/background.ts': ['lib/background', 'lib/messaging', 'lib/platform'],
  'entrypoints/popup': [
    'components',
    'lib/api/base-url.ts',
    'lib/domain',
    'lib/i18n',
    'lib/messaging',
    'lib/mirror',
    'lib/platform',
    'assets',
  ],
  'entrypoints/options': [
    'components',
    'entrypoints/popup/browser-view.ts',
    'lib/api/base-url.ts',
    // The practice form is filled by the engine that fills web pages.
    'lib/autofill',
    'lib/domain',
    'lib/messaging',
    'lib/mirror',
    'lib/platform',
    'assets',
  ],
  'entrypoints/sidepanel': ['entrypoints/popup', 'components', 'assets'],
  'entrypoints/purchase': ['lib/platform/lone'],
  [INJECTED]: ['lib/autofill', 'lib/messaging'],
  [IN_FORMS]: ['lib/field-button'],
};

/** Packages that would bring the browser's API, or weight, where it must not be. */
const NOT_THERE: Record<string, readonly string[]> = {
  'lib/domain': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/i18n': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/background': ['wxt/browser', 'react', 'zustand'],
  'lib/autofill': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/field-button': ['wxt/browser', 'react', 'zustand', 'valibot'],
  [INJECTED]: ['wxt/browser', 'react', 'valibot'],
  [IN_FORMS]: ['wxt/browser', 'react', 'valibot'],
  components: ['wxt/browser'],
};

function sources(part: string): string[] {
  const files = part.endsWith('.ts') ? [part] : globSync(`${part}/**/*.{ts,tsx}`, { cwd: ROOT });
  return files.filter((file) => !/\.test\.tsx?$/.test(file) && !file.includes('/testing/'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier,
  );
}

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (part, allowed) => {
  const files = sources(part);
  expect(files.length).toBeGreaterThan(0);
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((one) => /^(lib|components|entrypoints|sandbox|e2e|scripts|assets)\//.test(one))
      .filter((one) => ![part, ...allowed].some((folder) => one === folder || one.startsWith(`${folder}/`)))
      .map((one) => `${file} → ${one}`),
  );
  expect(strays).toEqual([]);
});

test.each(Object.entries(NOT_THERE))('%s is free of %j', (part, packages) => {
  const strays = sources(part).flatMap((file) =>
    importsOf(file)
      .filter((one) => packages.includes(one))
      .map((one) => `${file} → ${one}`),
  );
  expect(strays).toEqual([]);
});

test('every entrypoint is known here', () => {
  const entrypoints = globSync('entrypoints/*', { cwd: ROOT });
  expect(entrypoints.sort()).toEqual(
    ['entrypoints/background.ts', 'entrypoints/purchase', INJECTED, IN_FORMS, ...UI].sort(),
  );
});
