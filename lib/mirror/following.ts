import type { Client } from '../messaging/client.ts';
import { VIEW_PORT } from '../messaging/view-port.ts';
import type { AppState } from '../state/app-state.ts';

/** Whether the view is visible. A background tab is not. */
export interface Visibility {
  isVisible(): boolean;
  /** Returns a function that stops listening. */
  onChange(listener: () => void): () => void;
}

interface FollowingDeps {
  client: Client;
  after(ms: number, callback: () => void): () => void;
  visibility: Visibility;
  showState(state: AppState): void;
  giveUp(): void;
}

/** A cold worker answers within a tenth of a second, so one that takes this long is stuck. */
const GIVE_UP_MS = 4000;
const RECONNECT_MS = 250;
const SLOWEST_RECONNECT_MS = 8000;

/** The connection to the background, kept while the view is visible and until `stop`. */
export function createFollowing({ client, after, visibility, showState, giveUp }: FollowingDeps) {
  let stopped = false;
  let begun = false;
  let leave = () => {};
  let forget = () => {};
  let reconnectMs = RECONNECT_MS;

  // Connect first, or a change between loading and subscribing would be missed.
  function subscribe(): void {
    begun = true;
    if (!visibility.isVisible()) return;
    const port = client.connect(VIEW_PORT);
    leave = () => port.disconnect();
    port.onMessage((message) => {
      if (!isAppState(message)) return;
      reconnectMs = RECONNECT_MS;
      showState(message);
    });
    // A worker that stops drops its ports. Connecting again starts it.
    port.onDisconnect(() => {
      if (stopped) return;
      forget();
      forget = after(reconnectMs, subscribe);
      reconnectMs = Math.min(reconnectMs * 2, SLOWEST_RECONNECT_MS);
    });
    void load();
  }

  async function load(): Promise<void> {
    const calm = after(GIVE_UP_MS, giveUp);
    try {
      showState(await client.send('state.get', {}));
      reconnectMs = RECONNECT_MS;
    } catch {
      if (!stopped) giveUp();
    } finally {
      calm();
    }
  }

  function unfollow(): void {
    forget();
    leave();
    leave = () => {};
  }

  const unlisten = visibility.onChange(() => {
    if (!begun) return;
    unfollow();
    subscribe();
  });

  function stop(): void {
    stopped = true;
    unlisten();
    unfollow();
  }

  return { begin: subscribe, stop };
}

function isAppState(message: unknown): message is AppState {
  return typeof message === 'object' && message !== null && 'revision' in message;
}
