import type { PageAnswer } from '../messaging/page-protocol.ts';
import type { Aim } from './aim.ts';
import { markOf } from './field-mark.ts';
import { highlight } from './highlight.ts';
import type { FillOrder } from './outcome.ts';
import type { ChosenFields } from './page-fields.ts';

/** Shows where it was filled in, and answers with what worked. */
export function filled(
  { page, recipe }: FillOrder,
  chosen: ChosenFields,
  { isTaught }: Aim,
  { format, way }: { format: string | null; way: string | null },
): PageAnswer {
  const fields = chosen.texts();
  highlight(fields);
  const [first] = fields;
  // A page that has moved on has nothing left to describe.
  const field = first ? markOf(page, first) : recipe?.field;
  return field
    ? { outcome: 'filled', recipe: { field, taught: isTaught, format, strategy: way } }
    : { outcome: 'filled' };
}
