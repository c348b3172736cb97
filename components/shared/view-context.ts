import { createContext, useContext } from 'react';
import type { PageRef } from '../../lib/domain/fill/fill.ts';
import type { ReportedPage } from '../../lib/domain/fill/problem-report.ts';
import type { Client } from '../../lib/messaging/client.ts';

/** What a view can have the browser do. Each is called straight from a click. */
export interface BrowserActions {
  openTab(url: string): void;
  copy(text: string): Promise<void>;
  /** Asks for access to the site if the browser requires that. Must run in the click's own turn; not awaited. */
  askForSite(origin: string): void;
  /**
   * By match patterns. Must run in the click's own turn. Resolves to whether it was granted. `after`: what the click is
   * for, which must not be lost to the question.
   */
  askForSites(patterns: readonly string[], after?: Promise<unknown>): Promise<boolean>;
  /** As `askForSites`. */
  askForNotifications(after?: Promise<unknown>): Promise<boolean>;
  /** Resolves to whether it was granted. */
  askForApi(): Promise<boolean>;
  reloadExtension(): void;
  /** Optionally at a section such as `history`. */
  openOptions(section?: string): void;
  /** What the extension makes of the page in front, for a report. Null if it cannot be read. */
  reportedPage(): Promise<ReportedPage | null>;
  /** Of the extension. */
  version: string;
  /** Opens the side panel. Null if this is the side panel or the browser has none. */
  keepOpen: (() => void) | null;
  /** Gives the page below its room back. Null where the view lies beside it. */
  closeView: (() => void) | null;
}

export interface View {
  client: Client;
  actions: BrowserActions;
  /** The page in front. Null if it cannot be filled. */
  site: PageRef | null;
  inPrivate: boolean;
  /** Whether there may be a page in front whose address is hidden until the user clicks the toolbar icon. */
  siteHidden: boolean;
  links: Links;
  /** Whether the view is in front, as far as the browser tells. */
  isInFront(): boolean;
  /** Monotonic milliseconds. */
  now(): number;
}

export interface Links {
  topUp: string;
  getKey: string;
}

/** Links to the website that belongs to the API. */
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
