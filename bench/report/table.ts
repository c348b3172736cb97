import { type Budgets, type Verdict, verdicts } from './budgets.ts';
import type { Others, Row, Unit } from './row.ts';
import { median, quantile, ratio } from './statistics.ts';

const HEAD = ['', 'this extension', 'baseline', '', 'budget', ''];

/** A line for each row: the medians, with their quartiles in brackets. */
export function cells(rows: readonly Row[], budgets: Budgets): string[][] {
  const isPeer = rows.some(({ peer }) => peer);
  const lines = rows.map((row) => {
    const judged = verdicts(row, budgets[row.name]);
    const peer = isPeer ? [row.peer ? spread(row.peer.samples, row.unit) : ''] : [];
    return [
      row.name,
      spread(row.ours, row.unit),
      row.baseline ? `${spread(row.baseline.samples, row.unit)} ${row.baseline.name}` : '',
      times(row.ours, row.baseline),
      judged.map((one) => limit(one, row.unit)).join(', '),
      judged.length === 0 ? '' : judged.every(({ isKept }) => isKept) ? 'ok' : 'OVER',
      ...peer,
    ];
  });
  return [[...HEAD, ...(isPeer ? [rows.find(({ peer }) => peer)?.peer?.name ?? ''] : [])], ...lines];
}

export function plainTable(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable([head = [], ...lines]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...lines.map(line)].join('\n');
}

export function spread(samples: readonly number[], unit: Unit): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(samples, share));
  const value = `${short(middle, unit)} ${unit}`;
  return low === high ? value : `${value} (${short(low, unit)}–${short(high, unit)})`;
}

function times(ours: readonly number[], baseline: Others | undefined): string {
  if (!baseline || median(baseline.samples) === 0) return '';
  return `${ratio(ours, baseline.samples).toFixed(2)} ×`;
}

function limit({ statistic, limit: most, value, isKept }: Verdict, unit: Unit): string {
  if (statistic === 'ratio') return `≤ ${most} ×`;
  if (statistic === 'least') return `≥ ${short(most, unit)} ${unit}`;
  const said = statistic === 'p95' ? `p95 ${short(value, unit)} ` : '';
  return `${said}${isKept || said === '' ? '≤' : '>'} ${short(most, unit)} ${unit}`;
}

function short(value = Number.NaN, unit: Unit): string {
  if (unit === 'bytes') return Math.round(value).toLocaleString('en-US');
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
}
