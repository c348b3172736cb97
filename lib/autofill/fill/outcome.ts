import type { FieldMemory } from '../../domain/fill/field-memory.ts';
import type { FillPlace, PageAnswer } from '../../messaging/page-protocol.ts';
import type { FilledFields } from '../input/keeps-value.ts';

export interface FillOrder {
  page: Document;
  at: FillPlace;
  site: string;
  /** The user asked for it just now. An automatic fill goes into the site's own forms only. */
  isAsked: boolean;
  memory: FieldMemory | null;
  /** Asked again right before typing: is this still the page that the value is for? */
  isRightPage(): boolean;
}

export interface Filling {
  answer: PageAnswer;
  /** Null if nothing was filled. */
  standing: FilledFields | null;
  /** Null if nothing was typed. */
  takeOut: (() => Promise<void>) | null;
  /** How a page would refuse the number after the user sent it. */
  refusal?: FormatRefusal | null;
}

export interface FormatRefusal {
  format: string;
  /** The page now says at the field, in words, that the number is wrong. */
  isSaid(): boolean;
}

export function notFilled(outcome: PageAnswer['outcome']): Filling {
  return { answer: { outcome }, standing: null, takeOut: null };
}
