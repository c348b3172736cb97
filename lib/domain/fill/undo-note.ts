/** What the note at a field says after a fill that came by itself. */
export const UNDO_NOTE_MESSAGES = [
  'code',
  'hiddenCode',
  'number',
  'undo',
  'undone',
  'kept',
  'dismiss',
] as const;

/** `code` holds `{code}` in place of the code. */
export type UndoNoteMessages = Readonly<Record<(typeof UNDO_NOTE_MESSAGES)[number], string>>;
