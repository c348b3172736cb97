import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cameFrom, originOf } from '../lib/autofill/dom/origin.ts';
import { type PageRuntime, type PageScript, startPageScript } from '../lib/autofill/page-script.ts';

/** What the script leaves behind in its own world, so that a second injection finds it. */
interface World {
  ohmyotpPageScript?: PageScript;
  browser?: { runtime: PageRuntime };
  chrome: { runtime: PageRuntime };
}

// Injected into the top frame when the user acts there, maybe more than once. The result is what `executeScript` gives.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  const isNew = world.ohmyotpPageScript === undefined;
  if (!world.ohmyotpPageScript?.isAlive()) {
    world.ohmyotpPageScript?.stop();
    world.ohmyotpPageScript = startPageScript(document, (world.browser ?? world.chrome).runtime);
  }
  return { origin: originOf(document), isNew, cameFrom: cameFrom(document) };
});
