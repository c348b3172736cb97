import { withNewest } from '../domain/sms/messages.ts';
import { LIMITS } from './answer-limits.ts';
import { lastMessageIn, messagesIn, untimedAt } from './decode-message.ts';
import { statusIn } from './decode-status.ts';
import type { HistoryEntry, HistoryPage, ServerRental } from './types.ts';
import { type Decode, hasNullList, isWireRecord, listIn, readEach, readOne } from './wire-shapes.ts';
import {
  count,
  flag,
  id,
  phone,
  price,
  read,
  readSaid,
  readTime,
  shownName,
  type WireRecord,
  words,
} from './wire-values.ts';

export const decodeRental: Decode<ServerRental> = (body) => readOne(body, ['rental'], rentalIn);

type Cut = (list: readonly unknown[]) => readonly unknown[] | null;

/** A list that is longer than any account's is rejected: cutting it could hide the rental we are looking for. */
export const decodeRentals: Decode<readonly ServerRental[]> = (body) =>
  rentalsIn(body, (list) => (list.length > LIMITS.activeRentals ? null : list), rentalIn);

export const decodeHistory = decodeHistoryPage(1, LIMITS.historyPage);

/** A server without paging returns everything each time. Take our page out of it. */
export function decodeHistoryPage(page: number, limit: number): Decode<HistoryPage> {
  return (body) => {
    let listed: number | null = null;
    const cut: Cut = (list) => {
      if (list.length <= limit) return list;
      listed = list.length;
      return list.slice((page - 1) * limit, page * limit);
    };
    const entries = rentalsIn(body, cut, entryIn);
    const total = readOne(body, ['pagination', 'meta'], (record) =>
      read(record, count, 'total', 'total_count'),
    );
    return entries && { entries, total: listed ?? total };
  };
}

/** An unreadable answer never counts as an empty list: an empty list is proof that a lost purchase bought nothing. */
function rentalsIn<T extends ServerRental>(
  body: unknown,
  cut: Cut,
  readRental: (record: WireRecord) => T | null,
): readonly T[] | null {
  const single = readOne(body, ['rental'], readRental);
  if (single) return [single];
  const list = listIn(body);
  if (!list) return hasNullList(body) ? [] : null;
  const part = cut(list);
  const rentals = part && readEach(part, readRental);
  return rentals && [...new Map(rentals.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

function rentalIn(record: WireRecord): ServerRental | null {
  const ownId = read(record, id, 'id', 'rental_id');
  const number = read(record, phone, 'phone_number', 'phone', 'number');
  if (ownId === null || number === null) return null;
  const rentedAt = readTime(record, 'rented_at', 'created_at');
  const expiresAt = readTime(record, 'expires_at');
  const untimed = untimedAt(rentedAt, expiresAt);
  const messages = messagesIn(record.sms_messages ?? record.messages, untimed);
  const isUndated = (receivedAt: number) => receivedAt === untimed;
  return {
    id: ownId,
    service: serviceNameIn(record) ?? '',
    phone: number,
    status: statusIn(record) ?? 'active',
    priceMinor: readSaid(record, price, 'cost', 'price'),
    rentedAt,
    expiresAt,
    messages: withNewest(messages, lastMessageIn(record, untimed), isUndated),
  };
}

function entryIn(record: WireRecord): HistoryEntry | null {
  const rental = rentalIn(record);
  return (
    rental && {
      ...rental,
      rentable: read(record, flag, 'rentable'),
      rentableReason: read(record, words, 'rentable_reason'),
    }
  );
}

/** The API's `service_id` is the service's name. */
export function serviceNameIn(record: WireRecord): string | null {
  const { service } = record;
  return (
    read(record, shownName, 'service_name', 'service_id', 'service') ??
    (isWireRecord(service) ? read(service, shownName, 'name', 'id') : null)
  );
}
