import type { WidgetPage } from './widget-list.ts';

/** What was seen at one moment. */
export interface WidgetLook {
  /** The extension tells its user that the page holds the value. */
  reportedFilled: boolean;
  /** The words it uses. */
  said: string;
  /** The widget's own state. */
  held: string;
}

/** What was seen of one fill. */
export interface WidgetRun extends WidgetLook {
  /** A while after the fill was reported: the page may have taken the value back, and the extension its word. */
  later: WidgetLook;
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
  const looks = [run, run.later];
  const holds = expected !== null && looks.every(({ held }) => held === expected);
  const ok = run.reportedFilled ? holds && run.later.reportedFilled : page.isBlank;
  const falselyDone = looks.some(({ reportedFilled, held }) => reportedFilled && held !== expected);
  const held = andLater(quoted(run.held), quoted(run.later.held));
  const said = andLater(quoted(run.said), quoted(run.later.said));
  const wanted = holds || expected === null ? '' : `, not ${quoted(expected)}`;
  const lie = falselyDone ? ' FALSELY DONE' : '';
  const line = `${ok ? 'ok  ' : 'FAIL'} ${id}: held ${held}${wanted}; ${said} in ${run.tookMs} ms${lie}`;
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

function andLater(now: string, later: string): string {
  return now === later ? now : `${now}, later ${later}`;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
