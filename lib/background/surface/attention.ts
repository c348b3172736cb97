import { notificationId } from '../../domain/notifications/notification.ts';
import { fillOf, isCodeFilled, rentalOf } from '../../state/selectors.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { Fills } from '../filling/fills.ts';
import { createNotificationClicks } from './notification-clicks.ts';
import { createNotify } from './notify.ts';

/** Enough time left to cancel, or to ask for the code again. */
const EXPIRING_MS = 90_000;

export function createAttention(context: Context, fills: Fills) {
  const { ports, store } = context;
  const notify = createNotify(context);
  const clicks = createNotificationClicks(context, fills);

  /** Called after the code was filled, if it could be. */
  async function codeCame(key: string): Promise<void> {
    if (!(await isFilledInFront(key))) await notify({ kind: 'code', key });
  }

  async function isFilledInFront(key: string): Promise<boolean> {
    const { state } = store;
    const { site } = fillOf(state, key);
    return site !== null && isCodeFilled(state, key) && (await ports.tabs.isInFront(site.tabId));
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

  async function clearCancelFailed(key: string): Promise<void> {
    await ports.notifications.clear(notificationId({ kind: 'cancelFailed', key }));
  }

  async function stockBack(service: string): Promise<void> {
    await notify({ kind: 'stock', service });
  }

  return {
    codeCame,
    warn,
    cancelFailed,
    clearCancelFailed,
    stockBack,
    clicked: clicks.clicked,
    showCode: clicks.showCode,
    seen: ports.notifications.clearAll,
  };
}
