import {
  BUTTON_WORDS,
  type ButtonLook,
  type ButtonNumber,
  type ButtonPosition,
  type ButtonSettings,
  type ButtonWords,
  EVERYWHERE,
  HIDE_MS,
  hiddenPatterns,
  isHidden,
  isOn,
  type PressOutcome,
  sitePattern,
  wantedPatterns,
} from '../domain/field-button.ts';
import type { Site } from '../domain/fill.ts';
import { latestCode } from '../domain/messages.ts';
import type { FillValue } from '../domain/recipe.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive } from '../domain/rental-events.ts';
import { siteKey } from '../domain/site.ts';
import type { Text } from '../i18n/text.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import type { Context } from './context.ts';
import type { Fills } from './fills.ts';
import type { Offer } from './offer.ts';
import { rentalOfSite } from './rental-of-site.ts';

interface Steps {
  fills: Fills;
  offer: Offer;
}

/** The button in forms: where it shows, and what a press does. A press can fill, and open the popup; it cannot rent. */
export function createFieldButton({ ports, store }: Context, { fills, offer }: Steps) {
  let syncing: Promise<void> = Promise.resolve();

  function change(edit: (button: ButtonSettings) => ButtonSettings): Promise<Snapshot> {
    return store.update((state) => ({ ...state, button: edit(state.button) }));
  }

  /** Brings the browser in line with what the user wants and what the browser allows. */
  function sync(): Promise<void> {
    syncing = syncing.then(run, run);
    return syncing;
  }

  async function run(): Promise<void> {
    const { button } = await store.load();
    const wanted = wantedPatterns(button);
    const on = await ports.sites.granted(wanted);
    await ports.sites.showButton(on, hiddenPatterns(button));
    if (on.join() !== button.on.join()) await change((now) => ({ ...now, on }));
  }

  async function allow(origin: string | null): Promise<void> {
    await change((button) => {
      if (origin === null) return { ...button, everywhere: true, position: shown(button.position) };
      const pattern = sitePattern(origin);
      const sites = button.sites.includes(pattern) ? button.sites : [...button.sites, pattern];
      return { ...withoutHidden(button, siteKey(origin)), sites, position: shown(button.position) };
    });
    await sync();
  }

  async function revoke(pattern: string | null): Promise<void> {
    await change((button) =>
      pattern === null
        ? { ...button, everywhere: false }
        : { ...button, sites: button.sites.filter((site) => site !== pattern) },
    );
    await sync();
    await ports.sites.giveBack(pattern === null ? EVERYWHERE : [pattern]);
  }

  async function place(position: ButtonPosition): Promise<void> {
    await change((button) => ({ ...button, position }));
    await sync();
  }

  async function unhide(site: string): Promise<void> {
    await change((button) => withoutHidden(button, site));
    await sync();
  }

  async function hide(page: Site, howLong: 'hour' | 'always'): Promise<void> {
    const until = howLong === 'hour' ? ports.now() + HIDE_MS : null;
    const list = (await ports.tabs.isPrivate(page.tabId)) ? 'hiddenPrivately' : 'hidden';
    await change((button) => ({
      ...button,
      [list]: { ...stillHidden(button[list] ?? {}, ports.now()), [siteKey(page.origin)]: until },
    }));
    await sync();
  }

  async function look(page: Site, value: FillValue): Promise<ButtonLook | null> {
    const state = await store.load();
    const { button } = state;
    // Its script stays in the pages that were open when it was switched off.
    if (!isOn(button, page.origin)) return null;
    if (button.position === 'off' || isHidden(button, siteKey(page.origin), ports.now())) return null;
    const shown = { position: button.position, words: wordsOf(await ports.text(state.settings.language)) };
    const rental = rentalOfSite(state, page);
    if (!rental) return { ...shown, press: 'open', phone: null, service: null };
    const ready = value === 'number' || latestCode(rental.messages) !== null;
    const { phone, service } = rental;
    return { ...shown, press: ready ? 'fill' : 'wait', phone, service };
  }

  async function press(page: Site, value: FillValue, key: string | null): Promise<PressOutcome> {
    const state = await store.load();
    const rental = key === null ? rentalOfSite(state, page) : liveRental(state, key);
    if (!rental) return (await offer(page)) ? 'opened' : 'not_opened';
    const fill = value === 'number' ? fills.fillNumber : fills.fillCode;
    return fill(rental.key, page, 'focused_field');
  }

  async function numbers(): Promise<readonly ButtonNumber[]> {
    const { rentals } = await store.load();
    return rentals.filter(isLive).map(({ key, service, phone }) => ({ key, service, phone }));
  }

  return { sync, allow, revoke, place, unhide, hide, look, press, numbers };
}

function wordsOf({ t }: Text): ButtonWords {
  // The number is put in where the button is: it may change while the words stay.
  const words = BUTTON_WORDS.map((word) => [word, t(`button.${word}`, { phone: '{phone}' })]);
  return Object.fromEntries(words) as ButtonWords;
}

function liveRental(state: Snapshot, key: string): LiveRental | undefined {
  return state.rentals.filter(isLive).find((rental) => rental.key === key);
}

/** Whoever switches a site on wants to see it there. */
function shown(position: ButtonPosition): ButtonPosition {
  return position === 'off' ? 'inside' : position;
}

function withoutHidden(button: ButtonSettings, site: string): ButtonSettings {
  const { [site]: _, ...hidden } = button.hidden;
  const { [site]: __, ...hiddenPrivately } = button.hiddenPrivately ?? {};
  return { ...button, hidden, hiddenPrivately };
}

function stillHidden(hidden: ButtonSettings['hidden'], now: number): ButtonSettings['hidden'] {
  return Object.fromEntries(Object.entries(hidden).filter(([, until]) => until === null || until > now));
}
