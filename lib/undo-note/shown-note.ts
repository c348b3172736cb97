import type { UndoableFill } from '../autofill/fill/undoable.ts';
import { TELLS_COVERS } from '../autofill/sight/browser-sight.ts';
import type { UndoNoteMessages } from '../domain/fill/undo-note.ts';
import { follow } from '../field-button/geometry/follow.ts';
import { windowsUpToTop } from '../field-button/geometry/frames.ts';
import { createButtonHost } from '../field-button/host/button-host.ts';
import { keepFromPage } from '../field-button/trust/keep-from-page.ts';
import { isAttended } from '../field-button/trust/scene.ts';
import { createTrustedPress, onTrustedPress } from '../field-button/trust/trusted-press.ts';
import { createLifetime } from './lifetime.ts';
import { createNotePlace } from './note-place.ts';
import { createNoteSight } from './note-sight.ts';
import { createNoteView, noteText, spokenText } from './note-view.ts';
import { onUndoKeys } from './undo-keys.ts';

export interface ShownNote {
  remove(): void;
}

export interface NoteParts {
  words: UndoNoteMessages;
  /** The value is gone from the page. */
  onUndone(): void;
}

/** Time to hear or read what became of it. */
const SAID_MS = { undone: 2_000, kept: 5_000 };

/** Shows the note beside what was filled in. Null where its user could not press it safely. */
export function showNote(fill: UndoableFill, { words, onUndone }: NoteParts): ShownNote | null {
  const [field] = fill.fields();
  const windows = windowsUpToTop(field?.ownerDocument.defaultView ?? window);
  if (!field || windows === null) return null;
  const over = new AbortController();
  const buttonHost = createButtonHost(field, !TELLS_COVERS);
  const page = buttonHost.element.ownerDocument;
  const text = noteText(words, fill);
  const view = createNoteView(page, text, words);
  const place = createNotePlace(fill, view.note, buttonHost.element);
  const sight = createNoteSight(fill, { buttonHost, part: view.undo, windows, end: over.signal });
  let isHovered = false;
  let isAnnounced = false;

  function leave(): void {
    over.abort();
    buttonHost.remove();
  }

  /** At a press or by keys, once. */
  async function undo(): Promise<void> {
    over.abort();
    view.note.hidden = true;
    buttonHost.measure();
    const isBack = await fill.undo();
    if (isBack) {
      onUndone();
      view.announce(words.undone);
    } else {
      view.say(words.kept);
      place.update();
      buttonHost.measure();
    }
    setTimeout(leave, isBack ? SAID_MS.undone : SAID_MS.kept);
  }

  function look(): boolean {
    if (!buttonHost.isIntact()) leave();
    if (over.signal.aborted) return false;
    const hasMoved = place.update();
    if (hasMoved) sight.moved();
    buttonHost.measure();
    view.setReady(sight.look());
    const isHere = isAttended(page);
    if (isHere && !isAnnounced) view.announce(spokenText(words, fill));
    isAnnounced ||= isHere;
    lifetime.look({ isAttended: isHere, isInSight: sight.lostMs() === 0, isHovered });
    return hasMoved;
  }

  const guard = createTrustedPress({ ...sight, refused: () => {} });
  onTrustedPress(buttonHost, view.undo, guard, () => void undo());
  buttonHost.on(view.close, 'click', leave);
  buttonHost.on(view.note, 'pointerenter', () => {
    isHovered = true;
  });
  buttonHost.on(view.note, 'pointerleave', () => {
    isHovered = false;
  });
  keepFromPage(buttonHost.element);
  const isSeen = () => sight.lostMs() === 0;
  onUndoKeys(fill, over.signal, { undo: () => isSeen() && void undo(), leave });
  const lifetime = createLifetime(fill, over.signal, leave);
  buttonHost.root.append(view.element);
  const following = follow(windows, look);
  over.signal.addEventListener('abort', () => {
    following.stop();
    sight.stop();
  });
  look();
  return { remove: leave };
}
