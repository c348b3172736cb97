import { createContext, useContext } from 'react';
import type { PageRef } from '../../lib/domain/fill/fill.ts';
import type { Client } from '../../lib/messaging/client.ts';

/** What a view may ask of the browser around it. Each is called straight from a click. */
export interface BrowserActions {
  openTab(url: string): void;
  copy(text: string): Promise<void>;
  /** Where a page has to be asked for by name, asks. Must run in the click's own turn, and is not waited for. */
  askForSite(origin: string): void;
  /** Asks for match patterns; must run in the click's own turn. Resolves to whether they were granted. */
  askForSites(patterns: readonly string[]): Promise<boolean>;
  /** Asks for the permission to notify; must run in the click's own turn. Resolves to whether it was given. */
  askForNotifications(): Promise<boolean>;
  /** Resolves to whether the extension may now talk to the API. */
  askForApi(): Promise<boolean>;
  reloadExtension(): void;
  /** The page with all settings and the whole history, at one of its sections (`history`). */
  openOptions(section?: string): void;
  /** Opens this view beside the page, where it stays. Null where it stays already, or the browser cannot. */
  keepOpen: (() => void) | null;
}

export interface View {
  client: Client;
  actions: BrowserActions;
  /** The page in front of the user; null where nobody can fill anything. */
  site: PageRef | null;
  /** The window is a private one. */
  inPrivate: boolean;
  /** Whether a page may be in front that the browser tells nothing of until the user clicks the icon over it. */
  siteHidden: boolean;
  links: Links;
  /** Whether the user has it in front, as far as the browser tells. */
  isInFront(): boolean;
  /** Milliseconds that only go on. */
  now(): number;
}

export interface Links {
  topUp: string;
  getKey: string;
}

/** The website that belongs to an API. */
export function linksOf(apiBaseUrl: string): Links {
  const { origin } = new URL(apiBaseUrl);
  return { topUp: `${origin}/`, getKey: `${origin}/settings` };
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('No view above this component');
  return view;
}
