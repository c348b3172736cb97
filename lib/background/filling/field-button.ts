import {
  BUTTON_MESSAGES,
  type FieldButtonMessages,
  type FieldButtonNumber,
  type FieldButtonState,
  type PressOutcome,
} from '../../domain/fill/field-button.ts';
import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { FrameRef, PageRef } from '../../domain/fill/fill.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import { bestServiceFor } from '../../domain/services/service-match.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { Text } from '../../i18n/text.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Context } from '../context/context.ts';
import { createButtonSites } from './button-sites.ts';
import type { Fills } from './fills.ts';
import type { Offer } from './offer.ts';
import { rentalsOfPage } from './rental-of-site.ts';

interface Steps {
  fills: Fills;
  offer: Offer;
}

/**
 * What the field button shows, and what a press does. A press can fill what belongs to the page, or open the popup; it
 * cannot rent. A page's commands are answered only where the button is shown.
 */
export function createFieldButton(context: Context, { fills, offer }: Steps) {
  const { ports, store } = context;
  const { isShownOn, ...sites } = createButtonSites(context);

  async function bring(page: PageRef, frame: FrameRef): Promise<void> {
    if (isShownOn(store.state, page)) await ports.sites.bringButton(page.tabId, frame);
  }

  async function buttonState(page: PageRef, value: FillValue): Promise<FieldButtonState | null> {
    const { state } = store;
    const { position } = state.button;
    if (position === 'off' || !isShownOn(state, page)) return null;
    const own = await rentalsOfPage(context, page);
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
    const own = await rentalsOfPage(context, page);
    const rental = own.find((one) => key === null || one.key === key);
    if (!rental) return openPopup(page, key === null && !mayBeMeant(state, page, value) ? 'rent' : 'active');
    const fill = value === 'number' ? fills.fillNumber : fills.fillCode;
    return fill(rental.key, page, 'focused_field');
  }

  async function numbers(page: PageRef): Promise<readonly FieldButtonNumber[]> {
    if (!isShownOn(store.state, page)) return [];
    const own = await rentalsOfPage(context, page);
    return own.map(({ key, service, phone }) => ({ key, service, phone }));
  }

  /** Numbers of other sites are picked in the popup: the page learns nothing of them before. */
  async function openOnOthers(page: PageRef): Promise<PressOutcome> {
    return isShownOn(store.state, page) ? openPopup(page, 'active') : 'not_opened';
  }

  async function openPopup(page: PageRef, tab: 'rent' | 'active'): Promise<PressOutcome> {
    return (await offer(page, tab)) ? 'opened' : 'not_opened';
  }

  return {
    ...sites,
    bring,
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
