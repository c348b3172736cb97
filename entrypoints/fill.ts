import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cameFrom, originOf } from '../lib/autofill/dom/origin.ts';
import { type PageRuntime, type PageScript, startPageScript } from '../lib/autofill/page-script.ts';
import type { SharedScanner } from '../lib/autofill/scan/shared-scanner.ts';

/** Kept in the script's isolated world, so that a second injection finds it. */
interface World {
  ohmyotpPageScanner?: SharedScanner;
  ohmyotpPageScript?: PageScript;
  browser?: { runtime: PageRuntime };
  chrome: { runtime: PageRuntime };
}

// Injected behind the page scanner, into the top frame on a user action, possibly more than once. The return value is the
// result of `executeScript`.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  const shared = world.ohmyotpPageScanner;
  if (!shared?.isAlive()) return null;
  const isNew = world.ohmyotpPageScript === undefined;
  if (!world.ohmyotpPageScript?.isAlive()) {
    world.ohmyotpPageScript?.stop();
    world.ohmyotpPageScript = startPageScript(
      document,
      shared.scanner,
      (world.browser ?? world.chrome).runtime,
    );
  }
  return { origin: originOf(document), isNew, cameFrom: cameFrom(document) };
});
