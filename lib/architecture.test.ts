import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGE_SCANNER = 'entrypoints/page-scanner.ts';
const INJECTED = 'entrypoints/fill.ts';
const IN_FORMS = 'entrypoints/field-button.ts';
const GUARDED_HOST = 'entrypoints/guarded-host.ts';
const BUTTON_VIEW = 'entrypoints/field-button-view.ts';
const UNDO_NOTE = 'entrypoints/undo-note.ts';
const IN_PAGES = [PAGE_SCANNER, INJECTED, IN_FORMS, GUARDED_HOST, BUTTON_VIEW, UNDO_NOTE];
const UI = ['entrypoints/options', 'entrypoints/popup', 'entrypoints/sidepanel'];

/** Each part, and the parts it may import from besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/async': [],
  'lib/domain': [],
  'lib/api': ['lib/domain'],
  'lib/state': ['lib/domain'],
  'lib/messaging': ['lib/domain', 'lib/state'],
  'lib/i18n': ['lib/domain'],
  'lib/storage': ['lib/async', 'lib/domain', 'lib/state'],
  'lib/mirror': ['lib/domain', 'lib/state', 'lib/messaging'],
  'lib/autofill': ['lib/async', 'lib/domain', 'lib/messaging'],
  'lib/field-button': ['lib/domain', 'lib/messaging', 'lib/autofill'],
  'lib/undo-note': ['lib/domain', 'lib/autofill', 'lib/field-button'],
  'lib/background': [
    'lib/async',
    'lib/domain',
    'lib/state',
    'lib/api',
    'lib/messaging',
    'lib/storage',
    'lib/i18n',
  ],
  'lib/platform': [
    'lib/async',
    'lib/domain',
    'lib/state',
    'lib/api',
    'lib/messaging',
    'lib/storage',
    'lib/mirror',
    'lib/background',
    'lib/i18n',
  ],
  components: ['lib/domain', 'lib/state', 'lib/i18n', 'lib/messaging', 'lib/mirror'],
  'entrypoints/background.ts': ['lib/background', 'lib/messaging', 'lib/platform'],
  'entrypoints/popup': ['components', 'lib/messaging', 'lib/mirror', 'lib/platform', 'assets'],
  'entrypoints/options': [
    'components',
    // The practice form is filled by the engine that fills web pages.
    'lib/autofill',
    'lib/mirror',
    'lib/platform',
    'assets',
  ],
  'entrypoints/sidepanel': ['entrypoints/popup', 'components', 'assets'],
  'entrypoints/purchase': ['lib/platform/lone'],
  [PAGE_SCANNER]: ['lib/autofill', 'lib/messaging'],
  [INJECTED]: ['lib/autofill', 'lib/messaging'],
  [IN_FORMS]: ['lib/field-button'],
  [GUARDED_HOST]: ['lib/autofill', 'lib/field-button', 'lib/messaging'],
  [BUTTON_VIEW]: ['lib/autofill', 'lib/field-button'],
  [UNDO_NOTE]: ['lib/autofill', 'lib/field-button', 'lib/undo-note'],
};

/** The folders of a part, from below to above; each may import from those before it. `.` is what lies beside them. */
const FLOORS: Record<string, readonly string[]> = {
  'lib/domain': ['vocabulary', '.', 'services', 'fill', 'sms', 'rental', 'notifications'],
  'lib/autofill': [
    'dom',
    'sight/paint',
    'sight',
    'describe',
    'classify/evidence',
    'classify/groups',
    'classify',
    'scan',
    'input',
    'formats',
    'country',
    'fill',
    '.',
  ],
  'lib/field-button': ['field', 'geometry', 'host', 'trust', 'view', '.'],
  'lib/background': ['context', 'account', 'rentals', 'polling', 'filling', 'surface', '.'],
  'lib/platform': ['lone', '.', 'views'],
  'components/shared': ['marks', 'messages', '.', 'controls', 'history', 'removal'],
  'components/popup': ['ended', 'card', 'active', 'rent', 'history', 'report', '.'],
  'components/options': [
    'parts',
    'settings',
    'sites',
    'history',
    'spending',
    'account',
    'frame',
    'welcome',
    '.',
  ],
  components: ['shared', 'popup', 'options'],
  'tools/browser': ['common', 'chromium', 'firefox', '.'],
};
const MAX_IN_A_FOLDER = 20;
/** Files named by a language are looked up, not looked over: there are as many as there are languages. */
const OF_A_LANGUAGE = /\/[a-z]{2}\.ts$/;

