import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ButtonRuntime } from '../lib/field-button/ask.ts';
import { type FieldButton, startFieldButton } from '../lib/field-button/start.ts';

/** Kept in the script's isolated world, so that a second injection finds it. */
interface World {
  ohmyotpFieldButton?: FieldButton;
  browser?: { runtime: ButtonRuntime };
  chrome: { runtime: ButtonRuntime };
}

// Runs in every frame of the sites the user allowed.
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  if (world.ohmyotpFieldButton?.isAlive()) return;
  world.ohmyotpFieldButton?.stop();
  world.ohmyotpFieldButton = startFieldButton(document, (world.browser ?? world.chrome).runtime);
});
