export const FIXED_ENTRIES = [
  'fillNumber',
  'fillCode',
  'rentHere',
  'chooseNumberField',
  'chooseCodeField',
] as const;
export type FixedEntry = (typeof FIXED_ENTRIES)[number];

export interface ContextMenu {
  fixed: readonly { entry: FixedEntry; title: string }[];
  /** Each is shown only on its service's pages, and rents at the price it shows. */
  rent: readonly {
    service: string;
    priceMinor: number;
    title: string;
    enabled: boolean;
    patterns: readonly string[];
  }[];
}
