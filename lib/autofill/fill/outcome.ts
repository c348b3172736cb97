import type { FieldMemory } from '../../domain/fill/field-memory.ts';
import type { FillPlace, PageAnswer } from '../../messaging/page-protocol.ts';
import type { FilledFields } from '../input/keeps-value.ts';

/** A fill as it was ordered. */
export interface FillOrder {
  page: Document;
  at: FillPlace;
  /** The domain of the page's own site. */
  site: string;
  /** The user asked for it just now. What comes by itself goes into the site's own forms only. */
  isAsked: boolean;
  /** What worked on this site before. */
  memory: FieldMemory | null;
  /** Asked again right before anything is typed: is this still the page that the value is for? */
  isRightPage(): boolean;
}

export interface Filling {
  answer: PageAnswer;
  /** Null where nothing was filled. */
  standing: FilledFields | null;
  /** Puts back what was there before. Null where nothing was typed. */
  takeOut: (() => Promise<void>) | null;
  /** How a page would refuse the number once its user has sent it. */
  refusal?: FormatRefusal | null;
}

export interface FormatRefusal {
  /** Of the number as it was typed. */
  format: string;
  /** The page says by now, in words at the field, that the number is wrong. */
  isSaid(): boolean;
}

export function notFilled(outcome: PageAnswer['outcome']): Filling {
  return { answer: { outcome }, standing: null, takeOut: null };
}
