import type { Stage } from './host/stage.ts';
import type { Panels } from './panels.ts';
import type { Presses } from './presses.ts';
import type { Sights } from './sights.ts';
import { createGuard, type Guard, onGuardedPress, onGuardedRightPress } from './trust/guarded.ts';
import type { Chip } from './view/chip.ts';

interface GuardedParts {
  stage: Stage;
  chip: Chip;
  sights: Sights;
  panels: Panels;
  presses: Presses;
}

/** Listens to presses on the button, and lets those pass that its user can have meant. Keys go by the guard it returns. */
export function guardButton({ stage, chip, sights, panels, presses }: GuardedParts): Guard {
  const { menu, closeMenu, refused } = panels;
  const pressGuard = createGuard({ ...sights.press, refused });
  // It comes out of the button, which stood there for long.
  const moreGuard = createGuard({
    ...sights.press,
    refused,
    facts(isTrusted, by) {
      const whole = sights.press.facts(isTrusted, by);
      return { ...whole, isInSight: whole.isInSight && sights.more.facts(isTrusted, null).isInSight };
    },
  });
  // To close it again takes no guard.
  const opener = (guard: Guard): Guard => ({
    ...guard,
    press: (...pressed) => (menu.isOpen() ? closeMenu() : guard.press(...pressed)),
  });
  const open = (byKey = false) => void presses.openMenu(byKey);

  onGuardedPress(stage, chip.press, pressGuard, () => void presses.press(null));
  onGuardedPress(stage, chip.more, opener(moreGuard), open);
  onGuardedRightPress(stage, chip.press, opener(pressGuard), open);
  onGuardedRightPress(stage, chip.more, opener(moreGuard), open);
  return pressGuard;
}
