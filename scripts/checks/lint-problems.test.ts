import { expect, test } from 'vitest';
import { type LintReport, lintProblems } from './lint-problems.ts';

const DOCUMENT = `
| warning | times | why |
|---|---|---|
| \`ONE\` | 2 | because |
`;
const one = { code: 'ONE', message: 'Unsafe', file: 'a.js' };
const REPORT: LintReport = { errors: [], warnings: [one, { ...one, file: 'b.js' }] };

test('warnings that are explained are no problem', () => {
  expect(lintProblems(REPORT, DOCUMENT)).toEqual([]);
});

test.each<[string, LintReport]>([
  ['an error', { ...REPORT, errors: [{ code: 'BAD', message: 'Bad' }] }],
  ['an error of the same kind', { ...REPORT, errors: [one] }],
  ['another warning', { ...REPORT, warnings: [...REPORT.warnings, { code: 'TWO', message: 'New' }] }],
  ['the same warning once more', { ...REPORT, warnings: [...REPORT.warnings, one] }],
  ['a warning less', { ...REPORT, warnings: [one] }],
  ['no warning at all', { ...REPORT, warnings: [] }],
])('%s is a problem', (_, report) => {
  expect(lintProblems(report, DOCUMENT)).not.toEqual([]);
});
