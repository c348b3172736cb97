import { createQueue } from '../../async/queue.ts';
import {
  EVERYWHERE,
  type FieldButtonPosition,
  type FieldButtonSettings,
  HIDE_MS,
  hiddenPatterns,
  isHidden,
  isOn,
  sitePattern,
  wantedPatterns,
} from '../../domain/fill/field-button.ts';
import type { PageRef } from '../../domain/fill/fill.ts';
import { siteKey } from '../../domain/services/site.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Context } from '../context/context.ts';

/** As long as the note stays that offers it, and then some. */
const UNDO_MS = 60_000;

interface Hidden {
  origin: string;
  list: 'hidden' | 'hiddenPrivately';
  at: number;
}

export function createButtonSites({ ports, store }: Context) {
  const inTurn = createQueue();
  /** By tab. A page may take back only what it hid itself, and that is soon over. */
  const justHidden = new Map<number, Hidden>();

  function changeSettings(edit: (button: FieldButtonSettings) => FieldButtonSettings): Promise<AppState> {
    return store.update((state) => ({ ...state, button: edit(state.button) }));
  }

  /** Registers the script for the sites that the user wants and the browser allows. */
  function sync(): Promise<void> {
    return inTurn(syncNow);
  }

  async function syncNow(): Promise<void> {
    const { button } = store.state;
    const wanted = wantedPatterns(button);
    const on = await ports.sites.granted(wanted);
    await ports.sites.showButton(on, hiddenPatterns(button));
    if (on.join() !== button.on.join()) await changeSettings((now) => ({ ...now, on }));
  }

  /** After an update, which leaves the scripts of the version before it in open pages. */
  function renewPages(): Promise<void> {
    return inTurn(async () =>
      ports.sites.renew(await ports.sites.granted(wantedPatterns(store.state.button))),
    );
  }

  async function allowSite(origin: string | null): Promise<void> {
    await changeSettings((button) => {
      if (origin === null) return { ...button, everywhere: true, position: shown(button.position) };
      const pattern = sitePattern(origin);
      const sites = button.sites.includes(pattern) ? button.sites : [...button.sites, pattern];
      return { ...withoutHidden(button, siteKey(origin)), sites, position: shown(button.position) };
    });
    await sync();
  }

  async function revokeSite(pattern: string | null): Promise<void> {
    await changeSettings((button) =>
      pattern === null
        ? { ...button, everywhere: false }
        : { ...button, sites: button.sites.filter((site) => site !== pattern) },
    );
    await sync();
    await ports.sites.giveBack(pattern === null ? EVERYWHERE : [pattern]);
  }

  async function place(position: FieldButtonPosition): Promise<void> {
    await changeSettings((button) => ({ ...button, position }));
    await sync();
  }

  async function unhide(site: string): Promise<void> {
    await changeSettings((button) => withoutHidden(button, site));
    await sync();
  }

  async function hideOnSite(page: PageRef, howLong: 'hour' | 'always'): Promise<void> {
    if (!isShownOn(store.state, page)) return;
    const until = howLong === 'hour' ? ports.now() + HIDE_MS : null;
    const list = (await ports.tabs.isPrivate(page.tabId)) ? 'hiddenPrivately' : 'hidden';
    await changeSettings((button) => ({
      ...button,
      [list]: { ...stillHidden(button[list] ?? {}, ports.now()), [siteKey(page.origin)]: until },
    }));
    justHidden.set(page.tabId, { origin: page.origin, list, at: ports.now() });
    await sync();
  }

  async function undoHide(page: PageRef): Promise<boolean> {
    const last = justHidden.get(page.tabId);
    justHidden.delete(page.tabId);
    if (last?.origin !== page.origin || ports.now() - last.at > UNDO_MS) return false;
    await changeSettings((button) => {
      const { [siteKey(page.origin)]: _, ...others } = button[last.list] ?? {};
      return { ...button, [last.list]: others };
    });
    await sync();
    return isShownOn(store.state, page);
  }

  /** The script stays in open pages after the button is turned off. */
  function isShownOn({ button }: AppState, { origin }: PageRef): boolean {
    const isOff = button.position === 'off' || !isOn(button, origin);
    return !isOff && !isHidden(button, siteKey(origin), ports.now());
  }

  return {
    sync,
    renew: renewPages,
    allow: allowSite,
    revoke: revokeSite,
    place,
    unhide,
    hide: hideOnSite,
    undoHide,
    isShownOn,
  };
}

/** Turning a site on also brings back a hidden button. */
function shown(position: FieldButtonPosition): FieldButtonPosition {
  return position === 'off' ? 'inside' : position;
}

function withoutHidden(button: FieldButtonSettings, site: string): FieldButtonSettings {
  const { [site]: _, ...hidden } = button.hidden;
  const { [site]: __, ...hiddenPrivately } = button.hiddenPrivately ?? {};
  return { ...button, hidden, hiddenPrivately };
}

function stillHidden(hidden: FieldButtonSettings['hidden'], now: number): FieldButtonSettings['hidden'] {
  return Object.fromEntries(Object.entries(hidden).filter(([, until]) => until === null || until > now));
}
