import { focusedOf } from '../field/focus.ts';
import type { WantedField } from '../field/wanted.ts';
import { type Box, bottomOf, overlap } from '../geometry/box.ts';
import { geometryOf } from '../geometry/field-geometry.ts';

/**
 * The browser's own words on a field that is invalid. In Chromium they lie above all of a page, the top layer too, no press
 * hits them, and nothing tells of them.
 */
export interface Bubble {
  /** Whether it may be there, and say what its page likes. */
  mayLieOver(part: Box): boolean;
}

/** It points at the field from this far. */
const POINTER = 6;

export function createBubble(wanted: WantedField): Bubble {
  return {
    mayLieOver(part) {
      const field = focusedOf(wanted);
      if (field === null || !isSaidByPage(field)) return false;
      const where = geometryOf(field);
      if (where === null) return true;
      // Below what is to be seen of the field, or above it.
      const seen = overlap(where.box, where.view);
      return part.top < seen.top - POINTER || bottomOf(part) > bottomOf(seen) + POINTER;
    },
  };
}

/** Of all the browser's complaints, one has a text of the page, and one ends with the title. */
function isSaidByPage({ validity, title }: HTMLInputElement): boolean {
  return validity.customError || (validity.patternMismatch && title !== '');
}
