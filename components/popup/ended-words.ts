import { formatMinor } from '../../lib/domain/money.ts';
import type { Text } from '../../lib/i18n/text.ts';
import { errorWords, type NextStep } from '../shared/error-words.ts';
import type { EndedRental } from './rental-groups.ts';

interface EndedWords {
  title: string;
  detail: string | null;
  next: NextStep | 'rent_again';
}

/** How a rental ended. Says that money came back, or was not taken, only where the API has said so. */
export function endedWords(text: Text, rental: EndedRental): EndedWords {
  const { service } = rental;
  switch (rental.state) {
    case 'completed':
      return { title: `${service} is done`, detail: null, next: 'rent_again' };
    case 'expired':
      return {
        title: `${service} has expired`,
        detail: rental.messages.length === 0 ? 'No code came in time.' : null,
        next: 'rent_again',
      };
    case 'cancelled':
      return {
        title: `${service} is cancelled`,
        detail: rental.refundMinor ? `${formatMinor(rental.refundMinor)} is back on your balance.` : null,
        next: 'rent_again',
      };
    case 'failed': {
      if (rental.reason === 'not_bought') {
        return { title: 'Nothing was bought', detail: 'You were not charged.', next: 'rent_again' };
      }
      if (rental.reason === 'unproven') {
        return {
          title: 'OhmyOTP never said whether this went through',
          detail: 'Your balance and history show it.',
          next: 'rent_again',
        };
      }
      const { title, detail, next } = errorWords(text, rental.reason, { service });
      return { title, detail, next: next === 'retry' || next === 'none' ? 'rent_again' : next };
    }
    default:
      return rental satisfies never;
  }
}
