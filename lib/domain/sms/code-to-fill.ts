import { hostsOfAll } from './code-bound.ts';
import type { Message } from './message.ts';
import { hostsOf } from './message-text.ts';
import { codesOf, latestCode } from './messages.ts';

export interface CodeToFill {
  code: string;
  /** The hosts it is bound to; null if it may go anywhere. */
  hosts: readonly string[] | null;
  /** Its text may bind it to a site where nobody has read it yet. */
  isPart: boolean;
}

/** The newest code, or the one the user picked. Null if none of the messages holds it. */
export function codeToFill(
  messages: readonly Message[],
  picked: string | null = latestCode(messages),
): CodeToFill | null {
  if (picked === null) return null;
  const holding = messages.filter((message) => codesOf(message).includes(picked));
  if (holding.length === 0) return null;
  // The API may tell the same SMS twice, in other words.
  const bindings = holding.map(hostsOf).filter((hosts) => hosts !== null);
  return {
    code: picked,
    hosts: bindings.length === 0 ? null : hostsOfAll(bindings),
    isPart: holding.some((message) => message.isPart === true),
  };
}
