import type { FieldMemory, FillValue } from '../domain/fill/field-memory.ts';
import type { FillOutcome } from '../domain/fill/fill.ts';
import type { E164 } from '../domain/phone.ts';

/**
 * What the background asks of the script it injected into a page. Every order names the origin it is meant for; `site` is the
 * domain that the origin's site has in common.
 */
export type PageOrder =
  | {
      ohmyotp: 'page';
      order: 'fill_number';
      origin: string;
      site: string;
      phone: E164;
      at: FillPlace;
      memory: FieldMemory | null;
      about: FillAbout;
    }
  | {
      ohmyotp: 'page';
      order: 'fill_code';
      origin: string;
      site: string;
      code: string;
      at: FillPlace;
      memory: FieldMemory | null;
      about: FillAbout;
    }
  /** Tell the background (`page.code_field_seen`) when a code field is on screen, now or later. */
  | { ohmyotp: 'page'; order: 'watch_code_field'; origin: string; forMs: number; memory: FieldMemory | null }
  | { ohmyotp: 'page'; order: 'stop_watching' }
  /** Describe the focused field, so that it is known again as the one for this value. */
  | { ohmyotp: 'page'; order: 'remember_field'; origin: string; value: FillValue };

/** `focused`: the user pointed at the field (context menu), so it is meant whatever it looks like. */
export type FillPlace = 'best_field' | 'focused_field';

/** What the page gives back where it has to tell (`page.reverted`) that a value it took is gone within seconds. */
export interface FillAbout {
  /** The rental's. */
  key: string;
  /** The user asked for it, and was told that it is filled. */
  asked: boolean;
}

export interface PageAnswer {
  /** `page_gone`: the document was left before the fill was done. `filled` for a field that was remembered. */
  outcome: Exclude<FillOutcome, 'restricted_page' | 'bound_to_other_site' | 'other_host'>;
  /** What worked, with `filled`: to be offered with the next order for this value on this site. */
  memory?: FieldMemory;
}
