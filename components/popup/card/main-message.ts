import type { Message } from '../../../lib/domain/sms/message.ts';

/** The newest message with a code. One without a code does not replace it. */
export function mainMessage(messages: readonly Message[]): Message | null {
  return messages.findLast(({ code }) => code !== null) ?? messages.at(-1) ?? null;
}
