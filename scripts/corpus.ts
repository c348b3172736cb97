// `npm run corpus [-- --explain PAGE] [--json]`: what the classifier makes of the pages in `scripts/corpus/pages`.
import { parseArgs } from 'node:util';
import { DECLARED_FAILURES } from './corpus/declared-failures.ts';
import { differences, failuresOf, pageProblems } from './corpus/failures.ts';
import { PAGE_NAMES, readCorpus } from './corpus/read-corpus.ts';
import { reportOf } from './corpus/report-of.ts';
import { explanation, scoreTable } from './eval/report.ts';
import { judge, score } from './eval/score.ts';

const { values } = parseArgs({
  options: { explain: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const { explain } = values;

const names = PAGE_NAMES.filter((name) => explain === undefined || name.includes(explain));
if (names.length === 0) throw new Error(`No page is called ${explain}`);

const startedAt = performance.now();
const pages = [...(await readCorpus(names))].map(([name, fields]) => ({ name, fields }));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
const reports = pages.map(({ name, fields }) => reportOf(name, fields));

if (explain === undefined) printScores();
else for (const report of reports) console.log(`${explanation(report)}\n`);

const found = pages.map(({ name, fields }) => {
  const failures = failuresOf(fields);
  const declared = DECLARED_FAILURES[name] ?? [];
  return {
    name,
    failures: failures.length,
    problems: [...pageProblems(fields), ...differences(failures, declared)],
  };
});
for (const { name, problems } of found) {
  if (problems.length > 0) console.log([`\n${name}`, ...problems].join('\n  '));
}
const count = (of: (page: (typeof found)[number]) => number) =>
  found.reduce((sum, page) => sum + of(page), 0);
const differing = count(({ problems }) => problems.length);
console.log(`${count(({ failures }) => failures)} failures, ${differing} differences from those declared`);
process.exitCode = differing > 0 ? 1 : 0;

function printScores(): void {
  const subjects = Map.groupBy(reports, ({ labelled }) => labelled.set);
  const all = score(judge(reports));
  const bySubject = new Map([...subjects].map(([subject, of]) => [subject, score(judge(of))]));
  console.log(`${names.length} pages in ${seconds} s\n`);
  console.log(scoreTable(all, bySubject));
  if (values.json) console.log(JSON.stringify({ ...all, sets: Object.fromEntries(bySubject) }));
}
