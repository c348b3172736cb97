import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ButtonRuntime } from '../lib/field-button/ask.ts';
import { type FirstLook, startFirstLook } from '../lib/field-button/first-look.ts';

/** Kept in the script's isolated world, so that a second injection finds it. */
interface World {
  ohmyotpFieldButton?: FirstLook;
  browser?: { runtime: ButtonRuntime };
  chrome: { runtime: ButtonRuntime };
}

// Runs in every frame of the sites the user allowed, so it holds no more than it takes to know when the rest is needed.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  if (world.ohmyotpFieldButton?.isAlive()) return world.ohmyotpFieldButton.look();
  world.ohmyotpFieldButton?.stop();
  world.ohmyotpFieldButton = startFirstLook(document, () => (world.browser ?? world.chrome).runtime);
});
