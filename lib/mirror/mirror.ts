import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../messaging/client.ts';
import { VIEW_PORT } from '../messaging/protocol.ts';
import type { AppState } from '../state/app-state.ts';

export interface MirrorState {
  /** The newest state. Null until there is one. */
  snapshot: AppState | null;
  /** `unreachable`: nobody answered. A late answer still makes it `live`. */
  link: 'connecting' | 'live' | 'unreachable';
}

export type MirrorStore = StoreApi<MirrorState>;

interface MirrorDeps {
  client: Client;
  /** What the background last stored, or null. Faster than waiting for a worker to start. */
  readStored(): Promise<AppState | null>;
  /** A timer. Returns a function that cancels it. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back after the stored state is painted. Returns a function that cancels it. */
  afterDrawing(callback: () => void): () => void;
  visibility: Visibility;
}

/** Whether the view is visible. A background tab is not. */
export interface Visibility {
  isVisible(): boolean;
  /** Returns a function that stops listening. */
  onChange(listener: () => void): () => void;
}

/** A cold worker answers within a tenth of a second, so one that takes this long is stuck. */
const GIVE_UP_MS = 4000;
const RECONNECT_MS = 250;
const SLOWEST_RECONNECT_MS = 8000;

/**
 * A read-only copy of the background's state. `start` begins following it and returns a function that stops. Connected only
 * while the view is visible, because the background takes a connection for a user looking.
 */
export function createMirror({ client, readStored, after, afterDrawing, visibility }: MirrorDeps): {
  store: MirrorStore;
  start(): () => void;
} {
  const store = createStore<MirrorState>()(() => ({ snapshot: null, link: 'connecting' }));

  function showState(next: AppState): void {
    store.setState(({ snapshot, link }) => ({
      link: 'live',
      // The stored state only stands in until the background answers.
      snapshot: link === 'live' && snapshot && snapshot.revision >= next.revision ? snapshot : next,
    }));
  }

  async function showStored(): Promise<boolean> {
    const stored = await readStored().catch(() => null);
    if (stored !== null) store.setState({ snapshot: stored });
    return stored !== null;
  }

  function start(): () => void {
    let stopped = false;
    let leave = () => {};
    let forget = () => {};
    let reconnectMs = RECONNECT_MS;
    let begun = false;

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

    async function load(): Promise<void> {
      // The stored state is of no use without a background.
      const giveUp = () =>
        store.setState(({ snapshot, link }) => ({
          link: 'unreachable',
          snapshot: link === 'connecting' ? null : snapshot,
        }));
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

    // Paint the stored state first: starting the worker would compete for the CPU.
    void showStored().then((shown) => {
      if (stopped) return;
      if (shown) forget = afterDrawing(subscribe);
      else subscribe();
    });
    return () => {
      stopped = true;
      unlisten();
      unfollow();
    };
  }

  return { store, start };
}

function isAppState(message: unknown): message is AppState {
  return typeof message === 'object' && message !== null && 'revision' in message;
}
