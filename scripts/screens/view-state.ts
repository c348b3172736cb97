import type { Command, CommandOutput, Reply } from '../../lib/messaging/protocol.ts';
import type { AppState } from '../../lib/state/app-state.ts';

/** The moment that every picture is taken at. */
export const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);

const PAGES = ['popup', 'options', 'sidepanel'] as const;

/** Everything is data: it travels into the page as JSON. */
export interface ViewState {
  /** `popup/waiting`: the group, and what is to be seen. */
  name: string;
  page: (typeof PAGES)[number];
  /** Behind the `#`, for pages that show a part by it. */
  hash?: string;
  /** What the background answers and what is stored; null is an extension that was never used. */
  snapshot: AppState | null;
  /** `silent`: the worker has not woken yet, so that only what is stored is known. `gone`: it does not answer. */
  background?: 'live' | 'silent' | 'gone';
  /** By command; all others are answered with null. `never` stays pending. */
  answers?: {
    [C in Command]?: { ok: true; value: CommandOutput<C> } | Extract<Reply, { ok: false }> | 'never';
  };
  /** The page below the popup. */
  site?: string | null;
  /** Origins that the browser has opened to the extension. */
  granted?: readonly string[];
  steps?: readonly Step[];
  /** What can be pressed, or only these, keeps its place from the first frame until a second after the last step. */
  still?: true | readonly string[];
  /** A selector of what makes this state this state. Without it on screen the picture shows something else. */
  shows: string;
}

/** `show`: what the background tells later. */
export type Step =
  | { click: string }
  | { type: string; into: string }
  | { press: string }
  | { show: Partial<AppState> };