/** Packages that would bring the browser's API, or weight, where it must not be. */
const NOT_THERE: Record<string, readonly string[]> = {
  'lib/domain': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/i18n': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/background': ['wxt/browser', 'react', 'zustand'],
  'lib/autofill': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/field-button': ['wxt/browser', 'react', 'zustand', 'valibot'],
  'lib/undo-note': ['wxt/browser', 'react', 'zustand', 'valibot'],
  [PAGE_SCANNER]: ['wxt/browser', 'react', 'valibot'],
  [INJECTED]: ['wxt/browser', 'react', 'valibot'],
  [IN_FORMS]: ['wxt/browser', 'react', 'valibot'],
  [GUARDED_HOST]: ['wxt/browser', 'react', 'valibot'],
  [BUTTON_VIEW]: ['wxt/browser', 'react', 'valibot'],
  [UNDO_NOTE]: ['wxt/browser', 'react', 'valibot'],
  components: ['wxt/browser'],
};

/** With slashes, on Windows too. */
function filesOf(pattern: string | string[]): string[] {
  return globSync(pattern, { cwd: ROOT }).map((file) => file.replaceAll(path.sep, '/'));
}

function sources(part: string): string[] {
  const files = part.endsWith('.ts') ? [part] : filesOf(`${part}/**/*.{ts,tsx}`);
  return files.filter((file) => !/\.test\.tsx?$/.test(file) && !file.includes('/testing/'));
}

function everySource(): string[] {
  const parts = [
    'lib',
    'components',
    'entrypoints',
    'sandbox',
    'tools',
    'e2e',
    'bench',
    'scripts',
    'locales',
  ];
  return parts.flatMap((part) => filesOf(`${part}/**/*.{ts,tsx,mjs}`));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
  );
}

/** One file a language: all of them export the same. */
const OF_ONE_SHAPE = /^lib\/domain\/vocabulary\/(languages\/|any-language\.ts)/;
/** Keeps the names that older versions stored, or lists the unused words. */
const NAMED_AS_ONCE = /^lib\/storage\/(migrations|stored-v)|^docs\/glossary\.md$/;
const EXPORTED = /^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm;

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function isForTests(file: string): boolean {
  return /\.(test|spec|fixture)\.tsx?$/.test(file) || file.includes('/testing/');
}

