import { type Notification, notificationId } from '../../domain/notifications/notification.ts';
import { isOfHere } from '../../domain/rental/of-here.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import type { Context } from '../context/context.ts';
import { createNotificationText } from './notification-text.ts';

/** Nobody rents faster by hand; a faulty server might report any number. */
const MAX_A_MINUTE = 10;

/** Shows a notification, if the user wants that kind and no view is open. */
export function createNotify({ ports, store, viewOpen }: Context) {
  const textOf = createNotificationText(ports);
  /** Rentals made elsewhere cannot use up the limit of those made here. */
  const toldAt: Record<'here' | 'elsewhere', readonly number[]> = { here: [], elsewhere: [] };

  return async function notify(notification: Notification): Promise<void> {
    const { state } = store;
    if (!state.settings.notify[notification.kind] || viewOpen()) return;
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
  };
}
