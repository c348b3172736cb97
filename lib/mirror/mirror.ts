import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../messaging/client.ts';
import type { AppState } from '../state/app-state.ts';
import { createFollowing, type Visibility } from './following.ts';

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

  /** The stored state is of no use without a background. */
  function giveUp(): void {
    store.setState(({ snapshot, link }) => ({
      link: 'unreachable',
      snapshot: link === 'connecting' ? null : snapshot,
    }));
  }

  function start(): () => void {
    const following = createFollowing({ client, after, visibility, showState, giveUp });
    let stopped = false;
    let forget = () => {};
    // Paint the stored state first: starting the worker would compete for the CPU.
    void showStored().then((shown) => {
      if (stopped) return;
      if (shown) forget = afterDrawing(following.begin);
      else following.begin();
    });
    return () => {
      stopped = true;
      forget();
      following.stop();
    };
  }

  return { store, start };
}