/** The last column of its tables. */
function unusedWords(glossary: string): string[] {
  const rows = glossary.split('\n').filter((line) => /^\| (?!term)[^-]/.test(line));
  return rows.flatMap((row) => {
    const [, column = ''] = /([^|]*)\|$/.exec(row) ?? [];
    return [...column.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
  });
}

/** A word in lowercase is found inside of longer names too; any other only as it is written. */
function patternOf(word: string): RegExp {
  if (!/^[a-z]+$/.test(word)) return new RegExp(`(?<!\\w)${word}(?!\\w)`);
  const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return new RegExp(`(?<![A-Za-z])(${word}|${capital})(?![a-z])|(?<=[a-z])${capital}(?![a-z])`);
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

test.each(Object.entries(FLOORS))('the folders of %s lie one above the other', (part, floors) => {
  const floorOf = (file: string) => {
    const inside = path.dirname(file).slice(part.length + 1) || '.';
    const known = floors.filter((floor) => inside === floor || inside.startsWith(`${floor}/`));
    return floors.indexOf(known.sort((a, b) => b.length - a.length)[0] ?? 'unknown');
  };
  const files = sources(part);
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((one) => one.startsWith(`${part}/`) && floorOf(one) > floorOf(file))
      .map((one) => `${file} → ${one}`),
  );
  expect(upward).toEqual([]);
});

test('nothing imports what imports it, in however many steps', () => {
  const files = new Set(everySource());
  const seen = new Map<string, 'open' | 'closed'>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (seen.get(file) === 'open') circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (seen.has(file)) return;
    seen.set(file, 'open');
    for (const one of importsOf(file)) if (files.has(one)) visit(one, [...way, file]);
    seen.set(file, 'closed');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

/** What a page can put something else in the place of, by a name: it is asked for in one place. */
const TAKEN_BY_NAMES =
  /\.(defaultView|visibilityState|parentElement|assignedSlot|baseURI)\b|(page|ownerDocument)\.(body|documentElement)\b/;

test('what decides where a value goes asks the browser, not the names of a page', () => {
  const deciding = ['lib/autofill/dom', 'lib/autofill/sight', 'lib/autofill/fill'].flatMap(sources);
  expect(deciding.length).toBeGreaterThan(20);
  expect(deciding.filter((file) => TAKEN_BY_NAMES.test(read(file)))).toEqual([]);
});

test('no folder holds more files than one can look over', () => {
  const files = everySource().filter((file) => !/\.(test|spec|fixture|d)\.tsx?$/.test(file));
  const folders = Map.groupBy(
    files.filter((file) => !OF_A_LANGUAGE.test(file)),
    (file) => path.dirname(file),
  );
  const crowded = [...folders].filter(([, inside]) => inside.length > MAX_IN_A_FOLDER);
  expect(crowded.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([]);
});

test('the document says of each part what it may import here', () => {
  const document = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
  const rows = [...document.matchAll(/^\| `([\w/-]+)` \|.*\| ([^|]*) \|$/gm)];
  const said = new Map(
    rows.map(([, part = '', may = '']) => [part, may.split(/, /).filter((one) => one !== 'nothing')]),
  );
  for (const [part, may] of Object.entries(MAY_IMPORT)) {
    if (part.startsWith('entrypoints')) continue;
    expect(said.get(part), part).toEqual(may.map((one) => one.replace('lib/', '')));
  }
});

test('every entrypoint is known here', () => {
  const entrypoints = filesOf('entrypoints/*');
  expect(entrypoints.sort()).toEqual(
    ['entrypoints/background.ts', 'entrypoints/purchase', ...IN_PAGES, ...UI].sort(),
  );
});

test('no folder imports from one that imports from it, in however many steps', () => {
  const files = everySource().filter((file) => !isForTests(file));
  const known = new Set(files);
  const ways = new Map<string, Map<string, string>>();
  for (const file of files)
    for (const one of importsOf(file)) {
      const [from, to] = [path.dirname(file), path.dirname(one)];
      if (known.has(one) && from !== to)
        ways.set(from, (ways.get(from) ?? new Map()).set(to, `${file} → ${one}`));
    }
  const reached = (from: string) => {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const to of ways.get(at)?.keys() ?? []) if (!seen.has(to) && seen.add(to)) open.push(to);
    return seen;
  };
  const circular = [...ways.keys()].filter((folder) => reached(folder).has(folder));
  expect(circular).toEqual([]);
});

test('what lib exports has a name of its own', () => {
  const files = everySource().filter(
    (file) => file.startsWith('lib/') && !isForTests(file) && !OF_ONE_SHAPE.test(file),
  );
  const homes = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, name = ''] of read(file).matchAll(EXPORTED))
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where])).toEqual(
    [],
  );
});

test('nothing is called by a word that the glossary says is not used for it', () => {
  const documents = filesOf(['*.md', 'docs/*.md']);
  const styles = filesOf('{components,entrypoints,assets}/**/*.css');
  const texts = [...everySource(), ...documents, ...styles]
    .filter((file) => !NAMED_AS_ONCE.test(file))
    .map((file) => [file, read(file)] as const);
  const words = unusedWords(read('docs/glossary.md'));
  expect(words.length).toBeGreaterThan(20);
  const found = words.flatMap((word) => {
    const pattern = patternOf(word);
    // Looking for the rest of a word is fast, and most texts do not have it.
    const rest = word.slice(1);
    return texts
      .filter(([, text]) => text.includes(rest) && pattern.test(text))
      .map(([file]) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});
