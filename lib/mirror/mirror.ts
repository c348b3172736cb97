import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../messaging/client.ts';
import { VIEW_PORT } from '../messaging/protocol.ts';
import type { AppState } from '../state/app-state.ts';

export interface MirrorState {
  /** The newest state the background has shown; null until the first. */
  snapshot: AppState | null;
  /** `unreachable`: asked, and nobody answered. An answer may still come and make it `live`. */
  link: 'connecting' | 'live' | 'unreachable';
}

export type MirrorStore = StoreApi<MirrorState>;

interface MirrorDeps {
  client: Client;
  /** What the background last stored, or null: it is there sooner than a worker that must start first. */
  readStored(): Promise<AppState | null>;
  /** Calls back once after so many milliseconds, unless the returned function is called first. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back once what was stored is on screen, unless the returned function is called first. */
  afterDrawing(callback: () => void): () => void;
  visibility: Visibility;
}

/** Whether the view can be seen; a tab behind others cannot. */
export interface Visibility {
  isVisible(): boolean;
  /** Returns how to stop listening. */
  onChange(listener: () => void): () => void;
}

/** A cold worker answers within a tenth of a second; this long means that it is stuck. */
const GIVE_UP_MS = 4000;
const RECONNECT_MS = 250;
const SLOWEST_RECONNECT_MS = 8000;

/**
 * A read-only copy of the background's state. `start` begins following it and returns how to stop. It is followed only while
 * the view can be seen: to the background, a line is someone who looks.
 */
export function createMirror({ client, readStored, after, afterDrawing, visibility }: MirrorDeps): {
  store: MirrorStore;
  start(): () => void;
} {
  const store = createStore<MirrorState>()(() => ({ snapshot: null, link: 'connecting' }));

  function showState(next: AppState): void {
    store.setState(({ snapshot, link }) => ({
      link: 'live',
      // What was stored only stands in until the background speaks.
      snapshot: link === 'live' && snapshot && snapshot.revision >= next.revision ? snapshot : next,
    }));
  }

  /** Resolves to whether there was anything to show. */
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

    // The port first: a change between loading and subscribing would otherwise be missed.
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
      // A worker that stops drops its ports; connecting wakes it again.
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
      // Without a background nothing can be done with what was stored.
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

    // What was stored is drawn first: a worker that must start would take the processor away from that.
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
