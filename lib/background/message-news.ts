import { isBought } from '../domain/rental/rental-events.ts';
import type { Message } from '../domain/sms/message.ts';
import { hasNewer, latestCode } from '../domain/sms/messages.ts';
import type { AppState } from '../state/app-state.ts';

export type KnownMessages = ReadonlyMap<string, readonly Message[]>;

export function messagesInState({ rentals }: AppState): KnownMessages {
  return new Map(rentals.filter(isBought).map(({ key, messages }) => [key, messages]));
}

/** Which rentals got a message or another code, and which only the rest of a cut-off message. */
export function newsSince(before: KnownMessages, after: KnownMessages) {
  const arrived: string[] = [];
  const completed: string[] = [];
  for (const [key, messages] of after) {
    const seen = before.get(key) ?? [];
    if (hasNewer(seen, messages) || latestCode(messages) !== latestCode(seen)) arrived.push(key);
    else if (hasPart(seen) && !hasPart(messages)) completed.push(key);
  }
  return { arrived, completed };
}

function hasPart(messages: readonly Message[]): boolean {
  return messages.some(({ isPart }) => isPart);
}
