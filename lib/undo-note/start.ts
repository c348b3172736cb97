import type { UndoableFill } from '../autofill/fill/undoable.ts';
import { type ButtonRuntime, createAsk } from '../field-button/ask.ts';
import { type ShownNote, showNote } from './shown-note.ts';

/** Shows the note after a fill, in the language of its user. Null if it is not to be seen. `makeRoom`: right before it shows. */
export async function startUndoNote(
  fill: UndoableFill,
  runtime: ButtonRuntime,
  makeRoom: () => void,
): Promise<ShownNote | null> {
  const ask = createAsk(runtime);
  const answer = await ask('undo_note.words', {});
  if (typeof answer === 'string' || !fill.holds()) return null;
  const { key, value } = fill;
  makeRoom();
  return showNote(fill, {
    words: answer.value,
    onUndone: () => void ask('page.undone', { key, value }),
  });
}
