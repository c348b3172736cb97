import type { ServerStatus } from './types.ts';
import { read, type WireRecord, words } from './wire-values.ts';

const STATUSES = new Map<string, ServerStatus>([
  ['active', 'active'],
  ['pending', 'active'],
  ['waiting', 'active'],
  ['completed', 'completed'],
  ['complete', 'completed'],
  ['received', 'completed'],
  ['finished', 'completed'],
  ['expired', 'expired'],
  ['timeout', 'expired'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['refunded', 'cancelled'],
]);

export function statusIn(record: WireRecord): ServerStatus | null {
  return STATUSES.get(read(record, words, 'status', 'state')?.toLowerCase() ?? '') ?? null;
}
