import { type OwnRuntime, ownInstance } from '../messaging/instance.ts';
import { HOST_PARTS } from './shared-parts.ts';

/** What the button and the undo note in one document share: what they are drawn in, and what guards a press on it. */
export interface GuardedHost {
  /** False once the extension was reloaded or removed. */
  isAlive(): boolean;
  parts: readonly unknown[];
}

export function createGuardedHost(runtime: OwnRuntime): GuardedHost {
  return { isAlive: ownInstance(runtime), parts: HOST_PARTS };
}
