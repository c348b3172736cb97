import { type FillState, takesCodes } from '../../../../lib/domain/fill/fill.ts';
import { codeToFill } from '../../../../lib/domain/sms/code-to-fill.ts';
import type { Message } from '../../../../lib/domain/sms/message.ts';
import { latestCode } from '../../../../lib/domain/sms/messages.ts';
import type { FillValue } from '../../../shared/messages/fill-messages.ts';

/** What goes into the page by itself, and has not yet: the number it was rented for, or the code that followed. */
export function underWay(fill: FillState, messages: readonly Message[]): FillValue | null {
  if (latestCode(messages) === null) {
    return fill.rentedFor && fill.site && fill.number === null && !fill.displaced ? 'number' : null;
  }
  const next = codeToFill(messages);
  const isNew = next !== null && !next.isPart && next.code !== fill.filledCode;
  return isNew && takesCodes(fill) && (fill.code === null || fill.code === 'filled') ? 'code' : null;
}
