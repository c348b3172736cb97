// `npm run bench`: what the extension costs, each figure beside a baseline in the same run, against budgets.json.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FIGURES } from './figures/all.ts';
import { growth } from './growth/growth.ts';
import { type Budgets, verdicts } from './report/budgets.ts';
import { growthCells } from './report/growth-table.ts';
import type { Row } from './report/row.ts';
import { cells, markdownTable, plainTable } from './report/table.ts';
import { createBench } from './stage/bench.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    peer: { type: 'string' },
    json: { type: 'string' },
    growth: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    samples: { type: 'string', default: '40' },
    'idle-minutes': { type: 'string', default: '0' },
  },
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const only = values.only?.split(',');
const unknown = only?.find((name) => !FIGURES.some((figure) => figure.name === name));
if (unknown !== undefined) {
  console.error(`There is no ${unknown}. There are ${FIGURES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const budgets: Budgets = JSON.parse(await readFile(path.join(import.meta.dirname, 'budgets.json'), 'utf8'));
const startedAt = performance.now();
const bench = await createBench({
  browser,
  peer: values.peer === undefined ? null : path.resolve(values.peer),
  samples: Number(values.samples),
  idleMinutes: Number(values['idle-minutes']),
  say: (text) =>
    console.error(`${((performance.now() - startedAt) / 1_000).toFixed(0).padStart(4)} s  ${text}`),
});

const print = (lines: readonly (readonly string[])[]) =>
  console.log(values.markdown ? markdownTable(lines) : plainTable(lines));
const save = async (found: object) => {
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ browser, ...found }, null, 1));
};

if (values.growth) {
  const lines = await growth(bench);
  print(growthCells(lines));
  await save({ growth: lines });
} else {
  process.exitCode = (await measureAll()) ? 0 : 1;
}

/** Whether every figure could be measured and keeps its budget. */
async function measureAll(): Promise<boolean> {
  const rows: Row[] = [];
  let isComplete = true;
  for (const figure of FIGURES) {
    if (!figure.browsers.includes(browser)) continue;
    if (only && !only.includes(figure.name)) continue;
    bench.say(figure.name);
    try {
      rows.push(...(await figure.measure(bench)));
    } catch (error) {
      isComplete = false;
      console.error(`${figure.name} was not measured:`, error);
    }
  }
  print(cells(rows, budgets));
  await save({ rows });
  return isComplete && rows.every((row) => verdicts(row, budgets[row.name]).every(({ isKept }) => isKept));
}
