import type { Signal } from '../classify/evidence/signals.ts';
import type { FieldFeatures } from '../dom/field-features.ts';

export interface Choice {
  field: FieldFeatures;
  isOneOfSeveral: boolean;
}

/** Weighs more than all else there is to prefer. */
export const COVERED: Signal<Choice> = {
  what: 'a dialog lies over it',
  weight: -100,
  holds: ({ field, isOneOfSeveral }) => isOneOfSeveral && field.isCovered,
};
