import type { FillPlace, PageAnswer } from '../messaging/page-protocol.ts';

export type Outcome = PageAnswer['outcome'];

/** A fill as it was ordered. */
export interface FillOrder {
  at: FillPlace;
  /** Asked again right before anything is typed: is this still the page that the value is for? */
  isRightPage(): boolean;
}
