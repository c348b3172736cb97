import { type FormEvent, useId, useState } from 'react';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { MAX_NOTE_LENGTH } from '../../../lib/state/note-edits.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';

/** Kept on this machine. */
export function NoteField({ id }: { id: string }) {
  const { t } = useText();
  const kept = useAppState(({ notes }) => ownEntry(notes, id) ?? '');
  const [text, setText] = useState(kept);
  const saving = useCommand('note.save');
  const field = useId();
  const changed = text.trim() !== kept;

  function saveNote(event: FormEvent): void {
    event.preventDefault();
    if (changed) void saving.run({ id, text: text.trim() });
  }

  return (
    <form className="note-field" onSubmit={saveNote}>
      <label className="label" htmlFor={field}>
        {t('options.history.note')}
      </label>
      <div className="note-line">
        <input
          id={field}
          className="text-input"
          value={text}
          dir="auto"
          maxLength={MAX_NOTE_LENGTH}
          placeholder={t('options.history.notePlaceholder')}
          data-testid="note"
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="submit"
          className="button"
          data-testid="note-save"
          disabled={!changed || saving.pending}
        >
          {t('options.history.noteSave')}
        </button>
      </div>
      <p role="status" className="muted">
        {!changed && saving.value === null && kept !== '' && !saving.pending && !saving.error
          ? t('options.history.noteKept')
          : null}
      </p>
      {saving.error ? <ErrorNote code={saving.error.code} /> : null}
    </form>
  );
}
