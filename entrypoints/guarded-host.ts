import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SharedScanner } from '../lib/autofill/scan/shared-scanner.ts';
import { createGuardedHost, type GuardedHost } from '../lib/field-button/guarded-host.ts';
import type { OwnRuntime } from '../lib/messaging/instance.ts';

/** Kept in the isolated world that the extension's scripts share in a document. */
interface World {
  ohmyotpPageScanner?: SharedScanner;
  ohmyotpGuardedHost?: GuardedHost;
  browser?: { runtime: OwnRuntime };
  chrome: { runtime: OwnRuntime };
}

// Injected behind the page scanner, before the button or the undo note, and made once in a document.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  if (!world.ohmyotpPageScanner?.isAlive() || world.ohmyotpGuardedHost?.isAlive()) return;
  world.ohmyotpGuardedHost = createGuardedHost((world.browser ?? world.chrome).runtime);
});
