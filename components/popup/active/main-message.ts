import type { Message } from '../../../lib/domain/sms/message.ts';

/** The one to show: the newest with a code, as a text without one does not push the code off the screen. */
export function mainMessage(messages: readonly Message[]): Message | null {
  return messages.findLast(({ code }) => code !== null) ?? messages.at(-1) ?? null;
}
