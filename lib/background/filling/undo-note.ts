import { isHidden } from '../../domain/fill/field-button.ts';
import type { PageRef } from '../../domain/fill/fill.ts';
import { UNDO_NOTE_MESSAGES, type UndoNoteMessages } from '../../domain/fill/undo-note.ts';
import { siteKey } from '../../domain/services/site.ts';
import type { Context } from '../context/context.ts';

export type UndoNote = ReturnType<typeof createUndoNote>;

export function createUndoNote({ ports, store }: Context) {
  /** Users who hid the button on a site want quiet there. */
  function isWanted({ origin }: PageRef): boolean {
    const { settings, button } = store.state;
    return settings.undoNote && !isHidden(button, siteKey(origin), ports.now());
  }

  async function offer(site: PageRef): Promise<void> {
    if (isWanted(site)) await ports.tabs.offerUndo(site.tabId);
  }

  async function words(): Promise<UndoNoteMessages> {
    const { t } = await ports.text(store.state.settings.language);
    // The page script adds the code, so it is not sent again.
    const said = UNDO_NOTE_MESSAGES.map((word) => [word, t(`undoNote.${word}`, { code: '{code}' })]);
    return Object.fromEntries(said) as UndoNoteMessages;
  }

  return { offer, words };
}
