import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSharedScanner, type SharedScanner } from '../lib/autofill/scan/shared-scanner.ts';
import type { OwnRuntime } from '../lib/messaging/instance.ts';

/** Kept in the isolated world that the extension's scripts share in a document. */
interface World {
  ohmyotpPageScanner?: SharedScanner;
  browser?: { runtime: OwnRuntime };
  chrome: { runtime: OwnRuntime };
}

// Injected before each script that reads the page, and made once in a document.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  if (world.ohmyotpPageScanner?.isAlive()) return;
  world.ohmyotpPageScanner = createSharedScanner(document, (world.browser ?? world.chrome).runtime);
});
