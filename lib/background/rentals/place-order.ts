import type { ApiClient, ServerRental } from '../../api/types.ts';
import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import type { AppErrorCode } from '../../domain/errors.ts';
import { earliestOf } from '../../domain/rental/purchase.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import type { RentalEvent } from '../../domain/rental/rental-events.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import { evidenceOf } from './evidence.ts';

/** Sends the one POST, and reads its answer. */
export async function placeOrder(context: Context, intent: Requesting): Promise<RentalEvent> {
  const { ports, store } = context;
  try {
    const bought = await post(ports.api, intent);
    // A cached answer to an earlier request.
    if (intent.knownIds.includes(bought.id)) return { type: 'unanswered' };
    const now = serverNow(store.state, ports);
    return {
      type: 'confirmed',
      evidence: evidenceOf(notBefore(intent, bought, now), intent.shownPriceMinor, now),
    };
  } catch (error) {
    const code = codeOfError(error);
    await noteError(context, code);
    return ERROR_VERDICTS[code].purchase === 'refused'
      ? { type: 'refused', reason: reasonOf(code, intent) }
      : { type: 'unanswered' };
  }
}

function post(api: ApiClient, { service, rerent }: Requesting): Promise<ServerRental> {
  return rerent ? api.rerent(service, rerent.phone, rerent.idempotencyKey) : api.rent(service);
}

/** A rental is never older than its request, nor the request later than `now`. A time far back would end it at once. */
function notBefore(intent: Requesting, bought: ServerRental, now: number): ServerRental {
  const requestedAt = Math.min(intent.requestedAt, now);
  const isOld = bought.rentedAt !== null && bought.rentedAt < earliestOf({ ...intent, requestedAt });
  return isOld ? { ...bought, rentedAt: requestedAt } : bought;
}

/** 409 means no numbers; for one particular number, that it is not available. */
function reasonOf(code: AppErrorCode, { rerent }: Requesting): AppErrorCode {
  return rerent && code === 'no_numbers' ? 'not_rentable' : code;
}
