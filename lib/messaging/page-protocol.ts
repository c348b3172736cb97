import type { FillOutcome } from '../domain/fill.ts';
import type { E164 } from '../domain/phone.ts';

/** What the background asks of the script it injected into a page. Every order names the origin it is meant for. */
export type PageOrder =
  | { ohmyotp: 'page'; order: 'fill_number'; origin: string; phone: E164; at: FillPlace }
  | { ohmyotp: 'page'; order: 'fill_code'; origin: string; code: string; at: FillPlace }
  /** Tell the background (`page.code_field_seen`) when a code field is on screen, now or later. */
  | { ohmyotp: 'page'; order: 'watch_code_field'; origin: string; forMs: number }
  | { ohmyotp: 'page'; order: 'stop_watching' };

/** `focused`: the user pointed at the field (context menu), so it is meant whatever it looks like. */
export type FillPlace = 'best_field' | 'focused_field';

export interface PageAnswer {
  /** `page_gone`: the document was left before the fill was done. */
  outcome: Exclude<FillOutcome, 'page_closed_to_us'>;
}
