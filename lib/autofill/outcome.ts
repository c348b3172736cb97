import type { Recipe } from '../domain/recipe.ts';
import type { FillPlace } from '../messaging/page-protocol.ts';

/** A fill as it was ordered. */
export interface FillOrder {
  page: Document;
  at: FillPlace;
  /** What worked on this site before. */
  recipe: Recipe | null;
  /** Asked again right before anything is typed: is this still the page that the value is for? */
  isRightPage(): boolean;
}
