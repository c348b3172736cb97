import { csvOf } from '../../../lib/domain/csv.ts';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';

const HEAD = ['rented_at', 'service', 'phone_number', 'status', 'cost', 'code', 'messages', 'note'];

/** Without a byte order mark Excel guesses the wrong encoding. */
const BOM = '\uFEFF';

/** One rental per row. Column names are for programs, so they are not translated. */
export function historyCsv(rentals: readonly PastRental[], notes: Readonly<Record<string, string>>): string {
  const rows = rentals.map((rental) => [
    rental.rentedAt === null ? '' : new Date(rental.rentedAt).toISOString(),
    rental.service,
    rental.phone,
    rental.status,
    rental.priceMinor === null ? '' : (rental.priceMinor / 100).toFixed(2),
    rental.messages.findLast(({ code }) => code !== null)?.code ?? '',
    rental.messages.map(({ text }) => text).join('\n'),
    ownEntry(notes, rental.id) ?? '',
  ]);
  return BOM + csvOf([HEAD, ...rows]);
}
