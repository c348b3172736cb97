import { fingerprintOf } from '../describe/field-fingerprint.ts';
import { highlight } from '../input/highlight.ts';
import type { FieldHint } from './field-hint.ts';
import type { Filling, FillOrder } from './outcome.ts';
import type { ChosenFields } from './page-fields.ts';

interface Entry {
  format: string | null;
  way: string | null;
  holds(): boolean;
  /** Missing if nothing was typed. */
  takeOut?: Filling['takeOut'];
}

/** Highlights the fields, and returns what worked. */
export function filled(
  { page, memory }: FillOrder,
  chosen: ChosenFields,
  { isUserChosen, isClicked }: FieldHint,
  { format, way, holds, takeOut = null }: Entry,
): Filling {
  const fields = chosen.texts();
  highlight(fields);
  const [first] = fields;
  // A page that has moved on has nothing left to describe.
  const field = first ? fingerprintOf(page, first) : memory?.field;
  const typed = { standing: { fields: chosen.texts, holds }, takeOut };
  if (!field) return { answer: { outcome: 'filled' }, ...typed };
  const worked = { field, userChosen: isUserChosen, format, strategy: way };
  return {
    answer: { outcome: 'filled', memory: isClicked ? { ...worked, clicked: true } : worked },
    ...typed,
  };
}
