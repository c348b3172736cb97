import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anchorsIn, codeIn, commandsIn, flagsIn, isPath, linksIn, matcherOf } from './told.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const DOCUMENTS = FILES.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md');
const FORGE = FILES.filter((file) => /^\.github\/.*\.yml$/.test(file));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const PROJECTS = [...read('vitest.config.ts').matchAll(/name: '(\w+)'|endToEnd\('(\w+)'\)/g)].map(
  ([, name, browser]) => name ?? browser,
);

const NOT_IN_REPOSITORY = [
  // What an install, a build or a release makes.
  /^(\.output|\.wxt|node_modules)(\/|$)/,
  /^(licenses|manifest)\.json$/,
  /^ohmyotp-extension-|^release-notes\.md$/,
  // A folder of cases that `npm run eval:cases` is given.
  /^(fields|widgets|sms)\//,
  /^(labels|texts|widgets)\.json$/,
];

/** The file that a script of package.json runs in the end, or null where it is a package's own command. */
function fileOf(script: string): string | null {
  return /node (?:scripts\/run\.mjs )?(\S+\.(?:mjs|ts))$/.exec(scripts[script] ?? '')?.[1] ?? null;
}

/** As `parseArgs` reads them, or as that file looks for them in what it was given. */
function knows(file: string | null, flag: string): boolean {
  if (file === null) return true;
  return new RegExp(`['"]?\\b${flag}['"]?: \\{|['"]--${flag}`).test(read(file));
}

test('there are documents and a forge', () => {
  expect(DOCUMENTS).toContain('README.md');
  expect(FORGE.length).toBeGreaterThan(3);
});

test.each([...DOCUMENTS, ...FORGE])('every command in %s can be given', (document) => {
  const code = document.endsWith('.md') ? codeIn(read(document)) : [read(document)];
  const commands = code.flatMap(commandsIn);
  expect(commands.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  const unknown = commands.flatMap(({ text, script, flags }) =>
    flags.filter((flag) => !knows(fileOf(script), flag)).map((flag) => `${text}: --${flag}`),
  );
  expect(unknown).toEqual([]);
});

test.each(DOCUMENTS)('every flag in %s that stands alone is one of a command', (document) => {
  const files = Object.keys(scripts).flatMap((script) => fileOf(script) ?? []);
  const alone = codeIn(read(document)).filter((code) => /^(-- )?--/.test(code));
  const unknown = alone.flatMap(flagsIn).filter((flag) => !files.some((file) => knows(file, flag)));
  expect(unknown).toEqual([]);
});

test.each(DOCUMENTS)('every project of vitest in %s exists, and what is to be run of it', (document) => {
  const runs = codeIn(read(document)).flatMap((code) => [
    ...code.matchAll(/vitest run --project (\w+)(?: ([\w./-]+))?/g),
  ]);
  const wrong = runs.filter(
    ([, project = '', file]) => !PROJECTS.includes(project) || (file !== undefined && !existsSync(file)),
  );
  expect(wrong.map(([run]) => run)).toEqual([]);
});

test.each(DOCUMENTS)('every file and folder in %s exists', (document) => {
  const paths = codeIn(read(document)).filter(
    (code) => isPath(code) && !NOT_IN_REPOSITORY.some((other) => other.test(code)),
  );
  const missing = paths.filter((code) => {
    // A bundle is called as its entrypoint.
    const matchers = [code, code.replace(/\.js$/, '.ts')].map(matcherOf);
    return !FILES.some((file) => matchers.some((matcher) => matcher.test(file)));
  });
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('every link in %s leads somewhere', (document) => {
  const broken = linksIn(read(document)).filter((link) => {
    const [target = '', anchor] = link.split('#');
    const file = target === '' ? document : path.join(path.dirname(document), target);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsIn(read(file)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

const inReadme = codeIn(read('README.md')).flatMap(commandsIn);
test.each([...new Set(inReadme.map(({ script }) => script))].filter((name) => !/^(test|start)$/.test(name)))(
  '`npm run %s` installs what it needs',
  (name) => {
    expect(scripts[name]).toMatch(/^node scripts\/(install\.mjs && |run\.mjs )/);
  },
);
