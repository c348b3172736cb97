import type {
  Cancelled,
  Completed,
  Expired,
  Failed,
  LiveRental,
  Rental,
  Requesting,
} from '../../../lib/domain/rental/rental.ts';

export type OngoingRental = Requesting | LiveRental;
export type EndedRental = Completed | Cancelled | Expired | Failed;

export function isOngoing(rental: Rental): rental is OngoingRental {
  switch (rental.state) {
    case 'requesting':
    case 'waiting':
    case 'received':
    case 'cancelling':
      return true;
    case 'completed':
    case 'cancelled':
    case 'expired':
    case 'failed':
      return false;
    default:
      return rental satisfies never;
  }
}

export function isEnded(rental: Rental): rental is EndedRental {
  return !isOngoing(rental);
}
