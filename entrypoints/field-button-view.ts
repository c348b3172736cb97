import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageScanner } from '../lib/autofill/scan/page-scanner.ts';
import type { FirstLook } from '../lib/field-button/first-look.ts';
import { startFieldButton } from '../lib/field-button/start.ts';

/** The isolated world that the extension's scripts share in a document. */
interface World {
  ohmyotpFieldButton?: FirstLook;
}

// Injected into a frame where a field was focused that may want the button.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  world.ohmyotpFieldButton?.begin((handover) =>
    startFieldButton(document, createPageScanner(document), handover),
  );
});
