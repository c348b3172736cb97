import type { PageReport } from './read-pages.ts';
import { type Counts, isFalseMark, isMiss, type Judged, judge, type Kind, type Score } from './score.ts';

const TITLES: Record<Kind, string> = { tel: 'phone', otp: 'code' };

/** The scores in all and by set, for people. */
export function scoreTable(all: Score, sets: ReadonlyMap<string, Score>): string {
  const rows = (['tel', 'otp'] as const).flatMap((kind) => [
    row(TITLES[kind], all[kind]),
    ...(kind === 'otp' ? [row('  a set of boxes as one', all.units.otp)] : []),
    ...[...sets].map(([set, scored]) => row(`  ${set}`, scored[kind])),
  ]);
  const { units } = all;
  const marks = `False marks: ${all.falseMarks} of ${all.otherFields} other fields; a set of boxes as one: ${units.falseMarks} of ${units.otherFields}`;
  return [`${''.padEnd(26)}precision recall     F1     tp   fp   fn`, ...rows, marks].join('\n');
}

function row(title: string, { precision, recall, f1, tp, fp, fn }: Counts): string {
  const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(7)).join(' ');
  return `${title.padEnd(26)} ${shares}  ${[tp, fp, fn].map((count) => String(count).padStart(4)).join(' ')}`;
}

/** What went wrong, field by field. */
export function mistakes(reports: readonly PageReport[]): string {
  const judged = judge(reports);
  const hits = reports.flatMap((report) =>
    'verdicts' in report
      ? report.verdicts.unlabelled.map(
          ({ kind, about }) => `  ${report.labelled.set}/${report.labelled.page}: ${kind}: ${about}`,
        )
      : [],
  );
  const failed = reports.flatMap((report) =>
    'error' in report ? [`  ${report.labelled.set}/${report.labelled.page}: ${report.error}`] : [],
  );
  return [
    ...section('Misses', judged.filter(isMiss).map(judgement)),
    ...section('False marks', judged.filter(isFalseMark).map(judgement)),
    ...section('Hits on unlabelled fields, not counted', hits),
    ...section('Pages that could not be read, counted as misses', failed),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines];
}

function judgement({ where, field, verdict }: Judged): string {
  return `  ${where}: ${field.label}, taken for ${verdict.kind}: ${verdict.about}\n${reasons(verdict.reasons)}`;
}

/** Everything about the fields of one page. */
export function explanation(report: PageReport): string {
  const title = `${report.labelled.set}/${report.labelled.page}`;
  if ('error' in report) return `${title}: ${report.error}`;
  const labelled = report.labelled.fields.map((field, n) => ({
    title: `${field.label}${field.visible ? '' : ', not visible'}`,
    verdict: report.verdicts.labelled[n],
  }));
  const unlabelled = report.verdicts.unlabelled.map((verdict) => ({ title: 'no label', verdict }));
  const blocks = [...labelled, ...unlabelled].map(({ title: label, verdict }) =>
    verdict === undefined
      ? `- ${label}: not found`
      : `- ${label}, taken for ${verdict.kind} (${verdict.score.toFixed(1)}): ${verdict.about}\n${reasons(verdict.reasons)}`,
  );
  return [title, ...blocks].join('\n');
}

function reasons(given: readonly string[]): string {
  return given.map((reason) => `      ${reason}`).join('\n');
}
