/** "Tell me when numbers are back", for one service. Times are milliseconds of this machine's clock. */
export interface StockWatch {
  service: string;
  since: number;
  /** It ends by itself then. */
  until: number;
  /** When numbers were seen again; the watch is over, and the view may say so. */
  backAt: number | null;
}
