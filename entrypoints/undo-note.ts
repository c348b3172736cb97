import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageScript } from '../lib/autofill/page-script.ts';
import type { ButtonRuntime } from '../lib/field-button/ask.ts';
import type { FirstLook } from '../lib/field-button/first-look.ts';
import type { GuardedHost } from '../lib/field-button/guarded-host.ts';
import type { ShownNote } from '../lib/undo-note/shown-note.ts';
import { startUndoNote } from '../lib/undo-note/start.ts';

/** The isolated world that the extension's scripts share in a document. */
interface World {
  ohmyotpPageScript?: PageScript;
  ohmyotpGuardedHost?: GuardedHost;
  ohmyotpFieldButton?: FirstLook;
  ohmyotpUndoNote?: Promise<ShownNote | null>;
  browser?: { runtime: ButtonRuntime };
  chrome: { runtime: ButtonRuntime };
}

// Injected behind the guarded host, into the top frame after a fill that came by itself.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  const fill = world.ohmyotpPageScript?.undoable();
  if (!fill || !world.ohmyotpGuardedHost?.isAlive()) return;
  void world.ohmyotpUndoNote?.then((note) => note?.remove());
  world.ohmyotpUndoNote = startUndoNote(fill, (world.browser ?? world.chrome).runtime, () =>
    world.ohmyotpFieldButton?.stepAside(),
  );
});
