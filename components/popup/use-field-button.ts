import { EVERYWHERE, sitePattern } from '../../lib/domain/fill/field-button.ts';
import { siteKey } from '../../lib/domain/services/site.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { useView } from '../shared/view-context.ts';

export interface FieldButtonControl {
  /** On for all sites, so the site in front needs no switch. */
  everywhere: boolean;
  /** The site in front, if it can have a button. `hidden`: turned off there from the button's own menu. */
  here: { name: string; on: boolean; hidden: boolean } | null;
  setEverywhere(on: boolean): void;
  setHere(on: boolean): void;
  unhide(): void;
}

/** Turns the field button on and off, for this site and for all. */
export function useFieldButton(): FieldButtonControl {
  const { client, actions, site } = useView();
  const button = useAppState((snapshot) => snapshot.button);
  const pattern = site ? sitePattern(site.origin) : null;
  const name = site ? siteKey(site.origin) : '';

  // Stored before the browser asks, so that the background can carry on if this view closes.
  function allowOnSite(origin: string | null, patterns: readonly string[]): void {
    void client.send('button.allow', { origin }).catch(() => undefined);
    void actions.askForSites(patterns).then((granted) => {
      if (!granted) revokeOnSite(origin === null ? null : (patterns[0] ?? null));
    });
  }

  function revokeOnSite(one: string | null): void {
    void client.send('button.revoke', { pattern: one }).catch(() => undefined);
  }

  return {
    everywhere: EVERYWHERE.every((one) => button.on.includes(one)),
    here: pattern
      ? { name, on: button.on.includes(pattern), hidden: Object.hasOwn(button.hidden, name) }
      : null,
    setEverywhere: (on) => (on ? allowOnSite(null, EVERYWHERE) : revokeOnSite(null)),
    setHere: (on) => {
      if (site === null || pattern === null) return;
      if (on) allowOnSite(site.origin, [pattern]);
      else revokeOnSite(pattern);
    },
    unhide: () => void client.send('button.unhide', { site: name }).catch(() => undefined),
  };
}
