import type { FieldMemory, FillValue } from '../domain/fill/field-memory.ts';
import type { FillOutcome } from '../domain/fill/fill.ts';
import type { E164 } from '../domain/phone.ts';

/**
 * What the background asks of the script it injected. Every order names the origin it is for; `site` is the registrable
 * domain.
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
  /** Send `page.code_field_seen` when a code field is on screen, now or later. */
  | { ohmyotp: 'page'; order: 'watch_code_field'; origin: string; forMs: number; memory: FieldMemory | null }
  | { ohmyotp: 'page'; order: 'stop_watching' }
  /** Describe the focused field, so that it can be found again for this value. */
  | { ohmyotp: 'page'; order: 'remember_field'; origin: string; value: FillValue };

/** `focused_field`: the user picked the field in the context menu, so it counts whatever it looks like. */
export type FillPlace = 'best_field' | 'focused_field';

/** Returned with `page.reverted` if the value is gone within seconds. */
export interface FillAbout {
  /** Of the rental. */
  key: string;
  /** The user asked for this fill and saw it reported as filled. */
  asked: boolean;
}

export interface PageAnswer {
  /** `page_gone`: the document went away during the fill. `filled` also means that a field was remembered. */
  outcome: Exclude<FillOutcome, 'restricted_page' | 'bound_to_other_site' | 'other_host' | 'undone'>;
  /** With `filled`: what worked, to be sent with the next order for this value on this site. */
  memory?: FieldMemory;
}
