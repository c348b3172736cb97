import type { ButtonHost } from './host/button-host.ts';
import type { Panels } from './panels.ts';
import type { Presses } from './presses.ts';
import type { Sights } from './sights.ts';
import {
  createTrustedPress,
  onTrustedPress,
  onTrustedRightPress,
  type TrustedPress,
} from './trust/trusted-press.ts';
import type { ButtonView } from './view/button-view.ts';

interface GuardedParts {
  buttonHost: ButtonHost;
  button: ButtonView;
  sights: Sights;
  panels: Panels;
  presses: Presses;
}

/** Guards the button's presses. Returns the guard for presses by key. */
export function guardButton({ buttonHost, button, sights, panels, presses }: GuardedParts): TrustedPress {
  const { menu, closeMenu, refused } = panels;
  const pressGuard = createTrustedPress({ ...sights.press, refused });
  // The menu button slides out of the button, so the button's own visibility counts for both.
  const moreGuard = createTrustedPress({
    ...sights.press,
    refused,
    facts(isTrusted, by) {
      const whole = sights.press.facts(isTrusted, by);
      return { ...whole, isInSight: whole.isInSight && sights.more.facts(isTrusted, null).isInSight };
    },
  });
  // Closing needs no guard.
  const opener = (guard: TrustedPress): TrustedPress => ({
    ...guard,
    press: (...pressed) => (menu.isOpen() ? closeMenu() : guard.press(...pressed)),
  });
  const open = (byKey = false) => void presses.openMenu(byKey);

  onTrustedPress(buttonHost, button.press, pressGuard, () => void presses.press(null));
  onTrustedPress(buttonHost, button.more, opener(moreGuard), open);
  onTrustedRightPress(buttonHost, button.press, opener(pressGuard), open);
  onTrustedRightPress(buttonHost, button.more, opener(moreGuard), open);
  return pressGuard;
}
