import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SharedScanner } from '../lib/autofill/scan/shared-scanner.ts';
import type { FirstLook } from '../lib/field-button/first-look.ts';
import type { GuardedHost } from '../lib/field-button/guarded-host.ts';
import { startFieldButton } from '../lib/field-button/start.ts';

/** The isolated world that the extension's scripts share in a document. */
interface World {
  ohmyotpPageScanner?: SharedScanner;
  ohmyotpGuardedHost?: GuardedHost;
  ohmyotpFieldButton?: FirstLook;
}

// Injected behind the page scanner and the guarded host, into a frame where a field was focused that may want the button.
export default defineUnlistedScript(() => {
  const { ohmyotpPageScanner, ohmyotpGuardedHost, ohmyotpFieldButton } = globalThis as unknown as World;
  if (!ohmyotpPageScanner?.isAlive() || !ohmyotpGuardedHost?.isAlive()) return;
  ohmyotpFieldButton?.begin((handover) => startFieldButton(document, ohmyotpPageScanner.scanner, handover));
});
