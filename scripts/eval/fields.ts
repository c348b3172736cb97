// `npm run eval:fields -- --corpus DIR [--strip-autocomplete] [--json] [--explain PAGE]`: how well the extension finds
// phone and code fields on labelled pages.
import { parseArgs } from 'node:util';
import { type LabelledPage, readCorpus } from './corpus.ts';
import { readPages } from './read-pages.ts';
import { explanation, mistakes, scoreTable } from './report.ts';
import { judge, score } from './score.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    'strip-autocomplete': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    explain: { type: 'string' },
  },
});
const strip = values['strip-autocomplete'];

// There the labels are what the authors wrote as `autocomplete`, so with it there is nothing to find out.
const LABELLED_BY_AUTOCOMPLETE = 'oss-autocomplete';

if (values.corpus === undefined) {
  console.error('Which pages? --corpus DIR, a folder of <set>/*.html and <set>/labels.json');
  process.exitCode = 2;
} else {
  const pages = await readCorpus(values.corpus);
  await (values.explain === undefined ? evaluate(pages) : explain(pages, values.explain));
}

async function explain(pages: readonly LabelledPage[], name: string): Promise<void> {
  const wanted = pages.filter(({ set, page }) => `${set}/${page}`.includes(name));
  for (const report of await readPages(wanted, strip)) console.log(`${explanation(report)}\n`);
  if (wanted.length === 0) console.error(`No page is called ${name}`);
}

async function evaluate(pages: readonly LabelledPage[]): Promise<void> {
  const reports = await readPages(pages, strip);
  const isCounted = (set: string) => strip || set !== LABELLED_BY_AUTOCOMPLETE;
  const counted = reports.filter(({ labelled }) => isCounted(labelled.set));
  const all = score(judge(counted));
  const names = [...new Set(reports.map(({ labelled }) => labelled.set))];
  const sets = new Map(
    names.map((set) => [set, score(judge(reports.filter(({ labelled }) => labelled.set === set)))]),
  );
  console.log(`${pages.length} pages, ${strip ? 'without' : 'with'} autocomplete\n`);
  console.log(scoreTable(all, sets));
  const apart = names.filter((set) => !isCounted(set));
  if (apart.length > 0) console.log(`Not in the sums, since autocomplete is the label: ${apart.join(', ')}`);
  console.log(mistakes(counted));
  if (values.json) console.log(JSON.stringify({ ...all, sets: Object.fromEntries(sets) }));
}
