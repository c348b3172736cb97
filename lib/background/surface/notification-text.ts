import type { Notification } from '../../domain/notifications/notification.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import type { NotificationText, Ports } from '../context/ports.ts';

/** In the user's language. Null if its subject is gone. */
export function createNotificationText({ text }: Pick<Ports, 'text'>) {
  return async (state: AppState, notification: Notification): Promise<NotificationText | null> => {
    const { t } = await text(state.settings.language);
    if (notification.kind === 'stock') {
      const { service } = notification;
      return { title: t('notify.stock.title', { service }), message: t('notify.stock.detail'), buttons: [] };
    }
    const rental = rentalOf(state, notification.key);
    if (!rental) return null;
    const { service } = rental;
    if (notification.kind !== 'code') {
      const title = t(`notify.${notification.kind}.title`, { service });
      const isPursued = notification.kind === 'cancelFailed' && rental.state === 'cancelling';
      const message = t(isPursued ? 'notify.cancelFailed.pursued' : `notify.${notification.kind}.detail`);
      return { title, message, buttons: [] };
    }
    const code = isBought(rental) ? latestCode(rental.messages) : null;
    const { site, filledCode } = fillOf(state, notification.key);
    const shown = code !== null && !state.settings.hideCode;
    const title = shown
      ? t('notify.code.shown', { service, code })
      : t(code === null ? 'notify.code.message' : 'notify.code.hidden', { service });
    if (!site) return { title, message: t('notify.code.open'), buttons: [] };
    const filled = code !== null && filledCode === code;
    return {
      title,
      message: t(filled ? 'notify.code.filled' : 'notify.code.goAndFill'),
      buttons: [t('notify.code.goToPage'), t('notify.code.show')],
    };
  };
}
