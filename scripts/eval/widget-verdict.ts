import type { WidgetPage } from './widget-list.ts';

/** What was seen of one fill. */
export interface WidgetRun {
  /** The extension told its user that the page holds the value. */
  reportedFilled: boolean;
  /** The words it used. */
  said: string;
  /** The widget's own state when the fill was reported, and a while later. */
  held: string;
  heldLater: string;
  tookMs: number;
}

export interface WidgetVerdict {
  id: string;
  ok: boolean;
  falselyDone: boolean;
  line: string;
}

export function judge(page: WidgetPage, run: WidgetRun | Error): WidgetVerdict {
  const { id, expected } = page;
  if (run instanceof Error) {
    return { id, ok: false, falselyDone: false, line: `FAIL ${id}: ${run.message.split('\n')[0]}` };
  }
  const { reportedFilled, held, heldLater } = run;
  const holds = expected !== null && held === expected && heldLater === expected;
  const ok = reportedFilled ? holds : page.isBlank;
  const falselyDone = reportedFilled && !holds;
  const shown = held === heldLater ? quoted(held) : `${quoted(held)}, later ${quoted(heldLater)}`;
  const wanted = holds || expected === null ? '' : `, not ${quoted(expected)}`;
  const lie = falselyDone ? ' FALSELY DONE' : '';
  const line = `${ok ? 'ok  ' : 'FAIL'} ${id}: held ${shown}${wanted}; "${run.said}" in ${run.tookMs} ms${lie}`;
  return { id, ok, falselyDone, line };
}

export interface WidgetTotals {
  total: number;
  ok: number;
  falselyDone: number;
  failed: string[];
}

export function totalsOf(verdicts: readonly WidgetVerdict[]): WidgetTotals {
  return {
    total: verdicts.length,
    ok: verdicts.filter(({ ok }) => ok).length,
    falselyDone: verdicts.filter(({ falselyDone }) => falselyDone).length,
    failed: verdicts.filter(({ ok }) => !ok).map(({ id }) => id),
  };
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
