import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SharedScanner } from '../lib/autofill/scan/shared-scanner.ts';
import type { FirstLook } from '../lib/field-button/first-look.ts';
import { startFieldButton } from '../lib/field-button/start.ts';

/** The isolated world that the extension's scripts share in a document. */
interface World {
  ohmyotpPageScanner?: SharedScanner;
  ohmyotpFieldButton?: FirstLook;
}

// Injected behind the page scanner, into a frame where a field was focused that may want the button.
export default defineUnlistedScript(() => {
  const { ohmyotpPageScanner: shared, ohmyotpFieldButton: firstLook } = globalThis as unknown as World;
  if (!shared?.isAlive()) return;
  firstLook?.begin((handover) => startFieldButton(document, shared.scanner, handover));
});
