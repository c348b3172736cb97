import { lastMessageIn, messagesIn, untimedAt } from './decode-message.ts';
import { statusIn } from './decode-status.ts';
import type { HistoryEntry, HistoryPage, ServerRental } from './types.ts';
import { type Decode, isRecord, listIn, readEach, readOne, saysNothing } from './wire-shapes.ts';
import { amount, count, flag, name, phone, read, readTime, text, type WireRecord } from './wire-values.ts';

export const decodeRental: Decode<ServerRental> = (body) => readOne(body, ['rental'], rentalIn);

export const decodeRentals: Decode<readonly ServerRental[]> = (body) => rentalsIn(body, rentalIn);

export const decodeHistory: Decode<HistoryPage> = (body) => {
  const entries = rentalsIn(body, entryIn);
  const total = readOne(body, ['pagination', 'meta'], (record) =>
    read(record, count, 'total', 'total_count'),
  );
  return entries && { entries, total };
};

/** "None" is never read into an answer by mistake: it is what tells that a lost purchase bought nothing. */
function rentalsIn<T>(body: unknown, readRental: (record: WireRecord) => T | null): readonly T[] | null {
  const single = readOne(body, ['rental'], readRental);
  if (single) return [single];
  const list = listIn(body);
  if (list) return readEach(list, readRental);
  return saysNothing(body) ? [] : null;
}

function rentalIn(record: WireRecord): ServerRental | null {
  const id = read(record, name, 'id', 'rental_id');
  const number = read(record, phone, 'phone_number', 'phone', 'number');
  if (id === null || number === null) return null;
  const rentedAt = readTime(record, 'rented_at', 'created_at');
  const expiresAt = readTime(record, 'expires_at');
  const untimed = untimedAt(rentedAt, expiresAt);
  const messages = messagesIn(record.sms_messages ?? record.messages, untimed);
  const last = messages.length === 0 ? lastMessageIn(record, untimed) : null;
  return {
    id,
    service: serviceNameIn(record) ?? '',
    phone: number,
    status: statusIn(record) ?? 'active',
    priceMinor: read(record, amount, 'cost', 'price'),
    rentedAt,
    expiresAt,
    messages: last ? [last] : messages,
  };
}

function entryIn(record: WireRecord): HistoryEntry | null {
  const rental = rentalIn(record);
  return (
    rental && {
      ...rental,
      rentable: read(record, flag, 'rentable'),
      rentableReason: read(record, text, 'rentable_reason'),
    }
  );
}

/** The API's `service_id` is the service's name. */
export function serviceNameIn(record: WireRecord): string | null {
  const { service } = record;
  return (
    read(record, name, 'service_name', 'service_id', 'service') ??
    (isRecord(service) ? read(service, name, 'name', 'id') : null)
  );
}
