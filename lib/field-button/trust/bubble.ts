import { focusedOf } from '../field/focus.ts';
import type { WantedField } from '../field/wanted.ts';
import { type Box, bottomOf, overlap } from '../geometry/box.ts';
import { geometryOf } from '../geometry/field-geometry.ts';

/**
 * The browser's validation bubble. In Chromium it is above everything, even the top layer, is never hit, and cannot be
 * detected.
 */
export interface Bubble {
  /** Whether it may cover the part with text of the page's choice. */
  mayLieOver(part: Box): boolean;
}

const POINTER = 6;

export function createBubble(wanted: WantedField): Bubble {
  return {
    mayLieOver(part) {
      const field = focusedOf(wanted);
      if (field === null || !isSaidByPage(field)) return false;
      const where = geometryOf(field);
      if (where === null) return true;
      // Below or above the visible part of the field.
      const seen = overlap(where.box, where.view);
      return part.top < seen.top - POINTER || bottomOf(part) > bottomOf(seen) + POINTER;
    },
  };
}

/** Only these two bubbles contain text from the page. */
function isSaidByPage({ validity, title }: HTMLInputElement): boolean {
  return validity.customError || (validity.patternMismatch && title !== '');
}
