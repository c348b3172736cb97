import { beforeAll, expect, test } from 'vitest';
import type { DeclaredField } from '../../tools/page/declared-fields.ts';
import { DECLARED_FAILURES } from './declared-failures.ts';
import { differences, failuresOf, pageProblems } from './failures.ts';
import { PAGE_NAMES, readCorpus } from './read-corpus.ts';

let read: Map<string, DeclaredField[]>;

beforeAll(async () => {
  read = await readCorpus(PAGE_NAMES);
}, 120_000);

test.each(PAGE_NAMES)('%s: each field is taken for what it is', (name) => {
  const fields = read.get(name) ?? [];
  expect(pageProblems(fields)).toEqual([]);
  expect(differences(failuresOf(fields), DECLARED_FAILURES[name] ?? [])).toEqual([]);
});

test('failures are declared of pages that there are', () => {
  expect(Object.keys(DECLARED_FAILURES).filter((name) => !PAGE_NAMES.includes(name))).toEqual([]);
});
