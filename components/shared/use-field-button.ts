import type { AppErrorCode } from '../../lib/domain/errors.ts';
import { EVERYWHERE, sitePattern } from '../../lib/domain/fill/field-button.ts';
import { siteKey } from '../../lib/domain/services/site.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { useCommand } from './use-command.ts';
import { useView } from './view-context.ts';

export interface FieldButtonControl {
  /** On for all sites, so the site in front needs no switch. */
  everywhere: boolean;
  /** The site in front, if it can have a button. `hidden`: turned off there from the button's own menu. */
  here: { name: string; on: boolean; hidden: boolean } | null;
  error: AppErrorCode | null;
  setEverywhere(on: boolean): void;
  setHere(on: boolean): void;
  unhide(): void;
}

export function useFieldButton(): FieldButtonControl {
  const { actions, site } = useView();
  const button = useAppState((state) => state.button);
  const allowing = useCommand('button.allow');
  const revoking = useCommand('button.revoke');
  const unhiding = useCommand('button.unhide');
  const pattern = site ? sitePattern(site.origin) : null;
  const name = site ? siteKey(site.origin) : '';

  // Stored before the browser asks, so that the background can carry on if this view closes.
  function turnOn(origin: string | null, patterns: readonly string[]): void {
    const stored = allowing.run({ origin });
    void actions.askForSites(patterns, stored).then((granted) => {
      if (!granted) turnOff(origin === null ? null : (patterns[0] ?? null));
    });
  }

  function turnOff(one: string | null): void {
    void revoking.run({ pattern: one });
  }

  return {
    everywhere: EVERYWHERE.every((one) => button.on.includes(one)),
    here: pattern
      ? { name, on: button.on.includes(pattern), hidden: Object.hasOwn(button.hidden, name) }
      : null,
    error: allowing.error?.code ?? revoking.error?.code ?? null,
    setEverywhere: (on) => (on ? turnOn(null, EVERYWHERE) : turnOff(null)),
    setHere: (on) => {
      if (site === null || pattern === null) return;
      if (on) turnOn(site.origin, [pattern]);
      else turnOff(pattern);
    },
    unhide: () => void unhiding.run({ site: name }),
  };
}
