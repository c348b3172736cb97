import * as v from 'valibot';
import { FILL_OUTCOMES } from '../domain/fill/fill.ts';

/** More than the page script tells of any field. */
const text = v.pipe(v.string(), v.maxLength(400));
const word = v.pipe(v.string(), v.maxLength(40));

const memory = v.object({
  field: v.object({
    tag: text,
    type: word,
    id: text,
    name: text,
    label: text,
    placeholder: text,
    position: v.number(),
  }),
  userChosen: v.boolean(),
  clicked: v.exactOptional(v.boolean()),
  format: v.nullable(word),
  strategy: v.nullable(word),
});

const answer = v.object({ outcome: v.picklist(FILL_OUTCOMES), memory: v.exactOptional(memory) });

/** Null for what no page script says: whoever took over a page may answer in its place. */
export function readPageAnswer(said: unknown): v.InferOutput<typeof answer> | null {
  const read = v.safeParse(answer, said);
  return read.success ? read.output : null;
}
