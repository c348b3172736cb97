import type { Rental } from '../../../lib/domain/rental/rental.ts';
import type { Message } from '../../../lib/domain/sms/message.ts';

/** The message that arrived last, and the service of its rental. */
export function newestMessage(rentals: readonly Rental[]): { service: string; message: Message } | null {
  return rentals
    .flatMap((rental) =>
      'messages' in rental ? rental.messages.map((message) => ({ service: rental.service, message })) : [],
    )
    .reduce<{ service: string; message: Message } | null>(
      (newest, one) => (newest && newest.message.receivedAt >= one.message.receivedAt ? newest : one),
      null,
    );
}
