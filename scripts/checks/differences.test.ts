import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { differences } from './differences.ts';

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'differences-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const built = { 'manifest.json': '{}', 'chunks/one.js': '1' };

test('equal builds have no differences', () => {
  expect(differences(folder(built), folder(built), ['/home/me'])).toEqual([]);
});

test.each([
  ['another byte', { ...built, 'chunks/one.js': '2' }],
  ['another name', { 'manifest.json': '{}', 'chunks/two.js': '1' }],
  ['one more file', { ...built, 'chunks/two.js': '1' }],
  ['one file less', { 'manifest.json': '{}' }],
])('%s is a difference', (_, files) => {
  expect(differences(folder(built), folder(files), [])).not.toEqual([]);
});

test('a path of the machine is told, and so is a build that is not there', () => {
  const telling = { 'chunks/one.js': 'at("/home/me/one.ts")' };
  expect(differences(folder(telling), folder(telling), ['/home/me'])).toEqual([
    `${path.join('chunks', 'one.js')}: has /home/me in it`,
  ]);
  expect(differences(folder({}), folder({}), [])).toHaveLength(1);
});
