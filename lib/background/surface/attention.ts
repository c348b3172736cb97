import {
  type Notification,
  notificationId,
  notificationOf,
} from '../../domain/notifications/notification.ts';
import { isOfHere } from '../../domain/rental/of-here.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { AppState } from '../../state/app-state.ts';
import { draftFor } from '../../state/draft.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import { type Context, raise, serverNow } from '../context/context.ts';
import type { Fills } from '../filling/fills.ts';
import { createNotificationText } from './notification-text.ts';

/** Nobody renting by hand needs more; a faulty server might send any number. */
const MAX_A_MINUTE = 10;

/** Leaves time to cancel, or to ask for the code again. */
const EXPIRING_MS = 90_000;

/** Notifies of what happens while no view is open, as far as the user wants it. */
export function createAttention(context: Context, fills: Fills) {
  const { ports, store } = context;
  const textOf = createNotificationText(ports);
  /** Rentals made elsewhere cannot use up the limit of those made here. */
  const toldAt: Record<'here' | 'elsewhere', readonly number[]> = { here: [], elsewhere: [] };

  async function notify(notification: Notification): Promise<void> {
    const { state } = store;
    if (!state.settings.notify[notification.kind] || context.viewOpen()) return;
    const now = ports.now();
    const rental = notification.kind === 'stock' ? undefined : rentalOf(state, notification.key);
    const where = !rental || isOfHere(rental, fillOf(state, rental.key)) ? 'here' : 'elsewhere';
    const lately = toldAt[where].filter((at) => Math.abs(now - at) < 60_000);
    if (lately.length >= MAX_A_MINUTE) return;
    toldAt[where] = [...lately, now];
    const text = await textOf(state, notification);
    if (text)
      await ports.notifications.show({
        id: notificationId(notification),
        silent: !state.settings.sound,
        ...text,
      });
  }

  /** Called after the code was filled, if it could be. */
  async function codeCame(key: string): Promise<void> {
    if (!(await isFilledInFront(key))) await notify({ kind: 'code', key });
  }

  /** The user is looking at the page that has the code. */
  async function isFilledInFront(key: string): Promise<boolean> {
    const { state } = store;
    const { site } = fillOf(state, key);
    return site !== null && isFilled(state, key) && (await ports.tabs.isInFront(site.tabId));
  }

  /** Numbers about to expire without a code. Once per rental, even across workers. */
  async function warn(): Promise<void> {
    const { state } = store;
    const now = serverNow(state, ports);
    const fresh = state.rentals.filter(
      (rental) =>
        rental.state === 'waiting' &&
        rental.expiresAt > now &&
        rental.expiresAt - now <= EXPIRING_MS &&
        !state.expiryNotified.includes(rental.key),
    );
    if (fresh.length === 0) return;
    const keys = fresh.map(({ key }) => key);
    const known = (key: string) => rentalOf(state, key) !== undefined;
    await store.update((before) => ({
      ...before,
      expiryNotified: [...before.expiryNotified.filter(known), ...keys],
    }));
    for (const key of keys) await notify({ kind: 'expiring', key });
  }

  async function cancelFailed(key: string): Promise<void> {
    await notify({ kind: 'cancelFailed', key });
  }

  /** The notification of the failure is out of date. */
  async function clearCancelFailed(key: string): Promise<void> {
    await ports.notifications.clear(notificationId({ kind: 'cancelFailed', key }));
  }

  async function stockBack(service: string): Promise<void> {
    await notify({ kind: 'stock', service });
  }

  /** A click on a notification or its first button. */
  async function clicked(id: string): Promise<void> {
    const notification = notificationOf(id);
    if (!notification) return;
    await ports.notifications.clear(id);
    if (notification.kind === 'code') return goToPage(notification.key);
    if (notification.kind === 'stock') await offer(notification.service);
    await open();
  }

  /** Only a view can copy without another permission. This puts the code one click away from the clipboard. */
  async function showCode(id: string): Promise<void> {
    await ports.notifications.clear(id);
    await open();
  }

  /** Brings the tab to the front and fills the code, if that has not happened yet. */
  async function goToPage(key: string): Promise<void> {
    const { state } = store;
    const { site } = fillOf(state, key);
    if (!site || !(await ports.tabs.bringToFront(site.tabId))) return open();
    if (isFilled(state, key)) return;
    const outcome = await fills.fillCode(key, site, 'best_field');
    if (outcome !== 'filled') await raise(context, { kind: 'fill', value: 'code', outcome });
  }

  /** Opens the view on that service, price in view. */
  async function offer(service: string): Promise<void> {
    await store.update((state) => ({ ...state, draft: draftFor(state, { query: service, service }) }));
  }

  async function open(): Promise<void> {
    if (!(await ports.openPopup())) await ports.openPanelTab();
  }

  return {
    codeCame,
    warn,
    cancelFailed,
    clearCancelFailed,
    stockBack,
    clicked,
    showCode,
    seen: ports.notifications.clearAll,
  };
}

function isFilled(state: AppState, key: string): boolean {
  const rental = rentalOf(state, key);
  const code = rental && isBought(rental) ? latestCode(rental.messages) : null;
  const { filledCode, code: outcome } = fillOf(state, key);
  return code !== null && filledCode === code && outcome !== 'reverted';
}
