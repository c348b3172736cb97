export const FIXED_ENTRIES = [
  'fillNumber',
  'fillCode',
  'rentHere',
  'chooseNumberField',
  'chooseCodeField',
] as const;
export type FixedEntry = (typeof FIXED_ENTRIES)[number];

/** The context menu of fields, with its words. */
export interface ContextMenu {
  fixed: readonly { entry: FixedEntry; title: string }[];
  /** Each shows on the pages of its service only, and rents at the price that is on it. */
  rent: readonly {
    service: string;
    priceMinor: number;
    title: string;
    enabled: boolean;
    patterns: readonly string[];
  }[];
}
