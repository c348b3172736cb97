import { findByFingerprint, fingerprintOf } from '../describe/field-fingerprint.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { isTextField } from '../input/type-text.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import type { FillOrder } from './outcome.ts';

/**
 * Which field a fill is for, as far as the page alone does not tell. Asked for again each time, because pages replace
 * fields.
 */
export interface FieldHint {
  /** Takes the value whatever it looks like. */
  pinned(): FieldElement | null;
  /** Took the value before, if several could. */
  preferred(): FieldElement | null;
  isUserChosen: boolean;
  /** The user was seen pointing at this very field. */
  isClicked: boolean;
}

const nowhere = () => null;

/** Null if the user points at something that takes no text. */
export function fieldHintOf({ page, at, memory }: FillOrder, scanner: PageScanner): FieldHint | null {
  const known = memory && findByFingerprint(page, memory.field);
  const marked = memory && known && isTextField(known) ? again(page, known) : nowhere;
  const isClicked = memory?.clicked === true;
  if (at === 'focused_field') {
    const focused = scanner.focused();
    if (!isTextField(focused)) return null;
    const isUserChosen = memory?.userChosen === true && focused === known;
    return {
      pinned: again(page, focused),
      preferred: nowhere,
      isUserChosen,
      isClicked: isUserChosen && isClicked,
    };
  }
  const isUserChosen = memory?.userChosen === true && marked !== nowhere;
  return {
    pinned: isUserChosen ? marked : nowhere,
    preferred: marked,
    isUserChosen,
    isClicked: isUserChosen && isClicked,
  };
}

function again(page: Document, field: FieldElement): () => FieldElement | null {
  const fingerprint = fingerprintOf(page, field);
  let current: FieldElement | null = field;
  return () => {
    if (!current?.isConnected) current = findByFingerprint(page, fingerprint);
    return current;
  };
}
