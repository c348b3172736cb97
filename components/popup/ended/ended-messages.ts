import type { Text } from '../../../lib/i18n/text.ts';
import { errorMessage, type NextStep } from '../../shared/messages/error-messages.ts';
import type { EndedRental } from './rental-groups.ts';

interface EndedMessage {
  title: string;
  detail: string | null;
  next: NextStep | 'rent_again';
}

/** Claims a refund, or that nothing was charged, only if the API said so. */
export function endedMessage(text: Text, rental: EndedRental): EndedMessage {
  const { service } = rental;
  const { t, money } = text;
  switch (rental.state) {
    case 'completed':
      return { title: t('popup.end.completed', { service }), detail: null, next: 'rent_again' };
    case 'expired':
      if (rental.unseenAt !== undefined) {
        return {
          title: t('popup.end.unseen', { service }),
          detail: t('popup.end.unseenHint'),
          next: 'rent_again',
        };
      }
      return {
        title: t('popup.end.expired', { service }),
        detail: rental.messages.length === 0 ? t('popup.end.noCode') : null,
        next: 'rent_again',
      };
    case 'cancelled':
      return {
        title: t('popup.end.cancelled', { service }),
        detail: rental.refundMinor ? t('popup.end.refunded', { amount: money(rental.refundMinor) }) : null,
        next: 'rent_again',
      };
    case 'failed': {
      if (rental.reason === 'not_bought') {
        return { title: t('popup.end.notBought'), detail: t('popup.end.notCharged'), next: 'rent_again' };
      }
      if (rental.reason === 'unproven') {
        return {
          title: t('popup.end.unproven'),
          detail: t('popup.end.unprovenHint'),
          next: 'rent_again',
        };
      }
      const { title, detail, next } = errorMessage(text, rental.reason, { service });
      return { title, detail, next: next === 'retry' || next === 'none' ? 'rent_again' : next };
    }
    default:
      return rental satisfies never;
  }
}
