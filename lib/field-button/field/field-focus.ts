import { focusedOf } from './focus.ts';
import type { WantedField } from './wanted.ts';

export interface FieldFocus {
  isThere(): boolean;
  current(): HTMLInputElement;
  giveBack(): void;
  /**
   * Moves the focus on from the field, once until it is given back. Without that limit, a page that keeps pulling the focus
   * back would trap the user.
   */
  passOn(to: () => boolean): boolean;
}

export function createFieldFocus(
  wanted: WantedField,
  first: HTMLInputElement,
  quietly: (run: () => void) => void,
): FieldFocus {
  let last = first;
  let mayPass = true;
  const isThere = () => focusedOf(wanted) !== null;
  return {
    isThere,
    current() {
      last = focusedOf(wanted) ?? last;
      return last;
    },
    giveBack() {
      mayPass = true;
      if (!isThere()) quietly(() => last.focus({ preventScroll: true }));
    },
    passOn(to) {
      if (!mayPass) return false;
      mayPass = false;
      return to();
    },
  };
}
