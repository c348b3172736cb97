import type { Verdict } from '../../tools/page/verdict.ts';
import type { LabelledField } from './corpus.ts';
import type { PageReport } from './read-pages.ts';

/** Phone and code are counted apart; any `tel…` is a phone, any `otp…` a code. */
const KINDS = ['tel', 'otp'] as const;
export type Kind = (typeof KINDS)[number];

export interface Counts {
  precision: number;
  recall: number;
  f1: number;
  tp: number;
  fp: number;
  fn: number;
}

export interface Judged {
  where: string;
  field: LabelledField;
  verdict: Verdict;
}

export interface Score extends FieldScore {
  /** The same, with a row of boxes for one character each counted once. */
  units: FieldScore;
}

interface FieldScore {
  tel: Counts;
  otp: Counts;
  /** Fields labelled as something else, where a mark would be held against the extension. */
  otherFields: number;
  /** Those of them that were taken for a phone or a code. */
  falseMarks: number;
}

const UNREAD: Verdict = { kind: 'unseen', score: 0, reasons: ['the page could not be read'], about: '' };

/** Visible labelled fields with what was made of them. A page that could not be read has nothing found on it. */
export function judge(reports: readonly PageReport[]): Judged[] {
  return reports.flatMap((report) => {
    const { set, page, fields } = report.labelled;
    return fields
      .map((field, n) => ({
        where: `${set}/${page}`,
        field,
        verdict: ('verdicts' in report ? report.verdicts.labelled[n] : undefined) ?? UNREAD,
      }))
      .filter(({ field }) => field.visible);
  });
}

export function score(judged: readonly Judged[]): Score {
  return { ...scoreFields(judged), units: scoreFields(inUnits(judged)) };
}

function scoreFields(judged: readonly Judged[]): FieldScore {
  const others = judged.filter(
    (one) => one.field.label === 'other' && KINDS.some((kind) => counts(one, kind)),
  );
  return {
    tel: countKind(judged, 'tel'),
    otp: countKind(judged, 'otp'),
    otherFields: others.length,
    falseMarks: others.filter(isFalseMark).length,
  };
}

/** A row of boxes is one code: found if each of its boxes is, and wrongly marked if any is. */
function inUnits(judged: readonly Judged[]): Judged[] {
  const units: Judged[] = [];
  let last: Judged | undefined;
  for (const one of judged) {
    const unit = last && areOneUnit(last, one) ? units.pop() : undefined;
    units.push(unit === undefined ? one : together(unit, one));
    last = one;
  }
  return units;
}

function areOneUnit(one: Judged, next: Judged): boolean {
  return (
    one.where === next.where && isBox(one) && isBox(next) && isMeant(one, 'otp') === isMeant(next, 'otp')
  );
}

function isBox({ field, verdict }: Judged): boolean {
  return field.label === 'otp-digit' || verdict.kind === 'otp-digit';
}

/** Of two boxes the one that decides. */
function together(one: Judged, next: Judged): Judged {
  return isFound(one, 'otp') === isMeant(one, 'otp') ? next : one;
}

export function isFalseMark(one: Judged): boolean {
  return one.field.label === 'other' && KINDS.some((kind) => counts(one, kind) && isFound(one, kind));
}

export function isMiss(one: Judged): boolean {
  return KINDS.some((kind) => counts(one, kind) && isMeant(one, kind) && !isFound(one, kind));
}

const counts = ({ field }: Judged, kind: Kind) => field[`${kind}Scored`] !== false;
const isMeant = ({ field }: Judged, kind: Kind) => field.label.startsWith(kind);
const isFound = ({ verdict }: Judged, kind: Kind) => verdict.kind.startsWith(kind);

function countKind(judged: readonly Judged[], kind: Kind): Counts {
  const scored = judged.filter((one) => counts(one, kind));
  const meant = scored.filter((one) => isMeant(one, kind));
  const tp = meant.filter((one) => isFound(one, kind)).length;
  const fn = meant.length - tp;
  const fp = scored.filter((one) => !isMeant(one, kind) && isFound(one, kind)).length;
  const share = (part: number, all: number) => (all === 0 ? 1 : part / all);
  return {
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    f1: share(2 * tp, 2 * tp + fp + fn),
    tp,
    fp,
    fn,
  };
}
