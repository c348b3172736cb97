import type { Row } from '../report/row.ts';
import type { Bench, BrowserName } from '../stage/bench.ts';

/** One thing that is measured, in one file. */
export interface Figure {
  /** What `--only` calls it. */
  name: string;
  browsers: readonly BrowserName[];
  measure(bench: Bench): Promise<Row[]>;
}
