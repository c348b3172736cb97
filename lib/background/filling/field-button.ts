import { createQueue } from '../../async/queue.ts';
import {
  BUTTON_MESSAGES,
  EVERYWHERE,
  type FieldButtonMessages,
  type FieldButtonNumber,
  type FieldButtonPosition,
  type FieldButtonSettings,
  type FieldButtonState,
  HIDE_MS,
  hiddenPatterns,
  isHidden,
  isOn,
  type PressOutcome,
  sitePattern,
  wantedPatterns,
} from '../../domain/fill/field-button.ts';
import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { PageRef } from '../../domain/fill/fill.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import { bestServiceFor } from '../../domain/services/service-match.ts';
import { siteKey } from '../../domain/services/site.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { Text } from '../../i18n/text.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Context } from '../context/context.ts';
import type { Fills } from './fills.ts';
import type { Offer } from './offer.ts';
import { rentalsOfSite } from './rental-of-site.ts';

interface Steps {
  fills: Fills;
  offer: Offer;
}

/**
 * Where the field button shows, and what a press does. A press can fill what belongs to the page, or open the popup; it
 * cannot rent. A page's commands are answered only where the button is shown.
 */
export function createFieldButton({ ports, store }: Context, { fills, offer }: Steps) {
  const inTurn = createQueue();

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
    await sync();
  }

  async function buttonState(page: PageRef, value: FillValue): Promise<FieldButtonState | null> {
    const { state } = store;
    const { position } = state.button;
    if (position === 'off' || !isShownOn(state, page)) return null;
    const own = rentalsOfSite(state, page);
    const others = state.rentals.filter(isLive).length > own.length;
    const shown = { position, others, words: buttonMessages(await ports.text(state.settings.language)) };
    const [rental] = own;
    if (!rental) return { ...shown, press: 'open', phone: null, service: null };
    const ready = value === 'number' || latestCode(rental.messages) !== null;
    const { phone, service } = rental;
    return { ...shown, press: ready ? 'fill' : 'wait', phone, service };
  }

  async function fillByPress(page: PageRef, value: FillValue, key: string | null): Promise<PressOutcome> {
    const { state } = store;
    if (!isShownOn(state, page)) return 'not_opened';
    const rental = rentalsOfSite(state, page).find((one) => key === null || one.key === key);
    if (!rental) return openPopup(page, key === null && !mayBeMeant(state, page, value) ? 'rent' : 'active');
    const fill = value === 'number' ? fills.fillNumber : fills.fillCode;
    return fill(rental.key, page, 'focused_field');
  }

  /**
   * Whether the user may mean something that the page cannot be given unasked: a code, or a number for a similar name.
   */
  function mayBeMeant(
    { rentals, services, serviceOverrides }: AppState,
    { origin }: PageRef,
    value: FillValue,
  ) {
    const service = bestServiceFor(new URL(origin).hostname, services, serviceOverrides)?.name;
    return rentals.filter(isLive).some((rental) => value === 'code' || rental.service === service);
  }

  async function numbers(page: PageRef): Promise<readonly FieldButtonNumber[]> {
    const { state } = store;
    if (!isShownOn(state, page)) return [];
    return rentalsOfSite(state, page).map(({ key, service, phone }) => ({ key, service, phone }));
  }

  /** Numbers of other sites are picked in the popup: the page learns nothing of them before. */
  async function openOnOthers(page: PageRef): Promise<PressOutcome> {
    return isShownOn(store.state, page) ? openPopup(page, 'active') : 'not_opened';
  }

  async function openPopup(page: PageRef, tab: 'rent' | 'active'): Promise<PressOutcome> {
    return (await offer(page, tab)) ? 'opened' : 'not_opened';
  }

  /** The script stays in open pages after the button is turned off. */
  function isShownOn({ button }: AppState, { origin }: PageRef): boolean {
    const isOff = button.position === 'off' || !isOn(button, origin);
    return !isOff && !isHidden(button, siteKey(origin), ports.now());
  }

  return {
    sync,
    allow: allowSite,
    revoke: revokeSite,
    place,
    unhide,
    hide: hideOnSite,
    look: buttonState,
    press: fillByPress,
    numbers,
    others: openOnOthers,
  };
}

function buttonMessages({ t }: Text): FieldButtonMessages {
  // The button fills in the number itself, which may change while the texts stay.
  const words = BUTTON_MESSAGES.map((word) => [word, t(`button.${word}`, { phone: '{phone}' })]);
  return Object.fromEntries(words) as FieldButtonMessages;
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
