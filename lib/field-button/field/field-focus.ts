import { focusedOf } from './focus.ts';
import type { WantedField } from './wanted.ts';

/** The focus, as far as it is in one of the button's fields. */
export interface FieldFocus {
  isThere(): boolean;
  /** The field that has it, or had it last. */
  current(): HTMLInputElement;
  giveBack(): void;
  /** Lets it go on from the field, once until it is given back: a page that takes it back would else hold its user there. */
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
