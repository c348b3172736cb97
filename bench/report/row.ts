export type Unit = 'ms' | 'bytes' | 'frames' | 'requests' | 'times';

/** One line of the table: what was measured of this extension, and beside it in the same run. */
export interface Row {
  /** Its key in `budgets.json`. */
  name: string;
  unit: Unit;
  ours: readonly number[];
  baseline?: Others;
  /** The same of another extension, where one was named. */
  peer?: Others;
}

export interface Others {
  name: string;
  samples: readonly number[];
}
